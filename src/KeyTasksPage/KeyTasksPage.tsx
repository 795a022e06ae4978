import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import { Breadcrumb, type Crumb } from '../Breadcrumb/Breadcrumb.js';
import { Blocks } from '../content/Blocks.js';
import type { PageContent } from '../content/PageContent.js';
import { type CrumbLinkProps, LinkOrText } from '../LinkOrText.js';
import {
  attribute,
  fields,
  isBlank,
  type Labelled,
  label,
  labelled,
  list,
  node,
  rootProps,
  text,
} from '../lenient.js';
import { keyTasksPageWords, type Messages, words } from '../messages.js';
import { type SkipLink, SkipNav } from '../SkipNav/SkipNav.js';
import { TaskAccordion } from '../TaskAccordion/TaskAccordion.js';
import type { Task } from '../TaskAccordion/tasks.js';
import { VisionBanner, type VisionBannerProps } from '../VisionBanner/VisionBanner.js';
import { warn } from '../warn.js';

/** The props that the component adds to those of its root element. */
export interface OwnProps {
  /** The page as data. Check data from outside with `parsePageContent` first. */
  content: PageContent;
  /**
   * Replaces single built-in words. A `content.lang` other than English or Korean has no built-in
   * words: bring all of them.
   */
  messages?: Partial<Messages> | undefined;
  /** Above everything in the header, such as the notice of an official government site. */
  masthead?: ReactNode;
  /** In the header: the ministry's name or logo, its menu. */
  header?: ReactNode;
  /** In the header, beside the content's utility links: language choice, search. */
  utility?: ReactNode;
  /** The page's footer, inside the `footer` element. Left out, there is none. */
  footer?: ReactNode;
  /**
   * Renders the breadcrumb's and the utility links through the host's router, for example
   * `(props) => <NextLink {...props} />`.
   */
  renderLink?: ((props: CrumbLinkProps) => ReactNode) | undefined;
}

/** Props of {@link KeyTasksPage}; every other prop reaches the root element. */
export interface KeyTasksPageProps
  extends OwnProps,
    Omit<
      ComponentPropsWithoutRef<'div'>,
      keyof OwnProps | 'children' | 'dangerouslySetInnerHTML' | 'lang'
    > {}

/**
 * A ministry's page of key tasks: skip links, a header with the breadcrumb, and one `main` with
 * the title (`h1`), the vision (`h2`) and the tasks (`h3`). The document's `title` and `html lang`
 * stay with the host. The skip link finds this `main`, whatever else on the page has the id `main`.
 *
 * Server-component safe: of all this only the accordion, the skip links and a folding breadcrumb
 * send a script to the browser.
 *
 * Source: WCAG 2.2 SC 1.3.1, 2.4.1, 2.4.6 and 3.1.1; KWCAG 2.2 items 5.3.2, 6.4.1, 6.4.2, 7.1.1.
 *
 * @example <KeyTasksPage content={parsePageContent(json)} />
 */
