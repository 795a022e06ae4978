import {
  Breadcrumbs,
  Card,
  Details,
  Heading,
  Paragraph,
  SkipLink,
} from '@digdir/designsystemet-react';
import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css/index.css';
import type { PageProps } from '../content.js';

export function Page({ content, tasks }: PageProps) {
  return (
    <>
      <SkipLink href="#main">{content.skipLinks?.[0]?.label}</SkipLink>
      <Breadcrumbs aria-label="Breadcrumb">
        <Breadcrumbs.List>
          {content.breadcrumb.map(({ label, href = '#' }) => (
            <Breadcrumbs.Item key={label}>
              <Breadcrumbs.Link href={href}>{label}</Breadcrumbs.Link>
            </Breadcrumbs.Item>
          ))}
        </Breadcrumbs.List>
      </Breadcrumbs>
      <main id="main">
        <Paragraph>{content.utilityLinks?.[0]?.label}</Paragraph>
        <Heading level={1}>{content.title}</Heading>
        <Heading level={2}>{content.banner.heading}</Heading>
        <Paragraph>{content.banner.statement}</Paragraph>
        <Card>
          {tasks.map(({ id, title, text }) => (
            <Details key={id}>
              <Details.Summary>{title}</Details.Summary>
              <Details.Content>{text}</Details.Content>
            </Details>
          ))}
        </Card>
      </main>
    </>
  );
}
