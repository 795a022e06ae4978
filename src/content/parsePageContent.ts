import { type BaseIssue, safeParse } from 'valibot';
import type { PageContent } from './PageContent.js';
import { ContentError, type ContentProblem, type ProblemCode, problemText } from './problems.js';
import { LONGEST, pageContentSchema } from './schema.js';

type Keys = readonly (string | number)[];

interface Fault {
  keys: Keys;
  code: ProblemCode;
  detail: string;
  received: unknown;
}

/**
 * Checks content that comes from outside, such as a JSON file or a content management system, and
 * returns it as `PageContent`: a copy, so the input stays as it was.
 *
 * Never lets markup through: a string is text, whatever it holds. Hostile input ends in a
 * `ContentError` like any other: keys such as `__proto__` are passed over, nesting beyond four
 * levels of lists is not walked, and addresses that may run code are faults.
 *
 * @param input the parsed value, as `JSON.parse` returns it
 * @param options `lang`: language of the messages; left out, Korean for Korean content, else English
 * @throws {ContentError} with every fault at once, each with its path and how to fix it
 *
 * @example const content = parsePageContent(await response.json());
 */
export function parsePageContent(
  input: unknown,
  options?: { lang?: 'en' | 'ko' | undefined },
): PageContent {
  let faults: readonly Fault[];
  let speaks: unknown;
  try {
    speaks = options?.lang ?? Object(input).lang;
    const result = safeParse(pageContentSchema, input);
    faults = Array.isArray(input)
      ? [{ keys: [], code: 'object', detail: '', received: input }]
      : [...(result.issues ?? []).flatMap((issue) => faultsOf(issue)), ...acrossFields(input)];
    if (faults.length === 0) return result.output as PageContent;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    faults = [{ keys: [], code: 'unreadable', detail, received: input }];
  }
  const lang = typeof speaks === 'string' && /^ko\b/i.test(speaks) ? 'ko' : 'en';
  const problems = faults.map(
    ({ keys, code, detail, received }): ContentProblem => ({
      path: pathOf(keys),
      message: problemText(lang, code, detail, received),
    }),
  );
  throw new ContentError(problems, lang);
}

function faultsOf(issue: BaseIssue<unknown>, above: Keys = []): readonly Fault[] {
  const keys = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const [code = 'object', detail = ''] = issue.message.split('|') as [ProblemCode, string];
  if (issue.type === 'union') {
    // Of the forms that are possible, the one that was meant is the one that was entered.
    const entered = (issue.issues ?? []).filter(({ path }) => path !== undefined);
    if (entered.length > 0) return entered.flatMap((part) => faultsOf(part, keys));
    const nested = (issue.issues ?? []).filter(
      ({ type }) => type === 'union' || type === 'min_length',
    );
    const same = nested.find(({ type }) => type === 'min_length');
    if (same) return faultsOf(same, keys);
  }
  const received = issue.input;
  if (keys.length === 0 && typeof received === 'string') {
    return [{ keys, code: 'json', detail, received }];
  }
  const isNull = received === null && code !== 'unknownKey';
  return [{ keys, code: isNull ? 'null' : code, detail, received }];
}

/** What no single field shows: ids taken twice, and a slogan that the statement does not hold. */
function acrossFields(input: unknown): readonly Fault[] {
  const { tasks, banner } = Object(input) as { tasks?: unknown; banner?: unknown };
  const faults: Fault[] = [];
  const taken = new Map<string, number>();
  for (const [index, task] of Array.isArray(tasks) ? tasks.entries() : []) {
    const { id } = Object(task) as { id?: unknown };
    if (typeof id !== 'string' || id.trim() === '') continue;
    const first = taken.get(id);
    if (first === undefined) taken.set(id, index);
    else {
      const detail = pathOf(['tasks', first]);
      faults.push({ keys: ['tasks', index, 'id'], code: 'idTaken', detail, received: id });
    }
  }
  const { statement, slogan } = Object(banner) as { statement?: unknown; slogan?: unknown };
  if (typeof statement !== 'string' || typeof slogan !== 'string') return faults;
  // Too long is a fault of its own, and is not searched.
  if (statement.length > LONGEST.statement || slogan.length > LONGEST.slogan) return faults;
  if (!statement.includes(slogan)) {
    faults.push({ keys: ['banner', 'slogan'], code: 'slogan', detail: '', received: slogan });
  }
  return faults;
}

function pathOf(keys: Keys): string {
  const path = keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
  return path === '' ? '(root)' : path;
}
