import type { Mode } from '../designTokens.js';

/** The state of the page in which a theme is read. */
export interface PageState {
  /** The attribute `data-nj-theme` of the page. */
  theme: 'none' | 'light' | 'dark' | 'auto';
  /** The attribute `data-nj-contrast` of the page. */
  contrast: 'none' | 'more';
  /** The system is dark. */
  systemDark: boolean;
  /** The system asks for more contrast. */
  systemMore: boolean;
}

/** A mode of the page, with every state of the page and of the system that leads to it. */
export interface ThemeMode {
  name: 'light' | 'dark' | 'dark-by-system' | 'light-more' | 'dark-more';
  /** The first is the usual one. */
  states: readonly [PageState, ...PageState[]];
  /** Our modes that apply, the strongest first. */
  ours: readonly Mode[];
}

/** The usual state: a light page on a system without settings. */
export const page: PageState = {
  theme: 'none',
  contrast: 'none',
  systemDark: false,
  systemMore: false,
};
const lightStates: [PageState, ...PageState[]] = [
  page,
  { ...page, systemDark: true },
  { ...page, theme: 'light' },
  { ...page, theme: 'light', systemDark: true },
  { ...page, theme: 'auto' },
];
const darkStates: [PageState, ...PageState[]] = [
  { ...page, theme: 'dark' },
  { ...page, theme: 'dark', systemDark: true },
];
const darkBySystem: PageState = { ...page, theme: 'auto', systemDark: true };

/** The page asks for more contrast, or the system, or both. */
function withMore(states: readonly PageState[]): [PageState, ...PageState[]] {
  return states.flatMap((state) => [
    { ...state, contrast: 'more' },
    { ...state, systemMore: true },
    { ...state, contrast: 'more', systemMore: true },
  ]) as [PageState, ...PageState[]];
}

export const themeModes: readonly ThemeMode[] = [
  { name: 'light', states: lightStates, ours: ['light'] },
  { name: 'dark', states: darkStates, ours: ['dark', 'light'] },
  { name: 'dark-by-system', states: [darkBySystem], ours: ['dark', 'light'] },
  { name: 'light-more', states: withMore(lightStates), ours: ['more-contrast', 'light'] },
  {
    name: 'dark-more',
    states: withMore([...darkStates, darkBySystem]),
    ours: ['more-contrast', 'dark', 'light'],
  },
];
