import type { PageContent } from '../../src/content/index.js';

/** Returns the content with the most common problems, one of each. */
export function withProblems(content: PageContent): unknown {
  const { title: _, ...rest } = content;
  const [first, second, ...others] = content.tasks;
  return {
    ...rest,
    // A slogan that is not in the statement.
    banner: { ...content.banner, slogan: `${content.banner.slogan ?? ''}…` },
    breadcrumb: [{ label: 'HOME', href: 'javascript:history.back()' }],
    tasks: [
      { ...first, id: 'first task' },
      // An unknown key, and HTML instead of blocks.
      { ...second, body: '<p>…</p>', content: '…' },
      ...others.slice(0, 1),
      { ...others[1], id: others[0]?.id },
    ],
  };
}
