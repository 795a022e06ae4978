import { Accordion, BodyLong, BodyShort, Heading, Link } from '@navikt/ds-react';
import '@navikt/ds-css/dist/index.min.css';
import type { PageProps } from '../content.js';
import { PlainSkipLink } from './PlainFrame.js';

export function Page({ content, tasks }: PageProps) {
  return (
    <>
      <PlainSkipLink content={content} />
      <nav aria-label="Breadcrumb">
        <ol>
          {content.breadcrumb.map(({ label, href = '#' }) => (
            <li key={label}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ol>
      </nav>
      <main id="main">
        <BodyShort>{content.utilityLinks?.[0]?.label}</BodyShort>
        <Heading level="1" size="xlarge">
          {content.title}
        </Heading>
        <Heading level="2" size="large">
          {content.banner.heading}
        </Heading>
        <BodyLong size="large">{content.banner.statement}</BodyLong>
        <Accordion>
          {tasks.map(({ id, title, text }) => (
            <Accordion.Item key={id}>
              <Accordion.Header>{title}</Accordion.Header>
              <Accordion.Content>{text}</Accordion.Content>
            </Accordion.Item>
          ))}
        </Accordion>
      </main>
    </>
  );
}
