import { Breadcrumb } from '../../src/Breadcrumb/Breadcrumb.js';
import { KeyTasksPage } from '../../src/KeyTasksPage/KeyTasksPage.js';
import { SkipNav } from '../../src/SkipNav/SkipNav.js';
import { TaskAccordion } from '../../src/TaskAccordion/TaskAccordion.js';
import { VisionBanner } from '../../src/VisionBanner/VisionBanner.js';
import { en } from '../content/pages.js';
import vision from '../content/vision.svg?no-inline';
import type { AnatomyProps } from './Anatomy.js';

/** Room for a badge in front of a word whose box ends where the word does. */
const room = '\u2003\u2003';

const skipNav: AnatomyProps = {
  of: 'SkipNav',
  example: (
    <SkipNav
      links={[
        { href: '#anatomy-main', label: 'Skip to main content' },
        { href: '#anatomy-menu', label: 'Skip to main menu' },
      ]}
    />
  ),
  parts: [
    {
      selector: '.nj-skip-nav',
      name: 'nav.nj-skip-nav',
      purpose:
        'The root. With one link it is a plain div; from two links on it is a landmark named “Skip links”.',
    },
    {
      selector: '.nj-skip-nav__list',
      name: 'ul.nj-skip-nav__list',
      purpose: 'From two links on: a screen reader says how many there are.',
    },
    {
      selector: '.nj-skip-nav__link',
      name: 'a.nj-skip-nav__link',
      purpose: 'A real link to an id on the page. Its text names the place it leads to.',
    },
  ],
};

const breadcrumb: AnatomyProps = {
  of: 'Breadcrumb, folded',
  example: (
    <Breadcrumb
      collapse
      items={[
        { label: `${room}HOME`, href: '/eng' },
        { label: 'About the Ministry', href: '/eng/about' },
        { label: 'Organisation', href: '/eng/about/organisation' },
        { label: 'Policy', href: '/eng/about/organisation/policy' },
        { label: `${room}Key Diplomatic Tasks` },
      ]}
    />
  ),
  parts: [
    {
      selector: '.nj-breadcrumb',
      name: 'nav.nj-breadcrumb',
      purpose: 'The root: a landmark named “Breadcrumb”.',
    },
    {
      selector: '.nj-breadcrumb__list',
      name: 'ol.nj-breadcrumb__list',
      purpose:
        'The path as an ordered list. The separators between the levels are drawn by the stylesheet and never spoken.',
    },
    {
      selector: '.nj-breadcrumb__link',
      name: 'a.nj-breadcrumb__link',
      purpose: 'A level with a page of its own. A level without one is a span.',
    },
    {
      selector: '.nj-breadcrumb__button',
      name: 'button.nj-breadcrumb__button',
      purpose:
        'With collapse alone: stands for the middle levels and names them. Pressing it moves the focus to the first one.',
    },
    {
      selector: '.nj-breadcrumb__text',
      name: 'span.nj-breadcrumb__text',
      purpose: 'The current page, marked with aria-current="page". With an href it is a link.',
    },
  ],
};

const visionBanner: AnatomyProps = {
  of: 'VisionBanner',
  example: (
    <VisionBanner
      {...en.banner}
      eyebrow="Ministry of Foreign Affairs"
      media={{ src: vision, width: 640, height: 480 }}
    >
      <a className="story-action" href="/eng/vision">
        Read about the national vision
      </a>
    </VisionBanner>
  ),
  parts: [
    {
      selector: '.nj-vision-banner',
      name: 'section.nj-vision-banner',
      purpose: 'The root: a region named by its heading.',
    },
    {
      selector: '.nj-vision-banner__eyebrow',
      name: 'p.nj-vision-banner__eyebrow',
      purpose: 'A short line above the heading. Optional.',
    },
    {
      selector: '.nj-vision-banner__heading',
      name: 'h2.nj-vision-banner__heading',
      purpose: 'The heading, of the level in headingLevel.',
    },
    {
      selector: '.nj-vision-banner__statement',
      name: 'p.nj-vision-banner__statement',
      purpose: 'The vision in one or two sentences, shown character by character.',
    },
    {
      selector: '.nj-vision-banner__slogan',
      name: 'q.nj-vision-banner__slogan',
      purpose: 'The slogan inside the statement: a quotation with a lang of its own. Optional.',
    },
    {
      selector: '.nj-vision-banner__actions',
      name: 'div.nj-vision-banner__actions',
      purpose: 'The children: links or buttons. Optional.',
    },
    {
      selector: '.nj-vision-banner__media',
      name: 'div.nj-vision-banner__media',
      purpose: 'A picture beside the words, never behind them. Optional.',
    },
  ],
};

