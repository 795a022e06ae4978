import {
  Accordion,
  Breadcrumb,
  BreadcrumbBar,
  BreadcrumbLink,
  GridContainer,
} from '@trussworks/react-uswds';
import '@uswds/uswds/css/uswds.min.css';
import '@trussworks/react-uswds/lib/index.css';
import type { PageProps } from '../content.js';
import { PlainSkipLink } from './PlainFrame.js';

export function Page({ content, tasks }: PageProps) {
  return (
    <>
      <PlainSkipLink content={content} />
      <BreadcrumbBar>
        {content.breadcrumb.map(({ label, href }) => (
          <Breadcrumb key={label} current={!href}>
            {href ? (
              <BreadcrumbLink href={href}>
                <span>{label}</span>
              </BreadcrumbLink>
            ) : (
              <span>{label}</span>
            )}
          </Breadcrumb>
        ))}
      </BreadcrumbBar>
      <main id="main">
        <GridContainer className="usa-prose">
          <p>{content.utilityLinks?.[0]?.label}</p>
          <h1>{content.title}</h1>
          <h2>{content.banner.heading}</h2>
          <p className="usa-intro">{content.banner.statement}</p>
          <Accordion
            multiselectable
            items={tasks.map(({ id, title, text }) => ({
              id,
              title,
              content: <p>{text}</p>,
              expanded: false,
              headingLevel: 'h3' as const,
            }))}
          />
        </GridContainer>
      </main>
    </>
  );
}
