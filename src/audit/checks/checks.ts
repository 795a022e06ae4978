import type { Check } from '../subject.js';
import { enhancedContrast, graphics, textContrast } from './contrast.js';
import { displaySettings, files, ringOnClick } from './display.js';
import {
  focusAppearance,
  focusContrast,
  focusVisible,
  notObscured,
  notObscuredEnhanced,
} from './focus.js';
import { icons } from './graphics.js';
import { characterKeys, focusOrder, keyboard, noTrap, onFocus } from './keyboard.js';
import { orientation, reflow, textSize, textSpacing } from './layout.js';
import { flashes, pause, reducedMotion } from './motion.js';
import {
  cancellation,
  enhancedTargetSize,
  hoverContent,
  labelInName,
  targetSize,
} from './pointer.js';
import { address, find, print, withoutScript } from './promises.js';
import { skipLink } from './skipLink.js';
import { onInput, stateFollows, statusMessages } from './state.js';
import { languages, links, outline, pageLanguage, readingOrder, titles } from './structure.js';

/** The checks by number, and at the end the promises for which WCAG has no number. */
export const checks: readonly Check[] = [
  outline,
  readingOrder,
  orientation,
  graphics,
  textContrast,
  textSize,
  enhancedContrast,
  reflow,
  focusContrast,
  icons,
  textSpacing,
  hoverContent,
  keyboard,
  noTrap,
  characterKeys,
  pause,
  flashes,
  reducedMotion,
  skipLink,
  titles,
  focusOrder,
  links,
  focusVisible,
  notObscured,
  notObscuredEnhanced,
  focusAppearance,
  cancellation,
  labelInName,
  enhancedTargetSize,
  targetSize,
  pageLanguage,
  languages,
  onFocus,
  onInput,
  stateFollows,
  statusMessages,
  print,
  withoutScript,
  find,
  address,
  files,
  displaySettings,
  ringOnClick,
];