const anatomyTasks = ['Public diplomacy', 'Neighboring countries'].map((title, index) => ({
  id: `anatomy-${index + 1}`,
  title,
  summary: `Goal ${index + 1} of 2`,
  body: <p>What the ministry will do, in full sentences, lists and tables.</p>,
}));

const taskAccordion: AnatomyProps = {
  of: 'TaskAccordion',
  example: <TaskAccordion tasks={anatomyTasks} defaultValue={['anatomy-1']} copyLink />,
  parts: [
    {
      selector: '.nj-task-accordion',
      name: 'div.nj-task-accordion',
      purpose: 'The root.',
    },
    {
      selector: '.nj-task-accordion__toggle-all',
      name: 'button.nj-task-accordion__toggle-all',
      purpose: 'Shows or hides all tasks; its name says which. Not in type="single".',
    },
    {
      selector: '.nj-task-accordion__tasks',
      name: 'div.nj-task-accordion__tasks',
      purpose: 'All tasks together.',
    },
    {
      selector: '.nj-task-accordion__item',
      name: 'div.nj-task-accordion__item',
      purpose: 'One task. Its id is the task’s address: page#id.',
    },
    {
      selector: '.nj-task-accordion__heading',
      name: 'h3.nj-task-accordion__heading',
      purpose: 'The heading, of the level in headingLevel; it holds nothing but the button.',
    },
    {
      selector: '.nj-task-accordion__trigger',
      name: 'button.nj-task-accordion__trigger',
      purpose:
        'The title. It says whether the task is open (aria-expanded) and which panel it controls; the chevron is decoration.',
    },
    {
      selector: '.nj-task-accordion__summary',
      name: 'p.nj-task-accordion__summary',
      purpose: 'A line that is always shown: the button’s description. Optional.',
    },
    {
      selector: '.nj-task-accordion__panel',
      name: 'nj-panel.nj-task-accordion__panel',
      purpose:
        'The text. Closed, it is hidden="until-found"; up to six tasks it is a region named by its title.',
    },
    {
      selector: '.nj-task-accordion__copy',
      name: 'button.nj-task-accordion__copy',
      purpose: 'With copyLink alone: copies the task’s address and says so.',
    },
  ],
};

const keyTasksPage: AnatomyProps = {
  of: 'KeyTasksPage',
  example: (
    <KeyTasksPage
      content={{
        ...en,
        skipLinks: [{ href: '#main', label: 'Skip to main content' }],
        utilityLinks: [{ href: '/eng/nation', label: `${room}Countries Information` }],
        tasks: en.tasks.slice(1, 3).map((task) => ({ ...task, id: `anatomy-${task.id}` })),
      }}
      masthead={`${room}A sample, not a government website.`}
      header={`${room}Ministry of Samples`}
      footer={<p>8 Sample-ro, Jongno-gu, Seoul</p>}
    />
  ),
  parts: [
    {
      selector: '.nj-skip-nav',
      name: 'div.nj-skip-nav',
      purpose: 'SkipNav: out of sight until it has the focus.',
    },
    {
      selector: '.nj-key-tasks-page__header',
      name: 'header.nj-key-tasks-page__header',
      purpose: 'The banner landmark.',
    },
    {
      selector: '.nj-key-tasks-page__masthead',
      name: 'div.nj-key-tasks-page__masthead',
      purpose: 'The slot masthead.',
    },
    {
      selector: '.nj-key-tasks-page__identity',
      name: 'div.nj-key-tasks-page__identity',
      purpose: 'The slot header: name, logo, menu.',
    },
    {
      selector: '.nj-key-tasks-page__nav',
      name: 'nav.nj-key-tasks-page__nav',
      purpose: 'The content’s utilityLinks, a landmark named “Related links”.',
    },
    {
      selector: '.nj-breadcrumb',
      name: 'nav.nj-breadcrumb',
      purpose: 'Breadcrumb.',
    },
    {
      selector: '.nj-key-tasks-page__main',
      name: 'main#main',
      purpose: 'The page’s one main, where the skip link leads.',
    },
    {
      selector: '.nj-key-tasks-page__title',
      name: 'h1.nj-key-tasks-page__title',
      purpose: 'The page’s one h1.',
    },
    {
      selector: '.nj-vision-banner',
      name: 'section.nj-vision-banner',
      purpose: 'VisionBanner, with the h2.',
    },
    {
      selector: '.nj-task-accordion',
      name: 'div.nj-task-accordion',
      purpose: 'TaskAccordion: each task an h3.',
    },
    {
      selector: '.nj-key-tasks-page__footer',
      name: 'footer.nj-key-tasks-page__footer',
      purpose: 'The slot footer. Left out, there is none.',
    },
  ],
};

/** The picture of each component; MDX files take theirs by name. */
export const anatomies = { breadcrumb, keyTasksPage, skipNav, taskAccordion, visionBanner };
