export type {
  Block,
  Contact,
  Inline,
  InlineContent,
  ListBlock,
  ListItem,
  PageContent,
  PageLink,
} from './PageContent.js';
export { parsePageContent } from './parsePageContent.js';
export { ContentError, type ContentProblem } from './problems.js';
