import { printable } from './text.js';

/** The message for each kind of problem: what is wrong and how to fix it. */
const en = {
  json: 'is a string. Pass the parsed value: parsePageContent(JSON.parse(text)).',
  unreadable: 'cannot be read ({detail}). Pass plain data, as JSON.parse returns it.',
  object: 'must be an object in braces, but is {received}. The JSON Schema lists its keys.',
  missing: 'is missing. Add it.',
  unknownKey: 'is not a known key, so its content would be lost. Known keys: {detail}.',
  null: 'is null. Give it a value.',
  string: 'must be text in quotation marks, but is {received}.',
  blank: 'is empty, or has only characters that nobody sees. Write a text.',
  surrogate: 'has half of a character (a lone surrogate). Write the whole character again.',
  markup:
    'has markup ({detail}), which is shown as it is. Write plain text. For marked text use "emphasis", "strong" or "link".',
  reference:
    'has the character reference {detail}, which is shown as it is. Write the character itself.',
  emptyLine: 'has an empty line, which is not shown. Make this two paragraphs.',
  tooLong: 'has more than {detail} characters. Shorten it to one or two sentences.',
  boolean: 'must be true or false without quotation marks, but is {received}.',
  number: 'must be a whole number, at least 1, without quotation marks, but is {received}.',
  array: 'must be a list in square brackets, but is {received}.',
  empty: 'is empty. Add at least one entry.',
  lang: '{received} is not a language tag. Use a BCP 47 tag such as "en", "ko" or "zh-Hant".',
  href: '{received} is not a safe address. Use an http, https, mailto, tel or relative address.',
  srcSet:
    '{received} is not a list of safe addresses. Write each address with a width or a density, and a comma and a space between them: "/small.webp 640w, /large.webp 1280w".',
  telephone:
    '{received} is not a telephone number. Write digits, spaces, hyphens, dots and brackets only, such as "02-2100-7500".',
  email: '{received} is not an e-mail address. Write it like "name@example.go.kr".',
  date: '{received} is not a day. Write year, month and day like "2026-11-27".',
  oneOf: '{received} is not a possible value. Use one of: {detail}.',
  fragment:
    '{received} is not a link to a place on the page. Write "#" and the id of an element, such as "#main".',
  inline: 'must be text or an object with "type" and "text", but is {received}.',
  inlineType: '{received} is not a type of text. Use one of: {detail}.',
  inlineContent: 'must be text or a list of pieces of text, but is {received}.',
  listItem:
    'must be text, a list of pieces of text, or { "content": …, "list": …, "body": … }, but is {received}.',
  list: 'must be a list block: { "type": "list", "items": […] }.',
  tooDeep:
    'is a fifth level of lists. At most four levels are possible. Move it up or split the list.',
  blockType: '{received} is not a type of block. Use one of: {detail}.',
  column: 'must be text, or { "label": …, "columns": […] }, but is {received}.',
  row: 'must be a list of cells, or { "label": …, "rows": […] }, but is {received}.',
  noContent: 'has no text and no blocks. Add "content" or "body".',
  cells:
    'has the wrong number of cells: {received} instead of {detail}. Give each row one cell per column.',
  idSpace: '{received} has white space, so it cannot be part of an address. Use hyphens.',
  idTaken:
    'is also the id of {detail}. A link would always open that task. Give each task its own id.',
  idMain:
    'is "main", the id of the main content that the skip link leads to. Give the task another id.',
  slogan: 'is not a part of banner.statement. Copy it from there, character by character.',
  sloganDiffers:
    'is not a part of banner.statement. The first difference is at its character {detail}. Copy it from there.',
};

/** The name of a kind of problem. */
export type ProblemCode = keyof typeof en;

