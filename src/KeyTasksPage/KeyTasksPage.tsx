import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { Breadcrumb, type BreadcrumbProps, type Crumb } from '../Breadcrumb/Breadcrumb.js';
import { Blocks } from '../content/Blocks.js';
import type { PageOfText } from '../content/Inline.js';
import type { PageContent } from '../content/PageContent.js';
import { useGeneratedId } from '../generatedId.js';
import { type CrumbLinkProps, LinkOrText } from '../LinkOrText.js';
import {
  attribute,
  fields,
  isBlank,
  type LabelledItem,
  label,
  list,
  node,
  readLabelledItems,
  rootProps,
  text,
} from '../lenient.js';
import { keyTasksPageMessages, type Messages, messagesFor } from '../messages.js';
import { type SkipLink, SkipNav } from '../SkipNav/SkipNav.js';
import { TaskAccordion, type TaskAccordionProps } from '../TaskAccordion/TaskAccordion.js';
import type { Task } from '../TaskAccordion/tasks.js';
import { renderLabel, uniqueIdRef } from '../uniqueId.js';
import { VisionBanner, type VisionBannerProps } from '../VisionBanner/VisionBanner.js';
import { warn } from '../warn.js';
import { type ContactMessages, PageDetails, renderContact } from './PageDetails.js';

/** The props of the component that are not props of its root element. */
export interface OwnProps {
  /** The content of the page. Check it with `parsePageContent` first. */
  content: PageContent;
  /**
   * Replaces built-in messages. If `content.lang` is not English or Korean, pass all messages: other
   * languages have no built-in ones.
   */
  messages?: Partial<Messages> | undefined;
  /** The first content of the header, such as the notice of an official government site. */
  masthead?: ReactNode;
  /** Content of the header: the name or logo of the ministry, its menu. */
  header?: ReactNode;
  /** Content of the header beside the utility links: language choice, search. */
  utility?: ReactNode;
  /** The content of the `footer` element. Without it, the page has no footer. */
  footer?: ReactNode;
  /**
   * Renders the links of the breadcrumb and the utility links with the link component of a router, for
   * example `(props) => <NextLink {...props} />`.
   */
  renderLink?: ((props: CrumbLinkProps) => ReactNode) | undefined;
  /** Shows a house before the first level of the breadcrumb; `'only'` shows it alone. See `Breadcrumb`. */
  homeIcon?: BreadcrumbProps['homeIcon'];
  /** Adds a link to the end of each task's text that leads back to its title. See `TaskAccordion`. */
  backLink?: TaskAccordionProps['backLink'];
  /**
   * Called for each request to open or close tasks. See `TaskAccordion`. A server component cannot pass
   * functions, so the page is then rendered by a client component.
   */
  onValueChange?: TaskAccordionProps['onValueChange'];
}

/** Props of {@link KeyTasksPage}. Every other prop is set on the root element. */
export interface KeyTasksPageProps
  extends OwnProps,
    Omit<
      ComponentPropsWithoutRef<'div'>,
      keyof OwnProps | 'children' | 'dangerouslySetInnerHTML' | 'lang'
    > {}

/**
 * A ministry's page of key tasks: skip links, a header with the breadcrumb, and one `main` with
 * the title (`h1`), the vision (`h2`) and the tasks (`h3`). The site sets the `title` and the `lang` of
 * the document. The skip link finds this `main`, also if another element has the id `main`.
 *
 * It can be a server component. Only the accordion, the skip links and a breadcrumb that collapses send
 * script to the browser.
 *
 * Source: WCAG 2.2 SC 1.3.1, 2.4.1, 2.4.6 and 3.1.1; KWCAG 2.2 items 5.3.2, 6.4.1, 6.4.2, 7.1.1.
 *
 * @example <KeyTasksPage content={parsePageContent(json)} />
 */
