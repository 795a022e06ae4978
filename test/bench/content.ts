import type { PageContent } from '../../src/content/PageContent.js';
import reference from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };

/** A task as every peer takes it: its text is one paragraph. */
export interface BenchTask {
  id: string;
  title: string;
  text: string;
}

/** What a page of the bench is given. */
export interface PageProps {
  content: PageContent;
  tasks: readonly BenchTask[];
}

// Unparsed: the parser and its library would be in the script of every peer.
const page = reference as unknown as PageContent;

/**
 * The reference page with so many tasks. The six are repeated, each with its number, so that every
 * text stands once on the page.
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

/** The texts above the tasks, which no page may leave out. */
export function textsAbove({ content }: PageProps): string[] {
  const { skipLinks = [], utilityLinks = [], breadcrumb, title, banner } = content;
  const labels = [...skipLinks, ...utilityLinks, ...breadcrumb].map(({ label }) => label);
  return [...labels, title, banner.heading, banner.statement];
}
