import type { Check } from '../subject.js';
import { findingsOf, readPage } from './probe.js';

export const outline: Check = {
  criterion: '1.3.1',
  name: 'The headings have one outline, and each landmark has its own name',
  run: (subject) =>
    readPage(subject, async (page) =>
      findingsOf(
        '1.3.1',
        'outline',
        await page.evaluate(() => {
          const { isVisible, place } = window.nurijipAudit;
          const found = [];
          const headings = [
            ...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]'),
          ].filter(isVisible);
          let before = 0;
          for (const heading of headings) {
            const level = Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));
            if (before && level > before + 1) {
              found.push(place(heading, `The level goes from ${before} to ${level}.`));
            }
            if (!heading.textContent?.trim()) found.push(place(heading, 'The heading is empty.'));
            before = level;
          }
          const first = headings.filter(({ localName }) => localName === 'h1');
          if (first.length === 0) found.push(place(document.body, 'The page has no h1.'));
          for (const more of first.slice(1)) found.push(place(more, 'It is a second h1.'));
          const named = new Set<string>();
          for (const nav of document.querySelectorAll('nav, [role=navigation]')) {
            if (!isVisible(nav)) continue;
            const label = nav.getAttribute('aria-label')?.trim();
            const by = (nav.getAttribute('aria-labelledby') ?? '').split(/\s+/);
            const name =
              by
                .map((id) => document.getElementById(id)?.textContent ?? '')
                .join(' ')
                .trim() ||
              label ||
              '';
            if (named.has(name)) {
              found.push(
                place(
                  nav,
                  `Another navigation has the ${name ? `name “${name}”` : 'same lack of a name'} too.`,
                ),
              );
            }
            named.add(name);
          }
          const mains = [...document.querySelectorAll('main, [role=main]')].filter(isVisible);
          if (mains.length === 0)
            found.push(place(document.body, 'The page has no main landmark.'));
          for (const more of mains.slice(1)) found.push(place(more, 'It is a second main.'));
          for (const table of document.querySelectorAll('table')) {
            if (table.getAttribute('role') === 'presentation' || !isVisible(table)) continue;
            if (table.querySelectorAll('th').length === 0) {
              found.push(place(table, 'The table has no header cell.'));
            }
          }
          return found;
        }),
      ),
    ),
};

export const readingOrder: Check = {
  criterion: '1.3.2',
  name: 'The order of the text in the document is the order on the screen',
  run: (subject) =>
    readPage(subject, async (page) =>
      findingsOf(
        '1.3.2',
        'reading-order',
        await page.evaluate(() => {
          const { isVisible, place } = window.nurijipAudit;
          const found = [];
          for (const parent of document.body.querySelectorAll('*')) {
            const { display, position, direction } = getComputedStyle(parent);
            if (position === 'fixed' || !/flex|grid|block/.test(display)) continue;
            const children = [...parent.children].filter((child) => {
              const style = getComputedStyle(child);
              const isFlow =
                !/absolute|fixed|sticky/.test(style.position) && style.float === 'none';
              return isFlow && isVisible(child) && child.textContent?.trim();
            });
            for (const [index, child] of children.entries()) {
              const next = children[index + 1];
              if (!next) continue;
              const one = child.getBoundingClientRect();
              const other = next.getBoundingClientRect();
              const isOneLine = other.top < one.bottom - 1 && other.bottom > one.top + 1;
              const isBefore =
                direction === 'rtl' ? other.left >= one.right - 1 : other.right <= one.left + 1;
              if (/flex|grid/.test(display) && isOneLine && isBefore) {
                found.push(
                  place(next, 'It is before the content that comes before it in the document.'),
                );
              }
              // What comes later in the document is wholly above what comes before.
              if (other.bottom <= one.top + 1 && other.bottom > 0) {
                found.push(
                  place(next, 'It is above the content that comes before it in the document.'),
                );
              }
            }
          }
          return found;
        }),
      ),
    ),
};

export const links: Check = {
  criterion: '2.4.4',
  name: 'The text of a link names its target',
  run: (subject) =>
    readPage(subject, async (page) =>
      findingsOf(
        '2.4.4',
        'link-purpose',
        await page.evaluate(() => {
          const { isVisible, place } = window.nurijipAudit;
          const vague =
            /^(click )?(here|more|read more|link|details?|this)$|^(여기|더 ?보기|자세히( 보기)?|바로가기|클릭|링크)$/i;
          const found = [];
          for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
            if (!isVisible(link)) continue;
            const by = (link.getAttribute('aria-labelledby') ?? '').split(/\s+/);
            const labelled = by
              .map((id) => document.getElementById(id)?.textContent ?? '')
              .join(' ');
            const name = (
              labelled.trim() ||
              link.getAttribute('aria-label') ||
              link.textContent ||
              ''
            )
              .trim()
              .replaceAll(/\s+/g, ' ');
            if (vague.test(name))
              found.push(place(link, `“${name}” does not say where the link goes.`));
            const opens =
              link.target === '_blank' &&
              !/new (window|tab)|새 ?(창|탭)/i.test(
                `${name} ${[...link.querySelectorAll('img')].map(({ alt }) => alt).join(' ')}`,
              );
            if (opens)
              found.push(place(link, 'It opens a new window and does not say so in words.'));
          }
          return found;
        }),
      ),
    ),
};

