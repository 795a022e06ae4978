import { type BaseIssue, safeParse } from 'valibot';
import type { PageContent } from './PageContent.js';
import { ContentError, type ContentProblem, type ProblemCode, problemText } from './problems.js';
import { MAX_LENGTH, pageContentSchema } from './schema.js';
import { detailOf } from './schemaParts.js';
import { findSlogan } from './slogan.js';
import { printable } from './text.js';

type Keys = readonly (string | number)[];

/** A problem before its message is written. */
interface Finding {
  keys: Keys;
  code: ProblemCode;
  detail: string;
  received: unknown;
}

/**
 * Checks content from a JSON file or a content management system, and returns a copy of it as
 * `PageContent`. The input is not changed.
 *
 * Strings are text: markup in them is never interpreted. Hostile input gives a `ContentError` too. Keys
 * such as `__proto__` are ignored, lists deeper than four levels are not read, and an address that can
 * run script is a problem.
 *
 * @param input the parsed value, as `JSON.parse` returns it
 * @param options `lang` is the language of the messages; the default is Korean for Korean content and
 * English for all other content
 * @throws {ContentError} with all problems at once, each with its path and how to fix it
 *
 * @example const content = parsePageContent(await response.json());
 */
export function parsePageContent(
  input: unknown,
  options?: { lang?: 'en' | 'ko' | undefined },
): PageContent {
  let findings: readonly Finding[];
  let messageLang: unknown;
  try {
    messageLang = options?.lang ?? Object(input).lang;
    const result = safeParse(pageContentSchema, input);
    findings = Array.isArray(input)
      ? [{ keys: [], code: 'object', detail: '', received: input }]
      : [...(result.issues ?? []).flatMap((issue) => findingsOf(issue)), ...acrossFields(input)];
    if (findings.length === 0) return withSloganAsInStatement(result.output as PageContent);
  } catch (error) {
    findings = [{ keys: [], code: 'unreadable', detail: reasonOf(error), received: undefined }];
  }
  const lang = typeof messageLang === 'string' && /^ko\b/i.test(messageLang) ? 'ko' : 'en';
  const problems = findings.map(
    ({ keys, code, detail, received }): ContentProblem => ({
      path: pathOf(keys),
      message: problemText(lang, code, detail, received),
    }),
  );
  throw new ContentError(problems, lang);
}

function findingsOf(issue: BaseIssue<unknown>, above: Keys = []): readonly Finding[] {
  const keys = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const code = issue.message as ProblemCode;
  const detail = detailOf(issue);
  if (issue.type === 'union') {
    // Report only the issues of the union member whose fields were checked. It is the intended one.
    // A schema of an object also reads a list. Its issues do not count then.
    const entered = (issue.issues ?? []).filter(
      ({ path }) => path && !(Array.isArray(issue.input) && path[0]?.type === 'object'),
    );
    if (entered.length > 0) return entered.flatMap((part) => findingsOf(part, keys));
    const nested = (issue.issues ?? []).filter(
      ({ type }) => type === 'union' || type === 'min_length',
    );
    const same = nested.find(({ type }) => type === 'min_length');
    if (same) return findingsOf(same, keys);
  }
  const received = issue.input;
  if (keys.length === 0 && typeof received === 'string') {
    return [{ keys, code: 'json', detail, received }];
  }
  const isNull = received === null && code !== 'unknownKey';
  return [{ keys, code: isNull ? 'null' : code, detail, received }];
}

/** Returns the problems that need two fields: duplicate ids, and a slogan that is not in the statement. */
function acrossFields(input: unknown): readonly Finding[] {
  const { tasks, banner } = Object(input) as { tasks?: unknown; banner?: unknown };
  const findings: Finding[] = [];
  const firstWithId = new Map<string, number>();
  for (const [index, task] of Array.isArray(tasks) ? tasks.entries() : []) {
    const { id } = Object(task) as { id?: unknown };
    if (typeof id !== 'string' || id.trim() === '') continue;
    const first = firstWithId.get(id);
    if (first === undefined) firstWithId.set(id, index);
    else {
      const detail = pathOf(['tasks', first]);
      findings.push({ keys: ['tasks', index, 'id'], code: 'idTaken', detail, received: id });
    }
  }
  const { statement, slogan } = Object(banner) as { statement?: unknown; slogan?: unknown };
  if (typeof statement !== 'string' || typeof slogan !== 'string') return findings;
  // A text that is too long is reported already. Searching in it could take minutes.
  if (statement.length > MAX_LENGTH.statement || slogan.length > MAX_LENGTH.slogan) return findings;
  // Without a visible character it is reported as blank, or it is absent.
  if (slogan.trim() === '') return findings;
  const result = findSlogan(statement, slogan);
  if ('difference' in result) {
    const detail = result.difference;
    const code = detail === '' ? 'slogan' : 'sloganDiffers';
    findings.push({ keys: ['banner', 'slogan'], code, detail, received: slogan });
  }
  return findings;
}

/** `VisionBanner` looks for the slogan character by character. */
function withSloganAsInStatement(content: PageContent): PageContent {
  const { statement, slogan } = content.banner;
  if (slogan === undefined || statement.includes(slogan)) return content;
  const result = findSlogan(statement, slogan);
  return 'found' in result
    ? { ...content, banner: { ...content.banner, slogan: result.found } }
    : content;
}

/** Returns what was thrown, as a short text. It may be anything, also an object that cannot be read. */
function reasonOf(error: unknown): string {
  try {
    return printable(error instanceof Error ? error.message : String(error), 200);
  } catch {
    return '?';
  }
}

function pathOf(keys: Keys): string {
  const path = keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${printable(String(key))}`))
    .join('')
    .replace(/^\./, '');
  return path === '' ? '(root)' : path;
}
