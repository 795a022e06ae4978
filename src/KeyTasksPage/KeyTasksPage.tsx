import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { Breadcrumb, type CrumbLinkProps } from '../Breadcrumb/Breadcrumb.js';
import { Blocks } from '../content/Blocks.js';
import type { PageContent } from '../content/PageContent.js';
import { type Messages, words } from '../messages.js';
import { SkipNav } from '../SkipNav/SkipNav.js';
import { safeHref } from '../safeHref.js';
import { TaskAccordion } from '../TaskAccordion/TaskAccordion.js';
import { textOf } from '../textOf.js';
import { VisionBanner } from '../VisionBanner/VisionBanner.js';
import { warn } from '../warn.js';

/** Props of {@link KeyTasksPage}; every other prop reaches the root element. */
export interface KeyTasksPageProps
  extends Omit<
    ComponentPropsWithoutRef<'div'>,
    'children' | 'content' | 'dangerouslySetInnerHTML' | 'lang'
  > {
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

/**
 * A ministry's page of key tasks: skip links, a header with the breadcrumb, and one `main` with
 * the title (`h1`), the vision (`h2`) and the tasks (`h3`). The document's `title` and `html lang`
 * stay with the host.
 *
 * Server-component safe: of all this only the accordion, the skip links and a folding breadcrumb
 * send a script to the browser.
 *
 * Source: WCAG 2.2 SC 1.3.1, 2.4.1, 2.4.6 and 3.1.1; KWCAG 2.2 items 5.3.2, 6.4.1, 6.4.2, 7.1.1.
 *
 * @example <KeyTasksPage content={parsePageContent(json)} />
 */
export const KeyTasksPage = forwardRef<HTMLDivElement, KeyTasksPageProps>(function KeyTasksPage(
  { content, messages, masthead, header, utility, footer, renderLink, className, ...props },
  ref,
) {
  const { lang, title, skipLinks, utilityLinks, breadcrumb, banner, tasks } = readable(content);
  // The page knows its language only when it runs: `words` copes with one it has no words for.
  const language = { lang: lang as 'en' | 'ko', messages };
  return (
    <div
      {...props}
      ref={ref}
      lang={lang}
      className={className ? `nj-key-tasks-page ${className}` : 'nj-key-tasks-page'}
    >
      <SkipNav {...language} links={skipLinks} />
      <header className="nj-key-tasks-page__header">
        {masthead && <div className="nj-key-tasks-page__masthead">{masthead}</div>}
        {(header || utility || utilityLinks.length > 0) && (
          <div className="nj-key-tasks-page__bar">
            {header && <div className="nj-key-tasks-page__identity">{header}</div>}
            {(utility || utilityLinks.length > 0) && (
              <div className="nj-key-tasks-page__utility">
                <UtilityLinks
                  label={words(lang, messages).utilityLinks}
                  links={utilityLinks}
                  renderLink={renderLink}
                />
                {utility}
              </div>
            )}
          </div>
        )}
        {breadcrumb.length > 0 && (
          <Breadcrumb {...language} items={breadcrumb} renderLink={renderLink} />
        )}
      </header>
      <main className="nj-key-tasks-page__main" id="main">
        <h1 className="nj-key-tasks-page__title">{title}</h1>
        {banner && <VisionBanner {...banner} headingLevel={2} />}
        <TaskAccordion
          {...language}
          headingLevel={banner?.heading ? 3 : 2}
          tasks={tasks.map((task) => ({
            ...task,
            body: <Blocks blocks={task.body} headingLevel={banner?.heading ? 4 : 3} />,
          }))}
        />
      </main>
      {footer && <footer className="nj-key-tasks-page__footer">{footer}</footer>}
    </div>
  );
});

interface UtilityLinksProps extends Pick<KeyTasksPageProps, 'renderLink'> {
  label: string;
  links: NonNullable<PageContent['utilityLinks']>;
}

function UtilityLinks({ label, links, renderLink }: UtilityLinksProps) {
  if (links.length === 0) return null;
  return (
    <nav className="nj-key-tasks-page__nav" aria-label={label || undefined}>
      <ul className="nj-key-tasks-page__links">
        {links.map(({ href, label, lang }, index) => {
          const text = textOf(label);
          const safe = safeHref(href);
          const link = { className: 'nj-key-tasks-page__link', lang, children: text };
          return (
            <li className="nj-key-tasks-page__links-item" key={index}>
              {safe === undefined && (
                <span className="nj-key-tasks-page__text" lang={lang}>
                  {text}
                </span>
              )}
              {safe !== undefined &&
                (renderLink ? renderLink({ ...link, href: safe }) : <a {...link} href={safe} />)}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** What of the content can be shown: unchecked data must not blank a citizen's page. */
function readable(content: PageContent) {
  const given: Partial<PageContent> = Object(content);
  const whole =
    typeof given.title === 'string' && Array.isArray(given.tasks) && Boolean(given.banner);
  if (!whole) {
    warn(
      'KeyTasksPage',
      () =>
        '`content` lacks its title, banner or tasks, so a part of the page is missing. Pass it through `parsePageContent`, which names every fault and how to fix it.',
    );
  }
  return {
    lang: typeof given.lang === 'string' ? given.lang : undefined,
    title: textOf(given.title),
    skipLinks: listOf(given.skipLinks).length > 0 ? listOf(given.skipLinks) : undefined,
    utilityLinks: listOf(given.utilityLinks).filter(({ label }) => textOf(label).trim() !== ''),
    breadcrumb: listOf(given.breadcrumb),
    banner: bannerOf(given.banner),
    tasks: listOf(given.tasks),
  };
}

function listOf<Item>(list: readonly Item[] | null | undefined): readonly Item[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item) : [];
}

/** Only what a banner has: data must not set an event, a style or raw HTML on the element. */
function bannerOf(banner: PageContent['banner'] | undefined): PageContent['banner'] | undefined {
  if (typeof banner !== 'object' || banner === null) return undefined;
  const { heading, statement, slogan, sloganLang, eyebrow, media } = banner;
  const image = typeof media?.src === 'string' ? media : undefined;
  const [name, alt] = [textOf(heading), textOf(image?.alt)];
  return {
    heading: name,
    statement,
    slogan,
    sloganLang,
    eyebrow,
    media: image && { ...image, alt },
  };
}
