import { useEffect, useId, useState } from 'react';
import {
  ContentError,
  type ContentProblem,
  type PageContent,
  parsePageContent,
} from '../../src/content/index.js';
import { KeyTasksPage } from '../../src/KeyTasksPage/KeyTasksPage.js';
import { faulty } from './faulty.js';
import { faultOf } from './jsonFault.js';
import { type PasteJsonLang, words } from './pasteJsonWords.js';
import './PasteJson.css';

export interface PasteJsonProps {
  /** Language of the tool and of what it says. */
  lang?: PasteJsonLang;
  /** What the field holds at first. */
  sample: PageContent;
}

/** Long enough that a screen reader is not interrupted at every key. */
const REST = 300;
/** More cannot be read at once; what is mended makes room for the others. */
const SHOWN = 100;

/** A field for a page's JSON, and below it the page or what keeps it from being one. */
export function PasteJson({ lang: first = 'en', sample }: PasteJsonProps) {
  const [lang, setLang] = useState<PasteJsonLang>(first);
  const [text, setText] = useState(() => jsonOf(sample));
  const [checked, setChecked] = useState(text);
  const id = useId();
  const say = words[lang];
  const result = check(checked, lang);
  const { problems } = result;

  useEffect(() => {
    const timer = setTimeout(() => setChecked(text), REST);
    return () => clearTimeout(timer);
  }, [text]);

  function put(next: string) {
    setText(next);
    setChecked(next);
  }

  return (
    <>
      <section className="paste-json" lang={lang} aria-labelledby={`${id}-label`}>
        <div className="paste-json__bar">
          <label className="paste-json__label" id={`${id}-label`} htmlFor={`${id}-field`}>
            {say.label}
          </label>
          <span className="paste-json__choice">
            <label htmlFor={`${id}-lang`}>{say.language}</label>
            <select
              className="paste-json__select"
              id={`${id}-lang`}
              value={lang}
              onChange={(event) => setLang(event.target.value === 'ko' ? 'ko' : 'en')}
            >
              <option value="en" lang="en">
                English
              </option>
              <option value="ko" lang="ko">
                한국어
              </option>
            </select>
          </span>
        </div>
        <p className="paste-json__hint" id={`${id}-hint`}>
          {say.hint}
        </p>
        <textarea
          className="paste-json__field"
          id={`${id}-field`}
          rows={12}
          spellCheck={false}
          autoComplete="off"
          value={text}
          aria-invalid={problems.length > 0 || undefined}
          aria-describedby={`${id}-hint ${id}-status`}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="paste-json__actions">
          <button
            className="paste-json__button"
            type="button"
            onClick={() => put(jsonOf(faulty(sample)))}
          >
            {say.insert}
          </button>
          <button className="paste-json__button" type="button" onClick={() => put(jsonOf(sample))}>
            {say.reset}
          </button>
        </div>
        <p
          className="paste-json__status"
          id={`${id}-status`}
          role="status"
          data-problems={problems.length > 0 ? '' : undefined}
        >
          {problems.length === 0 ? say.none : say.count(problems.length)}
        </p>
      </section>
      {result.content ? (
        <KeyTasksPage content={result.content} />
      ) : (
        <Problems problems={problems} lang={lang} />
      )}
    </>
  );
}

interface ProblemsProps {
  problems: readonly ContentProblem[];
  lang: PasteJsonLang;
}

function Problems({ problems, lang }: ProblemsProps) {
  const say = words[lang];
  return (
    <main className="paste-json__problems" id="main" lang={lang}>
      <h1 className="paste-json__title">{say.title}</h1>
      <ol className="paste-json__list">
        {problems.slice(0, SHOWN).map(({ path, message }, index) => (
          <li className="paste-json__problem" key={index}>
            <code className="paste-json__path">{path}</code> {message}
          </li>
        ))}
      </ol>
      {problems.length > SHOWN && <p>{say.more(problems.length - SHOWN)}</p>}
    </main>
  );
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

interface Result {
  content?: PageContent;
  problems: readonly ContentProblem[];
}

function check(text: string, lang: PasteJsonLang): Result {
  try {
    return { content: parsePageContent(JSON.parse(text), { lang }), problems: [] };
  } catch (error) {
    if (error instanceof ContentError) return { problems: error.problems };
    const say = words[lang];
    const { reason, line, column } = faultOf(text) ?? { reason: 'value', line: 1, column: 1 };
    return { problems: [{ path: say.place(line, column), message: say.reasons[reason] }] };
  }
}
