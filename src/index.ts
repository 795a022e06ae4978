export {
  Breadcrumb,
  type BreadcrumbProps,
  type Crumb,
  type CrumbLinkProps,
} from './Breadcrumb/Breadcrumb.js';
export type { HeadingLevel } from './headingLevel.js';
export { KeyTasksPage, type KeyTasksPageProps } from './KeyTasksPage/KeyTasksPage.js';
export type { Messages } from './messages.js';
export { type SkipLink, SkipNav, type SkipNavProps } from './SkipNav/SkipNav.js';
export type { ChangeReason } from './TaskAccordion/openTasks.js';
export {
  type Task,
  TaskAccordion,
  type TaskAccordionProps,
  type ValueChangeDetails,
} from './TaskAccordion/TaskAccordion.js';
export {
  type BannerImage,
  VisionBanner,
  type VisionBannerProps,
} from './VisionBanner/VisionBanner.js';
