import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { type PropsWithChildren, useEffect, useState } from 'react';
import { themes } from 'storybook/theming';

const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** The documentation in the theme of the stories that stand in it: the toolbar's, or the system's. */
export function DocsInTheme(props: PropsWithChildren<DocsContainerProps>) {
  const { channel } = props.context;
  const [theme, setTheme] = useState<string>(
    () =>
      new URLSearchParams(window.location.search).get('globals')?.match(/theme:(\w+)/)?.[1] ?? '',
  );
  const [systemIsDark, setSystemIsDark] = useState(() => systemDark().matches);
  useEffect(() => {
    const follow = ({ globals }: { globals: { theme: string } }) => setTheme(globals.theme);
    const dark = systemDark();
    const followSystem = () => setSystemIsDark(dark.matches);
    channel.on('globalsUpdated', follow);
    dark.addEventListener('change', followSystem);
    return () => {
      channel.off('globalsUpdated', follow);
      dark.removeEventListener('change', followSystem);
    };
  }, [channel]);
  const isDark = theme === 'dark' || (theme !== 'light' && systemIsDark);
  return <DocsContainer {...props} theme={isDark ? themes.dark : themes.light} />;
}
