import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { type PropsWithChildren, useLayoutEffect, useSyncExternalStore } from 'react';
import { themes } from 'storybook/theming';
import { PlainPage } from './PlainPage.js';
import { passToIframes, toolbar } from './toolbar.js';

// A function, because the tests also render stories where `matchMedia` does not exist.
const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribeToSystem(listener: () => void) {
  const dark = systemDark();
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

/** Shows a docs page and its stories in the theme of the toolbar. */
export function DocsInTheme({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  const { theme, contrast } = useSyncExternalStore(toolbar.subscribe, toolbar.choices);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => systemDark().matches);
  useLayoutEffect(() => {
    for (const [attribute, value] of [
      ['data-nj-theme', theme],
      ['data-nj-contrast', contrast],
    ] as const) {
      if (value === 'system') document.documentElement.removeAttribute(attribute);
      else document.documentElement.setAttribute(attribute, value);
    }
    passToIframes(document);
  });
  const isDark = theme === 'dark' || (theme === 'auto' && systemIsDark);
  return (
    <DocsContainer {...props} theme={isDark ? themes.dark : themes.light}>
      {/* The guides are written after Storybook's build, so the development server has none. */}
      {import.meta.env.PROD && <PlainPage />}
      {children}
    </DocsContainer>
  );
}
