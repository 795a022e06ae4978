/** Markup. Every other value is escaped when it is put into markup. */
export interface Html {
  readonly markup: string;
}

type Value = Html | string | number | undefined | false | readonly Value[];

/** Makes markup. Strings in `${…}` are escaped, so that text from a page cannot become markup. */
export function html(pieces: TemplateStringsArray, ...values: readonly Value[]): Html {
  const markup = pieces.map((piece, index) => piece + markupOf(values[index])).join('');
  return { markup };
}

function markupOf(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  if ('markup' in value) return value.markup;
  return value.map(markupOf).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
