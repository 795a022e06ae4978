import type { PageContent } from '../../src/content/PageContent.js';
import reference from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };

/** A task for the page of a peer. Its text is one paragraph. */
export interface BenchTask {
  id: string;
  title: string;
  text: string;
}

/** The props of a page of the bench. */
export interface PageProps {
  content: PageContent;
  tasks: readonly BenchTask[];
}

// The content is not parsed, because the parser would be in the script of every peer.
const page = reference as unknown as PageContent;

/**
 * Returns the reference page with `count` tasks. The six tasks are repeated with a number, so that
 * each text is on the page once.
 */
export function pageOf(count: number): PageProps {
  const tasks = Array.from({ length: count }, (_, index) => {
    const { title, body } = page.tasks[index % page.tasks.length] as PageContent['tasks'][number];
    const number = index < page.tasks.length ? '' : ` (${index + 1})`;
    const [paragraph] = body;
    const text = paragraph && 'content' in paragraph ? String(paragraph.content) : '';
    return { id: `task-${index + 1}`, title: title + number, text: text + number };
  });
  const content = {
    ...page,
    tasks: tasks.map(({ id, title, text }) => ({
      id,
      title,
      body: [{ type: 'paragraph' as const, content: text }],
    })),
  };
  return { content, tasks };
}

/** Returns the texts above the tasks. Every page must have them. */
export function textsAbove({ content }: PageProps): string[] {
  const { skipLinks = [], utilityLinks = [], breadcrumb, title, banner } = content;
  const labels = [...skipLinks, ...utilityLinks, ...breadcrumb].map(({ label }) => label);
  return [...labels, title, banner.heading, banner.statement];
}
