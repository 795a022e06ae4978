export {
  Breadcrumb,
  type BreadcrumbProps,
  type Crumb,
} from './Breadcrumb/Breadcrumb.js';
export type { HeadingLevel } from './headingLevel.js';
export { KeyTasksPage, type KeyTasksPageProps } from './KeyTasksPage/KeyTasksPage.js';
export type { CrumbLinkProps } from './LinkOrText.js';
export type { Messages } from './messages.js';
export { type SkipLink, SkipNav, type SkipNavProps } from './SkipNav/SkipNav.js';
export type { ChangeReason } from './TaskAccordion/openTasks.js';
export {
  TaskAccordion,
  type TaskAccordionProps,
  type ValueChangeDetails,
} from './TaskAccordion/TaskAccordion.js';
export type { Task } from './TaskAccordion/tasks.js';
export {
  type BannerImage,
  VisionBanner,
  type VisionBannerProps,
} from './VisionBanner/VisionBanner.js';
