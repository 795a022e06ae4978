import type { Crumb } from '../Breadcrumb/Breadcrumb.js';
import type { SkipLink } from '../SkipNav/SkipNav.js';
import type { Task } from '../TaskAccordion/tasks.js';
import type { BannerImage, VisionBannerProps } from '../VisionBanner/VisionBanner.js';

/** A piece of text, plain or marked up. */
export type Inline =
  | string
  /** Text in another language. A screen reader speaks it in that language (WCAG 2.2 SC 3.1.2). */
  | { type: 'text'; text: string; lang?: string | undefined }
  /** Stressed text (`em`). */
  | { type: 'emphasis'; text: string; lang?: string | undefined }
  /** Important text (`strong`). */
  | { type: 'strong'; text: string; lang?: string | undefined }
  /** A link. Its text names the target (WCAG 2.2 SC 2.4.4). */
  | { type: 'link'; href: string; text: string; lang?: string | undefined };

/** Text: one string, or its pieces in order. */
export type InlineContent = string | readonly Inline[];

/** An item of a list: text, or text with a nested list. */
export type ListItem = InlineContent | { content: InlineContent; list?: ListBlock | undefined };

/** A list. Lists can be nested up to four levels. */
export interface ListBlock {
  type: 'list';
  /**
   * Whether the order of the items matters. If it does, the items are numbered.
   *
   * @default false
   */
  ordered?: boolean | undefined;
  items: readonly ListItem[];
}

/** A part of a task's text. Markup in a string is shown as text. */
export type Block =
  | { type: 'paragraph'; content: InlineContent; lang?: string | undefined }
  /** A heading in the text, one level below the heading of the task. */
  | { type: 'subheading'; content: InlineContent; lang?: string | undefined }
  | ListBlock
  | {
      type: 'table';
      /** What the table shows. It is the accessible name of the table. */
      caption: string;
      /** The header cell of each column. */
      columns: readonly string[];
      /** The cells, row by row. Each row has one cell per column. */
      rows: readonly (readonly InlineContent[])[];
      /**
       * Whether the first cell of each row is the header cell of the row.
       *
       * @default false
       */
      rowHeaders?: boolean | undefined;
    };

/** A link to a related page, such as "Countries Information". */
export interface PageLink {
  /** The target: an `http`, `https`, `mailto`, `tel` or relative address. */
  href: string;
  /** The text of the link. It names the target (WCAG 2.2 SC 2.4.4). */
  label: string;
  /** The language of `label`, if it is not the page's. */
  lang?: string | undefined;
}

/** Who answers questions about the page. Name a role, not a person. */
export interface Contact {
  /** The department, such as "Public Diplomacy Division". */
  department: string;
  /** The role in the department, such as "Director". */
  role?: string | undefined;
  /** The number as people write it. It is shown, and it is a `tel:` link. */
  telephone?: string | undefined;
  /** The address. It is shown, and it is a `mailto:` link. */
  email?: string | undefined;
}

/** A page of key tasks as data. `parsePageContent` checks JSON of this form. */
export interface PageContent {
  /** The address of the JSON Schema, for editors. It is not shown. */
  $schema?: string | undefined;
  /** The language of the page (BCP 47). It selects the built-in messages and is the root's `lang`. */
  lang: string;
  /** The title of the page, its only `h1`. */
  title: string;
  /** @default one link to the main content */
  skipLinks?: readonly SkipLink[] | undefined;
  /** Links to related pages, in a labelled `nav` in the header. */
  utilityLinks?: readonly PageLink[] | undefined;
  /** The levels from the home page to this page, which is the last item. */
  breadcrumb: readonly Crumb[];
  /** The vision, above the tasks. Its heading is an `h2`, the headings of the tasks are `h3`. */
  banner: Pick<VisionBannerProps, 'heading' | 'statement' | 'slogan' | 'sloganLang' | 'eyebrow'> & {
    media?: BannerImage | undefined;
  };
  /** The tasks, in reading order. Each body is a list of blocks, never HTML. */
  tasks: readonly (Omit<Task, 'body'> & { body: readonly Block[] })[];
  /** Who answers questions about the page, below the tasks (WCAG 2.2 SC 3.2.6). */
  contact?: Contact | undefined;
  /** The day of the last change, as an ISO date: `2026-11-27`. It is shown in the language of the page. */
  updated?: string | undefined;
  /** The type of the Korea Open Government License (공공누리). It is shown with its official name. */
  licence?: 'KOGL-1' | 'KOGL-2' | 'KOGL-3' | 'KOGL-4' | undefined;
}