const ko: Record<ProblemCode, string> = {
  json: '문자열입니다. 해석한 값을 넘기십시오: parsePageContent(JSON.parse(text)).',
  unreadable:
    '읽을 수 없습니다({detail}). JSON.parse가 돌려주는 것과 같은 단순한 데이터를 넘기십시오.',
  object: '중괄호로 된 객체여야 하는데 {received}입니다. 쓸 수 있는 키는 JSON Schema에 있습니다.',
  missing: '빠져 있습니다. 추가하십시오.',
  unknownKey: '여기서 쓰지 않는 키이므로 내용이 사라집니다. 쓸 수 있는 키: {detail}.',
  null: 'null입니다. 값을 넣으십시오.',
  string: '따옴표로 묶은 글이어야 하는데 {received}입니다.',
  blank: '비어 있습니다. 또는 보이지 않는 문자만 있습니다. 글을 쓰십시오.',
  surrogate: '글자의 반쪽(짝이 없는 서로게이트)이 있습니다. 그 글자를 다시 쓰십시오.',
  markup:
    '태그({detail})가 있는데 태그는 글자 그대로 보입니다. 태그 없이 쓰십시오. 강조와 링크에는 "emphasis", "strong", "link"를 쓰십시오.',
  reference: '문자 참조 {detail}이(가) 있는데 글자 그대로 보입니다. 그 글자를 직접 쓰십시오.',
  emptyLine: '빈 줄이 있는데 화면에 나타나지 않습니다. 두 문단으로 나누십시오.',
  tooLong: '{detail}자를 넘습니다. 줄이십시오. 비전은 한두 문장입니다.',
  boolean: '따옴표 없는 true 또는 false여야 하는데 {received}입니다.',
  number: '따옴표 없는 1 이상의 정수여야 하는데 {received}입니다.',
  array: '대괄호로 된 목록이어야 하는데 {received}입니다.',
  empty: '아무것도 없습니다. 하나 이상 넣으십시오.',
  lang: '{received}은(는) 언어 태그가 아닙니다. "ko", "en", "zh-Hant"와 같은 BCP 47 태그를 쓰십시오.',
  href: '{received}은(는) 사용할 수 없는 링크 주소입니다. http, https, mailto, tel 또는 상대 주소를 쓰십시오.',
  srcSet:
    '{received}은(는) 사용할 수 있는 주소의 목록이 아닙니다. 주소마다 너비나 밀도를 쓰고 쉼표와 공백으로 나누십시오: "/small.webp 640w, /large.webp 1280w".',
  telephone:
    '{received}은(는) 전화번호가 아닙니다. "02-2100-7500"처럼 숫자, 공백, 붙임표, 점, 괄호만 쓰십시오.',
  email: '{received}은(는) 전자우편 주소가 아닙니다. "name@example.go.kr"처럼 쓰십시오.',
  date: '{received}은(는) 날짜가 아닙니다. "2026-11-27"처럼 연, 월, 일을 쓰십시오.',
  oneOf: '{received}은(는) 쓸 수 없는 값입니다. 다음 중 하나를 쓰십시오: {detail}.',
  fragment:
    '{received}은(는) 이 페이지 안의 위치가 아닙니다. "#main"처럼 "#"과 요소의 id를 쓰십시오.',
  inline: '글이거나 "type"과 "text"가 있는 객체여야 하는데 {received}입니다.',
  inlineType: '{received}은(는) 글의 종류가 아닙니다. 다음 중 하나를 쓰십시오: {detail}.',
  inlineContent: '글이거나 글 조각의 목록이어야 하는데 {received}입니다.',
  listItem:
    '글, 글 조각의 목록 또는 { "content": …, "list": …, "body": … }여야 하는데 {received}입니다.',
  list: '목록 블록이어야 합니다: { "type": "list", "items": […] }.',
  tooDeep: '다섯 번째 단계입니다. 목록은 네 단계까지만 됩니다. 단계를 올리거나 목록을 나누십시오.',
  blockType: '{received}은(는) 블록의 종류가 아닙니다. 다음 중 하나를 쓰십시오: {detail}.',
  column: '글 또는 { "label": …, "columns": […] }여야 하는데 {received}입니다.',
  row: '칸의 목록 또는 { "label": …, "rows": […] }여야 하는데 {received}입니다.',
  noContent: '글도 블록도 없습니다. "content"나 "body"를 넣으십시오.',
  cells: '칸이 {received}개인데 열은 {detail}개입니다. 행마다 열의 수만큼 칸을 넣으십시오.',
  idSpace: '{received}에 공백이 있어 주소로 쓸 수 없습니다. 붙임표(-)를 쓰십시오.',
  idTaken: '{detail}의 id와 같습니다. 링크는 늘 그 과제를 엽니다. 과제마다 다른 id를 쓰십시오.',
  idMain: '"main"입니다. 건너뛰기 링크가 가는 본문의 id입니다. 과제에 다른 id를 쓰십시오.',
  slogan: 'banner.statement에 글자 그대로 들어 있지 않습니다. 거기에서 복사하십시오.',
  sloganDiffers:
    'banner.statement에 글자 그대로 들어 있지 않습니다. 처음 다른 글자: {detail}. 거기에서 복사하십시오.',
};

const texts = { en, ko };

/** One problem of the page content. */
export interface ContentProblem {
  /** The place of the problem, such as `tasks[2].title`. `(root)` is the content itself. */
  path: string;
  /** What is wrong and how to fix it. */
  message: string;
}

/** The error that `parsePageContent` throws. It has all problems of the content, not only the first. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** All problems, in the order of the content. */
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[], lang: 'en' | 'ko') {
    const shown = problems.slice(0, MAX_LISTED).map(({ path, message }) => `- ${path}: ${message}`);
    const more = problems.length - shown.length;
    const heading =
      lang === 'ko'
        ? `페이지 콘텐츠에 문제가 ${problems.length}개 있습니다.`
        : `The page content has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`;
    if (more > 0) shown.push(lang === 'ko' ? `- 그 밖에 ${more}개` : `- and ${more} more`);
    super([heading, ...shown].join('\n'));
    this.problems = problems;
  }
}

/** The message lists the first 100 problems. `problems` has all of them. */
const MAX_LISTED = 100;

/** Returns the message for a problem. */
export function problemText(
  lang: 'en' | 'ko',
  code: ProblemCode,
  detail: string,
  received: unknown,
): string {
  return texts[lang][code].replace(/\{(detail|received)\}/g, (_, place: string) =>
    place === 'detail' ? detail : describe(received),
  );
}

/** Returns a short description of a received value. */
function describe(value: unknown): string {
  if (typeof value === 'string') return `"${printable(value)}"`;
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return printable(String(value));
  try {
    return Array.isArray(value) ? '[…]' : '{…}';
  } catch {
    return '{…}'; // A proxy that was revoked.
  }
}
