import { evaluateSync } from '@mdx-js/mdx';
import { createContext, type ReactNode, useContext } from 'react';
import * as runtime from 'react/jsx-runtime';
import type { Documentation } from 'react-docgen';
import remarkGfm from 'remark-gfm';
import type { ArgTypes, StoryContextForEnhancers } from 'storybook/internal/csf';
import { descriptionOf, writtenTypes } from '../propTables.js';
import { type GuideLang, words } from './words.js';

/*
 * The blocks that our pages use from `@storybook/addon-docs/blocks`, as plain HTML without a script. The
 * build of the guides loads this module in place of theirs.
 */

/** What the blocks of one page show. */
export interface GuideData {
  lang: GuideLang;
  /** The last part of the title in Storybook. */
  title: string;
  /** What react-docgen knows about the component of the page, if it has one. */
  documentation: Documentation | undefined;
  /** The stories of the component, in the order of the sidebar. */
  stories: readonly StoryLink[];
  /** The address of every story, by the object that its module exports. */
  addresses: ReadonlyMap<unknown, StoryLink>;
}

/** A link to a story. */
export interface StoryLink {
  /** The name in Storybook, which is English on every page. */
  name: string;
  href: string;
}

const Data = createContext<GuideData | undefined>(undefined);

/** Gives the blocks of a page their data. */
export const GuideDataProvider = Data.Provider;

function useGuide(): GuideData {
  const data = useContext(Data);
  if (!data) throw new Error('A block is outside of GuideDataProvider.');
  return data;
}

/** Storybook reads it from the source. It shows nothing. */
export function Meta(): ReactNode {
  return null;
}

/** Shows Markdown as HTML. */
export function Markdown({ children }: { children: string }): ReactNode {
  const { default: Content } = evaluateSync(children, {
    ...runtime,
    format: 'md',
    remarkPlugins: [remarkGfm],
  });
  return <Content />;
}

/** Shows the title of the page. */
export function Title(): ReactNode {
  return <h1>{useGuide().title}</h1>;
}

/** Shows the docstring of the component. */
export function Description(): ReactNode {
  return <Markdown>{descriptionOf({ __docgenInfo: asDocgenInfo(useGuide()) })}</Markdown>;
}

/** Shows a sample of code. */
export function Source({ code, language }: { code: string; language: string }): ReactNode {
  return (
    <pre>
      <code className={`language-${language}`}>{code.trim()}</code>
    </pre>
  );
}

/** Links to the first story of the component. */
export function Primary(): ReactNode {
  const [first] = useGuide().stories;
  return first && <Example {...first} />;
}

/** Links to a story. */
export function Story({ of }: { of: unknown }): ReactNode {
  const story = useGuide().addresses.get(of);
  if (!story) throw new Error('A page shows a story that Storybook does not know.');
  return <Example {...story} />;
}

function Example({ name, href }: StoryLink): ReactNode {
  const { lang } = useGuide();
  return (
    <p>
      {words[lang].example}{' '}
      <a href={href} lang="en">
        {name}
      </a>
    </p>
  );
}

/** Links to all stories of the component. */
export function Stories(): ReactNode {
  const { lang, stories } = useGuide();
  return (
    <>
      <h2 id="stories">{words[lang].stories}</h2>
      <ul>
        {stories.map(({ name, href }) => (
          <li key={href}>
            <a href={href} lang="en">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Shows the props of the component: the same table as in Storybook, without controls. */
export function Controls(): ReactNode {
  const guide = useGuide();
  const { props = {} } = asDocgenInfo(guide);
  const own = words[guide.lang].props;
  const types = writtenTypes({
    argTypes: Object.fromEntries(Object.keys(props).map((name) => [name, { name }])),
    component: { __docgenInfo: { props } },
  } as unknown as StoryContextForEnhancers) as ArgTypes;
  const rows = Object.entries(props).sort(
    ([, one], [, other]) => Number(other.required ?? false) - Number(one.required ?? false),
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{own.name}</th>
          <th scope="col">{own.description}</th>
          <th scope="col">{own.type}</th>
          <th scope="col">{own.default}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { description = '', required }]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {required && ` (${own.required})`}
            </th>
            <td>
              <Markdown>{description.replace(/@default .+/, '')}</Markdown>
            </td>
            <td>
              <code>{types[name]?.table?.type?.summary}</code>
            </td>
            <td>
              <Markdown>{/@default (.+)/.exec(description)?.[1] ?? '–'}</Markdown>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function asDocgenInfo({ documentation, title }: GuideData): Documentation {
  if (!documentation)
    throw new Error(`The page ${title} has a block of a component but no component.`);
  return documentation;
}