export const KeyTasksPage = forwardRef<HTMLDivElement, KeyTasksPageProps>(function KeyTasksPage(
  {
    content,
    messages,
    masthead,
    header,
    utility,
    footer,
    renderLink,
    homeIcon,
    backLink,
    onValueChange,
    ...props
  },
  ref,
) {
  const { lang, title, skipLinks, utilityLinks, breadcrumb, banner, tasks, details } =
    readContent(content);
  const uid = useGeneratedId(props.id, title);
  const titleId = isBlank(title) ? undefined : `${uid}-title`;
  // The type of `lang` is known only at run time. `messagesFor` accepts every language.
  const language = { lang: lang as 'en' | 'ko', messages };
  const pageMessages = messagesFor(keyTasksPageMessages, lang, messages);
  const page = { lang, messages: pageMessages };
  const slots = {
    masthead: node(masthead),
    header: node(header),
    utility: node(utility),
    footer: node(footer),
  };
  const hasUtility = !isBlank(slots.utility) || utilityLinks.length > 0;
  const taskLevel = isBlank(label(banner?.heading)) ? 2 : 3;
  return (
    <div {...rootProps('nj-key-tasks-page', { ...props, lang, ref })}>
      <SkipNav {...language} links={skipLinks} />
      <header className="nj-key-tasks-page__header" data-nj="">
        {!isBlank(slots.masthead) && (
          <div className="nj-key-tasks-page__masthead" data-nj="slot">
            {slots.masthead}
          </div>
        )}
        {(!isBlank(slots.header) || hasUtility) && (
          <div className="nj-key-tasks-page__bar" data-nj="">
            {!isBlank(slots.header) && (
              <div className="nj-key-tasks-page__identity" data-nj="slot">
                {slots.header}
              </div>
            )}
            {hasUtility && (
              <div
                className="nj-key-tasks-page__utility"
                data-nj="slot"
                // React cannot change a text beside elements after machine translation, so a new text
                // gets a new element.
                key={typeof slots.utility === 'object' ? undefined : String(slots.utility)}
              >
                <UtilityLinks
                  id={`${uid}-links`}
                  name={pageMessages.utilityLinks}
                  links={utilityLinks}
                  renderLink={renderLink}
                  page={page}
                />
                {slots.utility}
              </div>
            )}
          </div>
        )}
        {breadcrumb.length > 0 && (
          <Breadcrumb
            {...language}
            items={breadcrumb}
            renderLink={renderLink}
            homeIcon={homeIcon}
          />
        )}
      </header>
      {/* After the skip link, Orca with Firefox speaks the name of `main`, not the title in it. */}
      <main className="nj-key-tasks-page__main" data-nj="" id="main" aria-labelledby={titleId}>
        {!isBlank(title) && (
          <h1 className="nj-key-tasks-page__title" data-nj="" id={titleId} ref={uniqueIdRef()}>
            {title}
          </h1>
        )}
        {banner && <VisionBanner {...banner} headingLevel={2} />}
        <TaskAccordion
          {...language}
          headingLevel={taskLevel}
          backLink={backLink}
          onValueChange={onValueChange}
          tasks={tasks.map((task) => readTask(task, taskLevel, page, pageMessages))}
        />
        <PageDetails {...details} lang={lang} messages={pageMessages} />
      </main>
      {!isBlank(slots.footer) && (
        <footer className="nj-key-tasks-page__footer" data-nj="slot">
          {slots.footer}
        </footer>
      )}
    </div>
  );
});

interface UtilityLinksProps extends Pick<KeyTasksPageProps, 'renderLink'> {
  /** The id of the text that names the landmark. */
  id: string;
  name: string;
  links: readonly LabelledItem[];
  page: PageOfText;
}

function UtilityLinks({ id, name, links, renderLink, page }: UtilityLinksProps) {
  if (links.length === 0) return null;
  return (
    <nav
      className="nj-key-tasks-page__nav"
      data-nj=""
      aria-labelledby={name === '' ? undefined : id}
    >
      {renderLabel('nj-key-tasks-page__label', id, name)}
      <ul className="nj-key-tasks-page__links" data-nj="">
        {links.map(({ href, label, lang, newWindow }, index) => (
          <li className="nj-key-tasks-page__links-item" data-nj="" key={index}>
            <LinkOrText
              component="KeyTasksPage"
              block="nj-key-tasks-page"
              label={label}
              href={href}
              lang={lang}
              renderLink={renderLink}
              newWindow={newWindow ? page : undefined}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * Returns the parts of the content that can be shown. Unchecked data must not make the page blank. The
 * components read the lists and fields that they show.
 */
function readContent(content: PageContent) {
  const parts = fields(
    content,
    'lang',
    'title',
    'skipLinks',
    'utilityLinks',
    'breadcrumb',
    'banner',
    'tasks',
  );
  const details = fields(content, 'contact', 'updated', 'licence');
  const { lang, title, skipLinks, utilityLinks, breadcrumb, banner, tasks } = parts;
  warn('KeyTasksPage', () =>
    text(title) === '' || list(tasks).length === 0 || !banner
      ? '`content` has no title, no banner or no tasks, so a part of the page is missing. Check it with `parsePageContent`, which names every problem and how to fix it.'
      : undefined,
  );
  return {
    lang: attribute(lang),
    title: label(title),
    skipLinks: list(skipLinks).length > 0 ? (skipLinks as readonly SkipLink[]) : undefined,
    utilityLinks: readLabelledItems('KeyTasksPage', 'utilityLinks', utilityLinks),
    breadcrumb: list(breadcrumb) as readonly Crumb[],
    banner: readBanner(banner),
    tasks: list(tasks),
    details,
  };
}

/** Returns the props of the banner. Content must not set events, styles or raw HTML on an element. */
function readBanner(banner: unknown): VisionBannerProps | undefined {
  const props = fields(banner, 'heading', 'statement', 'slogan', 'sloganLang', 'eyebrow', 'media');
  const bannerText = text(banner);
  if (bannerText === '' && Object.values(props).every((value) => value === undefined))
    return undefined;
  return { ...props, statement: props.statement ?? bannerText } as VisionBannerProps;
}

function readTask(task: unknown, level: 2 | 3, page: PageOfText, messages: ContactMessages): Task {
  // The accordion warns about a value that is not a task.
  if (typeof task !== 'object' || task === null) return task as Task;
  const { body, files, contact, ...others } = fields(
    task,
    'id',
    'title',
    'summary',
    'status',
    'lang',
    'disabled',
    'body',
    'files',
    'contact',
  );
  return {
    ...others,
    body: (
      <>
        <Blocks
          blocks={body as []}
          files={files as []}
          headingLevel={level === 3 ? 4 : 3}
          page={page}
        />
        {renderContact(contact, messages)}
      </>
    ),
  } as Task;
}