export const titles: Check = {
  criterion: '2.4.2',
  name: 'The page has a title with words',
  run: (subject) =>
    readPage(subject, async (page) =>
      findingsOf(
        '2.4.2',
        'page-title',
        await page.evaluate(() => {
          const { place } = window.nurijipAudit;
          const { title } = document;
          const target = document.querySelector('title') ?? document.documentElement;
          if (!/[\p{L}\p{N}]/u.test(title)) return [place(target, 'The title has no word.')];
          // KWCAG 6.4.2: special characters are not repeated.
          if (/([^\p{L}\p{N}\s])\1{2}/u.test(title)) {
            return [place(target, 'The title repeats a special character.')];
          }
          return [];
        }),
      ),
    ),
};

/** Text in another script than that of its language. The second check reads whole sentences. */
export const languages: Check = {
  criterion: '3.1.2',
  name: 'Text in another language has its language',
  run: (subject) =>
    readPage(subject, async (page) => {
      const scripts = await page.evaluate(() => {
        const { place } = window.nurijipAudit;
        const patterns = {
          Hang: /\p{Script=Hangul}/u,
          Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
          Hani: /\p{Script=Han}/u,
          Cyrl: /\p{Script=Cyrillic}/u,
          Arab: /\p{Script=Arabic}/u,
          Hebr: /\p{Script=Hebrew}/u,
          Grek: /\p{Script=Greek}/u,
          Thai: /\p{Script=Thai}/u,
          Deva: /\p{Script=Devanagari}/u,
        };
        const families: Record<string, string[]> = {
          Kore: ['Hang', 'Hani'],
          Jpan: ['Hani', 'Kana'],
          Hans: ['Hani'],
          Hant: ['Hani'],
        };
        const found = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const seen = new Set<Element>();
        while (walker.nextNode()) {
          const text = walker.currentNode.textContent ?? '';
          const element = walker.currentNode.parentElement;
          if (
            !text.trim() ||
            !element ||
            seen.has(element) ||
            /^(script|style)$/.test(element.localName)
          )
            continue;
          if (!element.checkVisibility()) continue;
          const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
          let script = '';
          try {
            script = lang ? (new Intl.Locale(lang).maximize().script ?? '') : '';
          } catch {
            found.push(place(element, `“${lang}” is no language.`));
            seen.add(element);
            continue;
          }
          const allowed = families[script] ?? [script];
          const wrong = Object.entries(patterns).find(
            ([name, pattern]) => pattern.test(text) && !allowed.includes(name),
          );
          if (!wrong) continue;
          seen.add(element);
          found.push(place(element, `Its text is not in the script of the language “${lang}”.`));
        }
        return found;
      });
      return findingsOf('3.1.2', 'language-of-parts', [...scripts, ...(await sentences(page))]);
    }),
};

async function sentences(page: import('playwright').Page) {
  const texts = await page.evaluate(() => {
    const { isVisible, place } = window.nurijipAudit;
    return [
      ...document.body.querySelectorAll(
        'p, li, h1, h2, h3, h4, h5, h6, span, a, td, dd, q, blockquote',
      ),
    ]
      .filter(isVisible)
      .map((element) => ({
        lang: (element.closest('[lang]')?.getAttribute('lang') ?? '').split('-')[0] ?? '',
        text: [...element.childNodes]
          .filter(({ nodeType }) => nodeType === 3)
          .map(({ textContent }) => textContent)
          .join(' ')
          .trim(),
        place: place(element, ''),
      }))
      .filter(({ lang, text }) => lang && text.split(/\s+/).length >= 6);
  });
  const tinyld = await import('tinyld').catch(() => undefined);
  if (!tinyld) return [];
  return texts.flatMap(({ lang, text, place }) => {
    const guesses = tinyld.detectAll(text);
    const [first] = guesses;
    const own = guesses.find((guess) => guess.lang === lang)?.accuracy ?? 0;
    if (!first || first.lang === lang || first.accuracy < 0.6 || own > 0.2) return [];
    return [{ ...place, message: `It reads as “${first.lang}” and has the language “${lang}”.` }];
  });
}

export const pageLanguage: Check = {
  criterion: '3.1.1',
  name: 'The page has its language',
  run: (subject) =>
    readPage(subject, async (page) =>
      findingsOf(
        '3.1.1',
        'language-of-page',
        await page.evaluate(() => {
          const root = document.documentElement;
          const { place } = window.nurijipAudit;
          if (!root.lang.trim()) return [place(root, 'The page has no language.')];
          try {
            new Intl.Locale(root.lang);
            return [];
          } catch {
            return [place(root, `“${root.lang}” is no language.`)];
          }
        }),
      ),
    ),
};
