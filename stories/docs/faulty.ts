import type { PageContent } from '../../src/content/index.js';

/** The content with the mistakes that are made most: one of each. */
export function faulty(content: PageContent): unknown {
  const { title: _, ...rest } = content;
  const [first, second, ...others] = content.tasks;
  return {
    ...rest,
    // Copied without its last word.
    banner: { ...content.banner, slogan: `${content.banner.slogan ?? ''}…` },
    breadcrumb: [{ label: 'HOME', href: 'javascript:history.back()' }],
    tasks: [
      { ...first, id: 'first task' },
      // A field of another system, and text where blocks belong.
      { ...second, body: '<p>…</p>', content: '…' },
      ...others.slice(0, 1),
      { ...others[1], id: others[0]?.id },
    ],
  };
}
