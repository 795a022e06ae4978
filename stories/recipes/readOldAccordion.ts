import type { Block, Inline, ListBlock, PageContent } from '../../src/content/index.js';

/** What was read from an old accordion. */
export interface OldAccordion {
  /** The tasks, for the content file. */
  tasks: PageContent['tasks'];
  /** The new id for each old one that cannot be kept. */
  newIds: Readonly<Record<string, string>>;
  /** The parts of which only the text was read. A person must look at each. */
  toCheck: readonly string[];
}

/**
 * Reads `ul.accordion` as tasks. The id of a task is the old anchor, so old addresses stay valid. An
 * anchor with white space, one that is used twice, and `main` get a new id.
 */
export function readOldAccordion(accordion: Element): OldAccordion {
  const ids = new Set(['main']);
  const newIds: Record<string, string> = {};
  const toCheck: string[] = [];
  const tasks = [...accordion.children].map((item, index) => {
    const link = item.querySelector('a');
    const title = link?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const old = decode(link?.getAttribute('href')?.split('#')[1] ?? '');
    // "#" and "#none" were no addresses. They only stopped the link.
    const hadAddress = old !== '' && old !== 'none';
    const id = hadAddress && !/\s/.test(old) && !ids.has(old) ? old : `task-${index + 1}`;
    if (hadAddress && id !== old && !ids.has(old)) newIds[old] = id;
    ids.add(old).add(id);
    const panel = item.querySelector(':scope > div');
    const report = (name: string) => toCheck.push(`${title}: ${name}`);
    return { id, title, body: panel ? readBlocks(panel, report) : [] };
  });
  return { tasks, newIds, toCheck };
}

/** Leads each old address that changed to its task. Call it once, in the script of the page. */
export function keepOldAddresses(newIds: Readonly<Record<string, string>>): void {
  const known = new Map(Object.entries(newIds));
  function follow() {
    const id = known.get(decode(window.location.hash.slice(1)));
    if (id) window.history.replaceState(window.history.state, '', `#${id}`);
  }
  follow();
  window.addEventListener('hashchange', follow);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function readBlocks(parent: Element, report: (name: string) => void): Block[] {
  const blocks: Block[] = [];
  let line: Node[] = [];
  function endLine() {
    const content = readInline(line);
    if (content.length > 0) blocks.push({ type: 'paragraph', content });
    line = [];
  }
  for (const node of parent.childNodes) {
    const name = node.nodeName.toLowerCase();
    if (!/^(p|div|br|ul|ol|h[1-6]|table|dl|figure|form|iframe)$/.test(name)) {
      line.push(node);
      continue;
    }
    endLine();
    const element = node as Element;
    const content = readInline([element]);
    if (/^[uo]l$/.test(name)) blocks.push(readList(element));
    else if (/^h/.test(name)) blocks.push({ type: 'subheading', content });
    else if (name === 'div') blocks.push(...readBlocks(element, report));
    else if (content.length > 0) blocks.push({ type: 'paragraph', content });
    if (/^(table|dl|figure|form|iframe)$/.test(name)) report(name);
  }
  endLine();
  return blocks;
}

function readList(list: Element): ListBlock {
  const items = [...list.children].map((item) => {
    const nested = item.querySelector(':scope > ul, :scope > ol');
    const content = readInline([...item.childNodes].filter((node) => node !== nested));
    return nested ? { content, list: readList(nested) } : content;
  });
  return { type: 'list', ordered: list.nodeName === 'OL', items };
}

function readInline(nodes: readonly Node[]): readonly Inline[] {
  const pieces: Inline[] = [''];
  for (const piece of nodes.flatMap(readPieces)) {
    const last = pieces.at(-1);
    if (typeof piece !== 'string' || typeof last !== 'string') pieces.push(piece);
    else pieces[pieces.length - 1] = (last + piece).replace(/\s+/g, ' ');
  }
  // White space at the beginning and the end is only layout of the HTML.
  const [first] = pieces;
  if (typeof first === 'string') pieces[0] = first.trimStart();
  const last = pieces.at(-1);
  if (typeof last === 'string') pieces[pieces.length - 1] = last.trimEnd();
  return pieces.filter((piece) => piece !== '');
}

function readPieces(node: Node): Inline[] {
  const name = node.nodeName.toLowerCase();
  const text = (node.textContent ?? '').replace(/\s+/g, ' ');
  if (name === '#text') return [text];
  if (name === 'br') return [' '];
  if (name === 'img') return [(node as Element).getAttribute('alt') ?? ''];
  if (text.trim() !== '') {
    const href = (node as Element).getAttribute?.('href');
    if (name === 'a' && href) return [{ type: 'link', href, text: text.trim() }];
    if (/^(strong|b)$/.test(name)) return [{ type: 'strong', text: text.trim() }];
    if (/^(em|i)$/.test(name)) return [{ type: 'emphasis', text: text.trim() }];
  }
  return [...node.childNodes].flatMap(readPieces);
}
