import { KeyTasksPage } from 'nurijip';
import { parsePageContent } from 'nurijip/content';
import en from '../content/en.json';
import ko from '../content/ko.json';
import rich from '../content/rich.json';

/** The texts of the site, and the same page with every kind of block. */
const contents = { eng: en, www: ko, rich: { ...en, tasks: [{ ...en.tasks[0], body: rich }] } };

export function Tasks({ site }: { site: string }) {
  // Elements of the site would change the size of our parts around them.
  const isPlain = site === 'rich';
  return (
    <KeyTasksPage
      content={parsePageContent(contents[site as keyof typeof contents])}
      header={isPlain ? 'Ministry' : <a href="/eng/about">Ministry</a>}
      footer={isPlain ? 'Seoul' : <p>Seoul</p>}
      renderLink={({ children, ...props }) => <a {...props}>{children}</a>}
    />
  );
}
