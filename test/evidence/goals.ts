import type { Language } from './comparisonSite.js';
import type { Figures } from './measure.js';

export interface Goal {
  /** What is measured: the header of the table row. */
  title: string;
  /** The goal as the table shows it. A measure without a goal is only shown. */
  goal?: string;
  reached?: (figure: number, lang: Language) => boolean;
}

const atLeast = (least: number) => (figure: number) => figure >= least;
const none = (figure: number) => figure === 0;

/** WCAG 2.2 SC 1.4.8 allows at most 40 Korean characters; spaces add a quarter. */
const lineLengths = { en: [40, 90], ko: [20, 50] } as const;

/** All figures, in the order of the table. */
export const goals: Record<keyof Figures, Goal> = {
  bodySize: { title: 'Body text, px', goal: 'at least 16', reached: atLeast(16) },
  bodySizeNarrow: { title: 'Body text at 320 px, px', goal: 'at least 16', reached: atLeast(16) },
  bodyContrast: { title: 'Contrast of body text', goal: 'at least 7', reached: atLeast(7) },
  lowestContrast: { title: 'Lowest contrast of any text', goal: 'at least 7', reached: atLeast(7) },
  charactersPerLine: {
    title: 'Characters in a line of body text',
    goal: `${lineLengths.en.join('–')}; Korean ${lineLengths.ko.join('–')}`,
    reached: (figure, lang) => figure >= lineLengths[lang][0] && figure <= lineLengths[lang][1],
  },
  typeScale: { title: 'Title / vision / task / body, px' },
  typeScaleNarrow: { title: 'The same at 320 px' },
  smallestTarget: { title: 'Smallest target, px', goal: 'at least 24', reached: atLeast(24) },
  unseenStops: { title: 'Tab stops that cannot be seen', goal: 'none', reached: none },
  overflow: { title: 'Text beyond the edge at 320 px, px', goal: 'none', reached: none },
  clippedTasks: { title: 'Open tasks cut off at 320 × 256', goal: 'none', reached: none },
  brokenWords: { title: 'Words broken in two at 320 px', goal: 'none', reached: none },
  tasksWithoutScript: { title: 'Tasks readable without script', goal: '6', reached: atLeast(6) },
  tasksInPrint: { title: 'Closed tasks on paper', goal: '6', reached: atLeast(6) },
  iconContrast: { title: 'Contrast of the icon', goal: 'at least 3', reached: atLeast(3) },
  iconContrastForced: {
    title: 'The same in forced colours',
    goal: 'at least 3',
    reached: atLeast(3),
  },
  iconShapeDifference: {
    title: 'Ink of the icon that moves as a task opens, share',
    goal: 'at least 0.1',
    reached: atLeast(0.1),
  },
  heightOpen: { title: 'Height of the page with all tasks open, px' },
  heightOpenNarrow: { title: 'The same height at 320 px' },
};

/** Returns the titles of the goals that the figures do not reach, each with its figure. */
export function findMissedGoals(figures: Figures, lang: Language): string[] {
  return keysOfMissedGoals(figures, lang).map((key) => `${goals[key].title}: ${figures[key]}`);
}

/** Returns the missed goals without their figures, which differ a little between two runs. */
export function titlesOfMissedGoals(figures: Figures, lang: Language): string[] {
  return keysOfMissedGoals(figures, lang).map((key) => goals[key].title);
}

function keysOfMissedGoals(figures: Figures, lang: Language): (keyof Figures)[] {
  return (Object.keys(goals) as (keyof Figures)[]).filter(
    (key) => goals[key].reached?.(Number(figures[key]), lang) === false,
  );
}
