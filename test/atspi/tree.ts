/** An object as assistive technology on Linux gets it (AT-SPI). `tree.py` writes it. */
export interface Accessible {
  role: string;
  name: string;
  description: string;
  /** The text. U+FFFC marks the position of a child. */
  text: string;
  states: readonly ('expandable' | 'expanded' | 'enabled' | 'focusable' | 'focused')[];
  attributes: Readonly<Record<string, string>>;
  /** Left edge, top edge, width and height on the screen. */
  box: readonly [number, number, number, number] | null;
  children: readonly Accessible[];
}

const roles: Readonly<Record<string, string>> = {
  'push button': 'button',
  'list item': 'listitem',
  'table row': 'row',
  'column header': 'columnheader',
  'row header': 'rowheader',
  'table cell': 'cell',
  'status bar': 'status',
  'document web': 'document',
};
const generic = new Set(['section', 'panel', 'filler', 'static', 'paragraph', 'text']);
const landmarks = new Set(['banner', 'contentinfo', 'main', 'navigation', 'region']);

/** Returns the ARIA name of the role. */
export function roleOf({ role, attributes }: Accessible): string {
  // Firefox reports some regions as a section.
  const [landmark = ''] = (attributes['xml-roles'] ?? '').split(' ');
  if (landmarks.has(landmark)) return landmark;
  return generic.has(role) ? 'generic' : (roles[role] ?? role);
}

/** Returns the object and all objects in it, in page order. */
export function everyObject(from: Accessible): Accessible[] {
  return [from, ...from.children.flatMap(everyObject)];
}

export function withRole(from: Accessible, role: string): Accessible[] {
  return everyObject(from).filter((one) => roleOf(one) === role);
}

/** Returns role and name, as in `region "Title"`. */
export function called(one: Accessible): string {
  const text = nameOf(one) || textIn(contents(one));
  return [roleOf(one), ...(text ? [JSON.stringify(tidy(text))] : [])].join(' ');
}

/** Some engines name a list item by its text, others do not. */
function nameOf(one: Accessible): string {
  return roleOf(one) === 'listitem' ? '' : one.name;
}

export function landmarksIn(from: Accessible): string[] {
  return everyObject(from)
    .filter((one) => landmarks.has(roleOf(one)))
    .map((one) => [roleOf(one), ...(one.name ? [JSON.stringify(tidy(one.name))] : [])].join(' '));
}

/** Returns the content of an object as lines, indented by depth. */
export function outline(from: Accessible): string[] {
  return contents(from).flatMap((part) => {
    if (typeof part === 'string') return [JSON.stringify(part)];
    const text = textIn(contents(part));
    const isName = text !== '' && solid(text) === solid(nameOf(part) || text);
    return [line(part), ...(isName ? [] : outline(part).map((one) => `  ${one}`))];
  });
}

/** Chromium keeps a space in the name that it drops from the text. */
function solid(text: string): string {
  return text.replaceAll(' ', '');
}

function line(one: Accessible): string {
  const { level, current, live } = one.attributes;
  const role = roleOf(one);
  const name = called(one).slice(role.length);
  const isOpen = one.states.includes('expanded') ? ' expanded' : ' collapsed';
  return [
    role,
    role === 'heading' ? ` ${level}` : '',
    name,
    one.states.includes('expandable') ? isOpen : '',
    one.states.includes('enabled') ? '' : ' disabled',
    current ? ` current ${current}` : '',
    live && live !== 'off' ? ` live ${live}` : '',
  ].join('');
}

type Part = string | Accessible;

/** Returns texts and objects in page order. Generic containers are replaced by their content. */
function contents(one: Accessible): Part[] {
  const whole: Part[] = [];
  for (const part of pieces(one)) {
    const last = whole.at(-1);
    if (typeof part === 'string' && typeof last === 'string') whole[whole.length - 1] = last + part;
    else whole.push(part);
  }
  return whole.flatMap((part): Part[] =>
    typeof part === 'string' ? part.split(BREAK).map(tidy).filter(Boolean) : [part],
  );
}

const BREAK = '\n';

function pieces(one: Accessible): Part[] {
  // Chromium has an object for each text, but the text is also in the parent.
  const inner = one.children.filter(
    ({ role, attributes: { tag = '::text' } }) => role !== 'static' || !tag.startsWith('::'),
  );
  const texts = one.text.split('\uFFFC');
  // WebKitGTK leaves no place for some objects in the text.
  const placed = texts.length === inner.length + 1;
  const textAt = (index: number) => (placed ? (texts[index] ?? '') : '');
  return [
    ...inner.flatMap((child, index): Part[] => [textAt(index), ...seenThrough(child)]),
    textAt(inner.length),
  ];
}

function seenThrough(one: Accessible): Part[] {
  if (!isTransparent(one)) return [one];
  // WebKitGTK does not report the display of a list marker.
  const isInline = one.attributes['display']?.startsWith('inline') ?? one.role === 'text';
  // A block begins and ends a line.
  return isInline ? pieces(one) : [BREAK, ...pieces(one), BREAK];
}

function isTransparent(one: Accessible): boolean {
  const { current, live } = one.attributes;
  return roleOf(one) === 'generic' && !one.name && !current && (!live || live === 'off');
}

function textIn(parts: readonly Part[]): string {
  return parts.every((part) => typeof part === 'string') ? parts.join(' ') : '';
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
