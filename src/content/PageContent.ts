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
  | TextLink;

/** A link. Its text names the target (WCAG 2.2 SC 2.4.4). */
export interface TextLink {
  /** Tells this piece from the others. */
  type: 'link';
  /** The target: an `http`, `https`, `mailto`, `tel` or relative address. */
  href: string;
  /** The text of the link, without what is in brackets after it. */
  text: string;
  /** The language of `text`, if it is not the page's. */
  lang?: string | undefined;
  /**
   * Whether the link opens a new window. Words after its text then say so, for everybody (WCAG 2.2 SC 3.2.5,
   * KWCAG 7.2.1). In a language without these words it opens in
   * the same window.
   *
   * @default false
   */
  newWindow?: boolean | undefined;
}

/** Text: one string, or its pieces in order. */
export type InlineContent = string | readonly Inline[];

/** An item of a list: text, or text with a nested list or with blocks below it. */
export type ListItem =
  | InlineContent
  | {
      content: InlineContent;
      list?: ListBlock | undefined;
      /** Blocks below the text of the item, such as a table or a file. */
      body?: readonly ItemBlock[] | undefined;
    };

/** A list. Lists can be nested up to four levels. A screen reader says how many items it has. */
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

/** A paragraph (`p`). */
export interface ParagraphBlock {
  type: 'paragraph';
  content: InlineContent;
  lang?: string | undefined;
}

/** Columns under one header cell that spans them. */
export interface ColumnGroup {
  /** The text of the header cell. A screen reader reads it with each cell of its columns. */
  label: string;
  /** The header cells of its columns. */
  columns: readonly string[];
}

/** Rows under one header cell that spans all columns. */
export interface RowGroup {
  /** The text of the header cell. A screen reader reads it with each cell of its rows. */
  label: string;
  /** The cells, row by row. */
  rows: readonly (readonly InlineContent[])[];
}

/** A table. On a narrow screen the table scrolls, not the page (WCAG 2.2 SC 1.3.1 and 1.4.10, KWCAG 5.3.1). */
export interface TableBlock {
  type: 'table';
  /** What the table shows. It is the accessible name of the table. */
  caption: string;
  /** The header cell of each column, or columns under a header cell that spans them. */
  columns: readonly (string | ColumnGroup)[];
  /** The cells, row by row, or rows under a header cell. Each row has one cell per column. */
  rows: readonly (readonly InlineContent[] | RowGroup)[];
  /**
   * Whether the first cell of each row is the header cell of the row.
   *
   * @default false
   */
  rowHeaders?: boolean | undefined;
}

/**
 * A file to download. Its link has the name, the format, the size and the language, so a person knows before
 * the download whether the file can be read (WCAG 2.2 SC 2.4.4, KWCAG 6.4.3).
 */
export interface FileLink {
  /** The address of the file. */
  href: string;
  /** What the file is, such as "Five-year plan". It is not the name in the file system. */
  name: string;
  /** The format as people know it, such as "HWPX" or "PDF". */
  format: string;
  /** The size in bytes. It is shown in kilobytes or megabytes (1,024 of the smaller unit). */
  bytes?: number | undefined;
  /** The language of the file. Set it if it is not the language of the page. Its name is shown. */
  hrefLang?: string | undefined;
  /** The language of `name`, if it is not the page's. */
  lang?: string | undefined;
}

/** A file between the other blocks. */
export interface FileBlock extends FileLink {
  type: 'file';
}

