import {
  type Block,
  type FileLink,
  type PageContent,
  parsePageContent,
} from '../../src/content/index.js';
import { everyBlock, everyBlockKorean, files, filesKorean } from './everyBlock.js';
import { en, ko } from './pages.js';
import vision from './vision.svg?no-inline';
// Separate files, because a strict content security policy blocks `data:` images.
import wide from './vision-16x9.svg?no-inline';

/**
 * The reference page with a picture, every block and files in its first task, and a contact, a date and a
 * licence.
 */
function withRichTask(
  { banner, tasks, ...content }: PageContent,
  media: PageContent['banner']['media'],
  body: readonly Block[],
  taskFiles: readonly FileLink[],
  contact: PageContent['contact'],
): PageContent {
  const [first, ...others] = tasks;
  return parsePageContent({
    ...content,
    banner: { ...banner, media },
    tasks: [{ ...first, body, files: taskFiles, contact }, ...others],
    contact: { ...contact, telephone: '02-2100-7500', email: 'office@example.go.kr' },
    updated: '2026-11-27',
    licence: 'KOGL-4',
  });
}

export const richEn = withRichTask(
  en,
  { src: vision, width: 640, height: 480 },
  everyBlock,
  files,
  {
    department: 'Overseas Koreans and Consular Affairs Division',
    role: 'Director',
  },
);

export const richKo = withRichTask(
  ko,
  { src: wide, width: 640, height: 360 },
  everyBlockKorean,
  filesKorean,
  {
    department: '재외동포영사과',
    role: '과장',
  },
);