export const KeyTasksPage = forwardRef<HTMLDivElement, KeyTasksPageProps>(function KeyTasksPage(
  { content, messages, masthead, header, utility, footer, renderLink, ...props },
  ref,
) {
  const titleId = `${useId().replace(/\W/g, '')}-title`;
  const { lang, title, skipLinks, utilityLinks, breadcrumb, banner, tasks } = readable(content);
  // The page knows its language only when it runs: `words` copes with one it has no words for.
  const language = { lang: lang as 'en' | 'ko', messages };
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
      <header className="nj-key-tasks-page__header">
        {!isBlank(slots.masthead) && (
          <div className="nj-key-tasks-page__masthead">{slots.masthead}</div>
        )}
        {(!isBlank(slots.header) || hasUtility) && (
          <div className="nj-key-tasks-page__bar">
            {!isBlank(slots.header) && (
              <div className="nj-key-tasks-page__identity">{slots.header}</div>
            )}
            {hasUtility && (
              <div
                className="nj-key-tasks-page__utility"
                // Text beside elements: see `TaskItem`.
                key={typeof slots.utility === 'object' ? undefined : String(slots.utility)}
              >
                <UtilityLinks
                  name={words(keyTasksPageWords, lang, messages).utilityLinks}
                  links={utilityLinks}
                  renderLink={renderLink}
                />
                {slots.utility}
              </div>
            )}
          </div>
        )}
        {breadcrumb.length > 0 && (
          <Breadcrumb {...language} items={breadcrumb} renderLink={renderLink} />
        )}
      </header>
      {/* Named: after the skip link Firefox speaks the name of what has the focus, not the title in it. */}
      <main
        className="nj-key-tasks-page__main"
        id="main"
        aria-labelledby={isBlank(title) ? undefined : titleId}
      >
        {!isBlank(title) && (
          <h1 className="nj-key-tasks-page__title" id={titleId}>
            {title}
          </h1>
        )}
        {banner && <VisionBanner {...banner} headingLevel={2} />}
        <TaskAccordion
          {...language}
          headingLevel={taskLevel}
          tasks={tasks.map((task) => taskOf(task, taskLevel))}
        />
      </main>
      {!isBlank(slots.footer) && (
        <footer className="nj-key-tasks-page__footer">{slots.footer}</footer>
      )}
    </div>
  );
});

interface UtilityLinksProps extends Pick<KeyTasksPageProps, 'renderLink'> {
  name: string;
  links: readonly Labelled[];
}

function UtilityLinks({ name, links, renderLink }: UtilityLinksProps) {
  if (links.length === 0) return null;
  return (
    <nav className="nj-key-tasks-page__nav" aria-label={name || undefined}>
      <ul className="nj-key-tasks-page__links">
        {links.map(({ href, label, lang }, index) => (
          <li className="nj-key-tasks-page__links-item" key={index}>
            <LinkOrText
              component="KeyTasksPage"
              block="nj-key-tasks-page"
              label={label}
              href={href}
              lang={lang}
              renderLink={renderLink}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * What of the content can be shown: unchecked data must not blank the page. Lists and fields are
 * read by the components that show them.
 */
function readable(content: PageContent) {
  const given = fields(
    content,
    'lang',
    'title',
    'skipLinks',
    'utilityLinks',
    'breadcrumb',
    'banner',
    'tasks',
  );
  const { lang, title, skipLinks, utilityLinks, breadcrumb, banner, tasks } = given;
  warn('KeyTasksPage', () =>
    text(title) === '' || list(tasks).length === 0 || !banner
      ? '`content` lacks its title, banner or tasks, so a part of the page is missing. Pass it through `parsePageContent`, which names every fault and how to fix it.'
      : undefined,
  );
  return {
    lang: attribute(lang),
    title: label(title),
    skipLinks: list(skipLinks).length > 0 ? (skipLinks as readonly SkipLink[]) : undefined,
    utilityLinks: labelled('KeyTasksPage', 'utilityLinks', utilityLinks),
    breadcrumb: list(breadcrumb) as readonly Crumb[],
    banner: bannerOf(banner),
    tasks: list(tasks),
  };
}

/** Only what a banner has: data must not set an event, a style or raw HTML on the element. */
function bannerOf(banner: unknown): VisionBannerProps | undefined {
  const given = fields(banner, 'heading', 'statement', 'slogan', 'sloganLang', 'eyebrow', 'media');
  const words = text(banner);
  if (words === '' && Object.values(given).every((value) => value === undefined)) return undefined;
  return { ...given, statement: given.statement ?? words } as VisionBannerProps;
}

function taskOf(task: unknown, level: 2 | 3): Task {
  // The accordion warns of what is no task.
  if (typeof task !== 'object' || task === null) return task as Task;
  const { body, ...others } = fields(task, 'id', 'title', 'summary', 'lang', 'disabled', 'body');
  return {
    ...others,
    body: <Blocks blocks={body as []} headingLevel={level === 3 ? 4 : 3} />,
  } as Task;
}
