import {
  Breadcrumb,
  Breadcrumbs,
  Button,
  Disclosure,
  DisclosureGroup,
  DisclosurePanel,
  Heading,
  Link,
} from 'react-aria-components';
import type { PageProps } from '../content.js';
import { PlainSkipLink } from './PlainFrame.js';

export function Page({ content, tasks }: PageProps) {
  return (
    <>
      <PlainSkipLink content={content} />
      <Breadcrumbs>
        {content.breadcrumb.map(({ label, href = '#' }) => (
          <Breadcrumb key={label}>
            <Link href={href}>{label}</Link>
          </Breadcrumb>
        ))}
      </Breadcrumbs>
      <main id="main">
        <p>{content.utilityLinks?.[0]?.label}</p>
        <Heading level={1}>{content.title}</Heading>
        <Heading level={2}>{content.banner.heading}</Heading>
        <p>{content.banner.statement}</p>
        <DisclosureGroup allowsMultipleExpanded>
          {tasks.map(({ id, title, text }) => (
            <Disclosure key={id} id={id}>
              <Heading level={3}>
                <Button slot="trigger">{title}</Button>
              </Heading>
              <DisclosurePanel>
                <p>{text}</p>
              </DisclosurePanel>
            </Disclosure>
          ))}
        </DisclosureGroup>
      </main>
    </>
  );
}
