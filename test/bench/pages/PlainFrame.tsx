import type { ReactNode } from 'react';
import type { PageProps } from '../content.js';

/** The hand-written page around the tasks, for peers that have only an accordion. */
export function PlainFrame({
  content,
  children,
}: Pick<PageProps, 'content'> & { children: ReactNode }) {
  return (
    <>
      <PlainSkipLink content={content} />
      <nav aria-label="Breadcrumb">
        <ol>
          {content.breadcrumb.map(({ label, href }) => (
            <li key={label}>
              {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
            </li>
          ))}
        </ol>
      </nav>
      <main id="main">
        <p>{content.utilityLinks?.[0]?.label}</p>
        <h1>{content.title}</h1>
        <h2>{content.banner.heading}</h2>
        <p>{content.banner.statement}</p>
        {children}
      </main>
    </>
  );
}

export function PlainSkipLink({ content }: Pick<PageProps, 'content'>) {
  return <a href="#main">{content.skipLinks?.[0]?.label}</a>;
}
