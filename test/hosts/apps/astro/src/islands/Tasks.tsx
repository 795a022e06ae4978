import { KeyTasksPage } from 'nurijip';
import { parsePageContent } from 'nurijip/content';
import en from '../../content/en.json';
import ko from '../../content/ko.json';

/** Functions cannot be props of an island, so the link is chosen here. */
export function Tasks({ site }: { site: 'eng' | 'www' }) {
  return (
    <KeyTasksPage
      content={parsePageContent(site === 'www' ? ko : en)}
      header={<a href={`/${site}/about`}>Ministry</a>}
      footer={<p>Seoul</p>}
      renderLink={({ children, ...props }) => (
        <a data-astro-prefetch="hover" {...props}>
          {children}
        </a>
      )}
    />
  );
}
