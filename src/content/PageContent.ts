import type { Crumb } from '../Breadcrumb/Breadcrumb.js';
import type { SkipLink } from '../SkipNav/SkipNav.js';
import type { Task } from '../TaskAccordion/tasks.js';
import type { BannerImage, VisionBannerProps } from '../VisionBanner/VisionBanner.js';

/** A piece of running text: plain, or marked up. */
export type Inline =
  | string
  /** Text in another language, which a screen reader then speaks in it (WCAG 2.2 SC 3.1.2). */
  | { type: 'text'; text: string; lang?: string | undefined }
  /** Stressed text (`em`). */
  | { type: 'emphasis'; text: string; lang?: string | undefined }
  /** Important text (`strong`). */
  | { type: 'strong'; text: string; lang?: string | undefined }
  /** A link; its text says where it leads (WCAG 2.2 SC 2.4.4). */
  | { type: 'link'; href: string; text: string; lang?: string | undefined };

/** Running text: one string, or its pieces in order. */
export type InlineContent = string | readonly Inline[];

/** An item of a list: text, or text with a list below it. */
export type ListItem = InlineContent | { content: InlineContent; list?: ListBlock | undefined };

/** A list; lists nest at most four levels deep. */
export interface ListBlock {
  type: 'list';
  /**
   * The order of the items matters: they are numbered.
   *
   * @default false
   */
  ordered?: boolean | undefined;
  items: readonly ListItem[];
}

/** A part of a task's text. Markup in a string is shown as text, never interpreted. */
export type Block =
  | { type: 'paragraph'; content: InlineContent; lang?: string | undefined }
  /** A heading inside the text, one level below the task's. */
  | { type: 'subheading'; content: InlineContent; lang?: string | undefined }
  | ListBlock
  | {
      type: 'table';
      /** Says what the table shows; it is the table's name. */
      caption: string;
      /** The head of each column. */
      columns: readonly string[];
      /** The cells, row by row; each row has as many as there are columns. */
      rows: readonly (readonly InlineContent[])[];
      /**
       * The first cell of each row is that row's head.
       *
       * @default false
       */
      rowHeaders?: boolean | undefined;
    };

/** A link beside the page's own content, such as "Countries Information". */
export interface PageLink {
  /** Where it leads: an http, https, mail, telephone or relative address. */
  href: string;
  /** What is shown and spoken; it says where the link leads (WCAG 2.2 SC 2.4.4). */
  label: string;
  /** Language of `label` where it differs from the page's. */
  lang?: string | undefined;
}

/** A page of key tasks as data. JSON files of this form are checked by `parsePageContent`. */
export interface PageContent {
  /** Where an editor finds the JSON Schema; not shown. */
  $schema?: string | undefined;
  /** The page's language (BCP 47); it picks the built-in words and is set on the page's root. */
  lang: string;
  /** The page's title, its only `h1`. */
  title: string;
  /** @default one link to the main content */
  skipLinks?: readonly SkipLink[] | undefined;
  /** Links to what lies beside this page, in the header; a labelled `nav`. */
  utilityLinks?: readonly PageLink[] | undefined;
  /** The path from the site's first page to this one, which comes last. */
  breadcrumb: readonly Crumb[];
  /** The vision, above the tasks. Its heading is the `h2` under which the tasks stand. */
  banner: Pick<VisionBannerProps, 'heading' | 'statement' | 'slogan' | 'sloganLang' | 'eyebrow'> & {
    media?: BannerImage | undefined;
  };
  /** The tasks, in the order of reading; each body is a list of blocks, never HTML. */
  tasks: readonly (Omit<Task, 'body'> & { body: readonly Block[] })[];
}