/** A picture or a chart (`figure`). A screen reader says what it shows and its caption. */
export interface FigureBlock {
  type: 'figure';
  /** The address of the picture. */
  src: string;
  /**
   * What the picture shows, for people who do not see it. Empty if it is decorative or if the text beside it
   * says the same. For a chart: what kind of chart it is and what it says in one sentence (WCAG 2.2 SC 1.1.1,
   * KWCAG 5.1.1).
   */
  alt: string;
  /** Width of the file in pixels. With `height` it prevents a layout shift while the picture loads. */
  width?: number | undefined;
  /** Height of the file in pixels. */
  height?: number | undefined;
  /** Files of other sizes, as in HTML. */
  srcSet?: string | undefined;
  /** The width of the picture on the page, as in HTML. */
  sizes?: string | undefined;
  /** What is visible under the picture, for everybody. */
  caption?: InlineContent | undefined;
  /** Who made the picture, such as "Photo: Ministry of Foreign Affairs". It is shown after the caption. */
  credit?: string | undefined;
  /** All that a chart says, as text or as a table. Everybody sees it, below the picture. */
  alternative?: readonly (ParagraphBlock | TableBlock)[] | undefined;
}

/** A quotation (`blockquote`). It is read in the voice of its language. */
export interface QuoteBlock {
  type: 'quote';
  content: InlineContent;
  /** The language of the quotation, if it is not the page's (WCAG 2.2 SC 3.1.2). */
  lang?: string | undefined;
  /** Who said it, or where it was written. It is shown below the quotation and is not a part of it. */
  source?: InlineContent | undefined;
}

/** A block that can also be in an item of a list. */
export type ItemBlock = ParagraphBlock | TableBlock | FileBlock | FigureBlock | QuoteBlock;

/** Text, blocks, or text with blocks below it. One of the two is needed. */
interface TextAndBlocks {
  content?: InlineContent | undefined;
  body?: readonly (ItemBlock | ListBlock)[] | undefined;
}

/**
 * Terms, each with its description (`dl`): the goal, the measures, the indicators. A screen reader reads a
 * description with its term (WCAG 2.2 SC 1.3.1).
 */
export interface DefinitionsBlock {
  type: 'definitions';
  items: readonly ({ term: InlineContent } & TextAndBlocks)[];
}

/** A note beside the text (role `note`), such as who can apply. A screen reader can say where it begins. */
export interface NoteBlock extends TextAndBlocks {
  type: 'note';
  /** The first line of the note. It is its accessible name. It is not a heading. */
  title?: string | undefined;
}

/** A heading in the text, one level below the heading of the task. */
export interface SubheadingBlock {
  type: 'subheading';
  content: InlineContent;
  lang?: string | undefined;
}

/** A part of a task's text. Markup in a string is shown as text. */
export type Block = SubheadingBlock | ItemBlock | ListBlock | DefinitionsBlock | NoteBlock;

/** A link to a related page, such as "Countries Information". */
export interface PageLink {
  /** The target: an `http`, `https`, `mailto`, `tel` or relative address. */
  href: string;
  /** The text of the link. It names the target (WCAG 2.2 SC 2.4.4). */
  label: string;
  /** The language of `label`, if it is not the page's. */
  lang?: string | undefined;
  /**
   * Whether the link opens a new window. Words after its text then say so, for everybody (WCAG 2.2 SC 3.2.5,
   * KWCAG 7.2.1). `renderLink` is not called for such a link.
   *
   * @default false
   */
  newWindow?: boolean | undefined;
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

/** A task as data. Its body is a list of blocks, never HTML. */
export interface TaskContent extends Omit<Task, 'body'> {
  /** The text, in reading order. */
  body: readonly Block[];
  /** Files to download, in a list below the text. */
  files?: readonly FileLink[] | undefined;
  /** Who answers questions about this task, below its text and its files. */
  contact?: Contact | undefined;
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
  /** The tasks, in reading order. */
  tasks: readonly TaskContent[];
  /** Who answers questions about the page, below the tasks (WCAG 2.2 SC 3.2.6). */
  contact?: Contact | undefined;
  /** The day of the last change, as an ISO date: `2026-11-27`. It is shown in the language of the page. */
  updated?: string | undefined;
  /** The type of the Korea Open Government License (공공누리). It is shown with its official name. */
  licence?: 'KOGL-1' | 'KOGL-2' | 'KOGL-3' | 'KOGL-4' | undefined;
}
