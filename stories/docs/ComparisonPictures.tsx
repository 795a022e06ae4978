import comparison from '../content/comparison.json';
import { korean } from './koreanTables.js';

const files = import.meta.glob<string>('../content/comparison/*.webp', {
  eager: true,
  import: 'default',
  query: '?no-inline',
});

const words = {
  en: {
    en: 'English',
    ko: 'Korean',
    title: (lang: string, width: number, state: string) => `${lang}, ${width} px, ${state}`,
    closed: 'all tasks closed',
    open: 'all tasks open',
  },
  ko: {
    en: '영문',
    ko: '국문',
    title: (lang: string, width: number, state: string) => `${lang}, 너비 ${width}px, ${state}`,
    closed: '모든 과제를 접음',
    open: '모든 과제를 펼침',
  },
};

interface ComparisonPicturesProps {
  /** The language of the captions. */
  lang: 'en' | 'ko';
}

/** The page in each system: in English and Korean, at 1280 and 320 px, with all tasks closed and open. */
export function ComparisonPictures({ lang }: ComparisonPicturesProps) {
  const systems = comparison.systems.map(({ name, title }) => ({
    name,
    system: lang === 'ko' ? korean(title) : title,
  }));
  const { title: titleOf, ...word } = words[lang];
  return (['ko', 'en'] as const).flatMap((content) =>
    [1280, 320].flatMap((width) =>
      (['closed', 'open'] as const).map((state) => {
        const title = titleOf(word[content], width, word[state]);
        return (
          <section key={title}>
            <h3>{title}</h3>
            <div className="docs-pictures">
              {systems.map(({ name, system }) => (
                <figure className="docs-pictures__one" key={name}>
                  <figcaption>{system}</figcaption>
                  <img
                    src={
                      files[
                        `../content/comparison/${name}-${content}-${width}${state === 'open' ? '-open' : ''}.webp`
                      ]
                    }
                    alt={`${system}: ${title}`}
                  />
                </figure>
              ))}
            </div>
          </section>
        );
      }),
    ),
  );
}
