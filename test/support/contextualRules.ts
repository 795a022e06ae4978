/** The page of a content system: its ids and classes are around our parts. */
export const inContents = (body: string) =>
  `<div id="wrap"><div id="container"><div id="contents" class="contents"><div id="txt" class="board">${body}</div></div></div></div>`;

/** How content systems select the elements of their content. */
const contexts = [
  '.contents .board',
  '#contents',
  '#txt',
  '#contents .board',
  '#wrap #container #contents .board',
];

/** What rules of content systems set for text. A root inherits and passes on all of it. */
const text =
  `color: #f0f !important; font: italic 900 31px/3 serif; letter-spacing: 4px; word-spacing: 9px;
  text-align: right; text-indent: 20px; text-transform: uppercase; text-shadow: 1px 1px red; white-space: pre;
  word-break: break-all; overflow-wrap: normal; cursor: help; hyphens: auto; line-break: anywhere; quotes: none;
  list-style: square inside; text-rendering: optimizeSpeed; -webkit-text-fill-color: lime; background: yellow;
  border-collapse: collapse; text-align-last: justify; text-emphasis: dot; -webkit-text-stroke: 1px red;
  text-decoration: line-through; vertical-align: super`.replace(' !important', '');

/** What they set for boxes. On a root these belong to the host. */
const box = `display: inline-block; position: relative; inset: 7px; float: right; width: 70px; height: 9px;
  min-width: 80px; max-width: 90px; min-height: 11px; margin: 13px; padding: 17px; border: 5px dashed red;
  border-radius: 9px; overflow: hidden; opacity: 0.4; visibility: hidden; transform: rotate(3deg); filter: blur(2px);
  clip-path: circle(9px); box-shadow: 0 0 9px red; outline: 3px solid red; z-index: 7; flex: 1 0 9px; gap: 9px;
  columns: 2; grid-area: 2; align-items: end; transition: all 3s; animation: 3s spin; mix-blend-mode: difference;
  object-fit: none; zoom: 2; caption-side: bottom; table-layout: fixed; content-visibility: hidden; contain: size;
  appearance: button; pointer-events: none; user-select: none; writing-mode: vertical-rl; mask: linear-gradient(red, blue)`;

/** Selectors at the end of a contextual rule. */
const elements = [
  ...'p h1 h2 h3 h4 h5 h6 ul ol li a:link a:any-link a:hover button table caption thead tbody tr th td'.split(
    ' ',
  ),
  ...'span em strong q div section nav img header main footer nj-panel svg path'.split(' '),
  'ul li a',
  'ul > li',
  'button[type="button"]',
  'p:first-child',
  'li::before',
  'li::after',
  'a::before',
  'li::marker',
  'q::before',
  'span::after',
  'button::before',
];

/** Contextual rules of a host, with classes and up to three ids, for every element that we render. */
export const contextualRules = contexts
  .flatMap((context) =>
    elements.map((element) => {
      const isPseudo = element.includes('::');
      // The host lays out the roots. See the next test.
      const [, type = '', pseudo = ''] = element.match(/^(.*?)(::.*)?$/) ?? [];
      const own = `${context} ${type}:where(:not(#container, #contents, #txt))`;
      const part = `${own}:where(:not([data-nj="root"]))${pseudo}`;
      const content = isPseudo ? 'content: "host";' : '';
      return `${context} *:where(:not(#container, #contents, #txt)) { ${text} } ${own} { ${isPseudo ? '' : text} } ${part} { ${content} ${text}; ${box} }`;
    }),
  )
  .join('\n');
