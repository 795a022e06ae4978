import {
  type Block,
  ContentError,
  type PageContent,
  parsePageContent,
} from '../../src/content/index.js';
import { KeyTasksPage } from '../../src/index.js';

/** A task as the content management system stores it. A field without a value is `null` or `''`. */
export interface CmsTask {
  /** The part of the address after `#`. It never changes. */
  code: string | null;
  name: string | null;
  summary: string | null;
  /** Plain text. An empty line ends a paragraph, and lines with `- ` are a list. */
  text: string | null;
}

/** A page as the content management system stores it. */
export interface CmsRecord {
  language: 'en' | 'ko';
  pageTitle: string | null;
  visionHeading: string | null;
  vision: string | null;
  slogan: string | null;
  tasks: readonly CmsTask[] | null;
}

/** One problem, with the field of the record that an editor must correct. */
export interface FieldProblem {
  /** Such as `tasks[1].name`. */
  field: string;
  /** What is wrong and how to correct it. */
  message: string;
}

/**
 * Turns a record into the content of a page.
 *
 * @throws {ContentError} with all problems
 */
export function toPageContent(record: CmsRecord): PageContent {
  const { language, pageTitle, visionHeading, vision, slogan, tasks } = record;
  const content = {
    lang: language,
    title: pageTitle,
    breadcrumb: [
      { label: language === 'ko' ? '홈' : 'Home', href: '/' },
      withValues({ label: pageTitle }),
    ],
    banner: withValues({ heading: visionHeading, statement: vision, slogan }),
    tasks: tasks?.map(({ code, name, summary, text }) =>
      withValues({ id: code, title: name, summary, body: toBlocks(text) }),
    ),
  };
  return parsePageContent(withValues(content), { lang: language });
}

/** Returns the problems of a record in the words of the editor's form. It is empty if there is none. */
export function findProblems(record: CmsRecord): readonly FieldProblem[] {
  try {
    toPageContent(record);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems
      .filter(({ path }) => !path.startsWith('breadcrumb'))
      .map(({ path, message }) => ({ field: toField(path), message }));
  }
}

/** Props of {@link CmsPreview}. */
interface CmsPreviewProps {
  record: CmsRecord;
}

/** Shows the page, or what the editor must correct first. A screen reader reads the problems at once. */
export function CmsPreview({ record }: CmsPreviewProps) {
  const problems = findProblems(record);
  if (problems.length === 0) return <KeyTasksPage content={toPageContent(record)} />;
  return (
    <div role="alert" lang={record.language}>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field + message}>
            <code lang="en">{field}</code>: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leaves out the fields without a value, so that they count as absent. */
function withValues(fields: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== undefined && String(value).trim() !== '',
    ),
  );
}

function toBlocks(text: string | null): readonly Block[] {
  const parts = (text ?? '').split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const lines = part.trim().split(/\s*\n\s*/);
    return lines.every((line) => line.startsWith('- '))
      ? { type: 'list', items: lines.map((line) => line.slice(2)) }
      : { type: 'paragraph', content: lines.join(' ') };
  });
}

const fieldOf: Readonly<Record<string, string>> = {
  title: 'pageTitle',
  'banner.heading': 'visionHeading',
  'banner.statement': 'vision',
  'banner.slogan': 'slogan',
  id: 'code',
  body: 'text',
};

function toField(path: string): string {
  const [, task = '', key = ''] = /^(tasks\[\d+\]\.)?(.*)$/.exec(path) ?? [];
  if (task === '') return fieldOf[key] ?? key;
  if (key === 'title') return `${task}name`;
  const [, first = '', rest = ''] = /^(\w+)(.*)$/.exec(key) ?? [];
  return `${task}${fieldOf[first] ?? first}${rest}`;
}
