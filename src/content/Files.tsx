import type { ReactNode } from 'react';
import { useGeneratedId } from '../generatedId.js';
import { LinkOrText } from '../LinkOrText.js';
import { attribute, fields, isBlank, label, list, text } from '../lenient.js';
import { renderLabel } from '../uniqueId.js';
import { type PageOfText, withKeys } from './Inline.js';

/**
 * The files of a task: a group with a visible name. Its list says how many files there are.
 *
 * Source: WCAG 2.2 SC 1.3.1 and 2.4.4; KWCAG 2.2 item 6.4.3.
 *
 * @selector .nj-blocks__label the name of the group of files
 */
export function Files({ files, page }: { files: unknown; page: PageOfText }) {
  const id = `${useGeneratedId(undefined, files)}-files`;
  const shown = list(files).filter((file) => !isBlank(nameOf(file)));
  const name = page.messages.attachments;
  if (shown.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a `fieldset` is a group of controls.
    <div
      className="nj-blocks__files"
      data-nj=""
      role="group"
      aria-labelledby={name === '' ? undefined : id}
    >
      {renderLabel('nj-blocks__label', id, name, false)}
      <ul className="nj-blocks__list" data-nj="">
        {withKeys(shown, (file) => (
          <li className="nj-blocks__item" data-nj="">
            {renderFile(file, page)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Renders the link to a file: its name, and in brackets its format, its size and its language. */
export function renderFile(file: unknown, page: PageOfText): ReactNode {
  const { href, lang, format, bytes, hrefLang } = fields(
    file,
    'href',
    'lang',
    'format',
    'bytes',
    'hrefLang',
  );
  const details = [text(format), sizeOf(bytes, page.lang), languageOf(hrefLang, page.lang)];
  const inBrackets = details.filter((detail) => detail !== '').join(', ');
  return (
    <LinkOrText
      component="KeyTasksPage"
      block="nj-blocks"
      label={nameOf(file)}
      href={href}
      lang={attribute(lang)}
      hrefLang={attribute(hrefLang)}
      details={inBrackets === '' ? undefined : { text: inBrackets, lang: page.lang }}
    />
  );
}

function nameOf(file: unknown): ReactNode {
  const { name, href } = fields(file, 'name', 'href');
  const given = isBlank(label(name)) ? label(file) : label(name);
  return isBlank(given) ? text(href) : given;
}

/** The step from one unit to the next, as file managers count. */
const STEP = 1024;

/** Returns a size as people read it: `2.1 MB`. A size that is not a number is shown as it is. */
function sizeOf(bytes: unknown, lang: string | undefined): string {
  if (typeof bytes !== 'number' || !(bytes > 0)) return text(bytes);
  const kilobytes = bytes / STEP;
  const [size, unit] =
    kilobytes < STEP * 0.9995 ? [kilobytes, 'kilobyte'] : [kilobytes / STEP, 'megabyte'];
  const maximumFractionDigits = size < 10 && unit === 'megabyte' ? 1 : 0;
  const shown = Math.max(size, 1);
  const inUnits = inLanguage(lang, `${Math.round(shown)} ${unit}`, (tag) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits }).format(shown),
  );
  // The number and its unit stay on one line.
  return inUnits.replace(/\s/g, '\u00A0');
}

/** Returns the name of a language in the language of the page: `Korean`. */
function languageOf(hrefLang: unknown, lang: string | undefined): string {
  const tag = text(hrefLang);
  if (tag === '') return '';
  return inLanguage(
    lang,
    tag,
    (page) => new Intl.DisplayNames(page, { type: 'language' }).of(tag) ?? tag,
  );
}

/** Formats in a language. A language or a value that the browser does not know gets the other text. */
function inLanguage(
  lang: string | undefined,
  otherwise: string,
  format: (tag: string) => string,
): string {
  try {
    return format(lang ?? 'en');
  } catch {
    return otherwise;
  }
}
