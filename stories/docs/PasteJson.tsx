import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { useEffect, useId, useState } from 'react';
import {
  ContentError,
  type ContentProblem,
  type PageContent,
  parsePageContent,
} from '../../src/content/index.js';
import { KeyTasksPage } from '../../src/KeyTasksPage/KeyTasksPage.js';
import { type JsonFault, messages, type PasteJsonLang } from './pasteJsonMessages.js';
import { withProblems } from './withProblems.js';
import './PasteJson.css';

export interface PasteJsonProps {
  /** The language of the tool. */
  lang?: PasteJsonLang;
  /** The first content of the field. */
  sample: PageContent;
}

/** The delay before the text is checked, so that a screen reader is not interrupted at every key. */
const DELAY_MS = 300;
/** The number of problems that are shown at once. */
const MAX_SHOWN = 100;

/** A field for the JSON of a page. Below it is the page or the list of problems. */
export function PasteJson({ lang: first = 'en', sample }: PasteJsonProps) {
  const [lang, setLang] = useState<PasteJsonLang>(first);
  const [text, setText] = useState(() => toJson(sample));
  const [checked, setChecked] = useState(text);
  const id = useId();
  const own = messages[lang];
  const result = check(checked, lang);
  const { problems } = result;

  useEffect(() => {
    const timer = setTimeout(() => setChecked(text), DELAY_MS);
    return () => clearTimeout(timer);
  }, [text]);

  function replaceText(next: string) {
    setText(next);
    setChecked(next);
  }

  return (
    <>
      <section className="paste-json" lang={lang} aria-labelledby={`${id}-label`}>
        <div className="paste-json__bar">
          <label className="paste-json__label" id={`${id}-label`} htmlFor={`${id}-field`}>
            {own.label}
          </label>
          <span className="paste-json__choice">
            <label htmlFor={`${id}-lang`}>{own.language}</label>
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
          {own.hint}
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
            onClick={() => replaceText(toJson(withProblems(sample)))}
          >
            {own.insert}
          </button>
          <button
            className="paste-json__button"
            type="button"
            onClick={() => replaceText(toJson(sample))}
          >
            {own.reset}
          </button>
        </div>
        <p
          className="paste-json__status"
          id={`${id}-status`}
          role="status"
          data-problems={problems.length > 0 ? '' : undefined}
        >
          {problems.length === 0 ? own.none : own.count(problems.length)}
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
  const own = messages[lang];
  return (
    <main className="paste-json__problems" id="main" lang={lang}>
      <h1 className="paste-json__title">{own.title}</h1>
      <ol className="paste-json__list">
        {problems.slice(0, MAX_SHOWN).map(({ path, message }, index) => (
          <li className="paste-json__problem" key={index}>
            <code className="paste-json__path">{path}</code> {message}
          </li>
        ))}
      </ol>
      {problems.length > MAX_SHOWN && <p>{own.more(problems.length - MAX_SHOWN)}</p>}
    </main>
  );
}

function toJson(value: unknown): string {
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
    return { problems: [findJsonFault(text, lang)] };
  }
}

/** Finds the first fault. Browsers describe it differently, without line and column, never in Korean. */
function findJsonFault(text: string, lang: PasteJsonLang): ContentProblem {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const { error, offset } = errors[0] ?? { error: 0, offset: 0 };
  const lines = text.slice(0, offset).split('\n');
  const { place, faults } = messages[lang];
  const fault = error === 0 ? 'ValueExpected' : printParseErrorCode(error);
  return {
    path: place(lines.length, (lines.at(-1)?.length ?? 0) + 1),
    message: faults[fault as JsonFault] ?? faults.ValueExpected,
  };
}
