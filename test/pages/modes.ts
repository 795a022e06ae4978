import type { BrowserContextOptions } from 'playwright';

/** A setting of a user, and how a browser gets it. */
export interface Mode {
  name: string;
  /** The toolbar choices of Storybook, for settings that a page can make. */
  globals?: string;
  /** The settings of the browser. */
  browser?: BrowserContextOptions & { media?: 'print' };
  /** The media query that must match. An emulation that fails reports nothing. */
  query?: string;
}

export const modes: readonly Mode[] = [
  { name: 'light', globals: 'theme:light', browser: { colorScheme: 'light' } },
  { name: 'dark by the toolbar', globals: 'theme:dark' },
  {
    name: 'light on a dark system',
    browser: { colorScheme: 'dark' },
    query: '(prefers-color-scheme: dark)',
  },
  {
    name: 'dark by the system',
    globals: 'theme:auto',
    browser: { colorScheme: 'dark' },
    query: '(prefers-color-scheme: dark)',
  },
  {
    name: 'more contrast',
    browser: { contrast: 'more' },
    query: '(prefers-contrast: more)',
  },
  {
    name: 'dark with more contrast',
    globals: 'theme:auto',
    browser: { colorScheme: 'dark', contrast: 'more' },
    query: '(prefers-color-scheme: dark) and (prefers-contrast: more)',
  },
  {
    name: 'forced colours, light',
    browser: { forcedColors: 'active', colorScheme: 'light' },
    query: '(forced-colors: active) and (prefers-color-scheme: light)',
  },
  {
    name: 'forced colours, dark',
    browser: { forcedColors: 'active', colorScheme: 'dark' },
    query: '(forced-colors: active) and (prefers-color-scheme: dark)',
  },
  {
    name: 'reduced motion',
    browser: { reducedMotion: 'reduce' },
    query: '(prefers-reduced-motion: reduce)',
  },
  { name: 'print', globals: 'theme:dark', browser: { media: 'print' }, query: 'print' },
  { name: 'text at 200 %', globals: 'text:double' },
  {
    name: 'zoom at 400 %',
    browser: { viewport: { width: 320, height: 256 } },
    query: '(width: 320px) and (height: 256px)',
  },
  { name: 'text spacing', globals: 'text:spaced' },
  {
    name: 'text spacing at 400 %',
    globals: 'text:spaced',
    browser: { viewport: { width: 320, height: 256 } },
  },
  { name: 'right to left', globals: 'direction:rtl' },
];
