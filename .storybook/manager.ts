import { STORY_CHANGED, STORY_RENDERED } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  layout: { navSize: 260 },
  theme: create({
    base: 'light',
    brandTitle: 'Nurijip 누리집',
    brandImage: './brand.svg',
    colorPrimary: '#0c2a57',
    colorSecondary: '#1d4f9c',
    appBorderRadius: 6,
    fontBase:
      '"Pretendard GOV", Pretendard, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", system-ui, sans-serif',
  }),
});

/** The panel is closed on pages, so that a page has the whole window. A user can open it. */
addons.register('nurijip/panel', (api) => {
  let wasPage: boolean | undefined;
  const choose = (id: string) => {
    const isPage = id.startsWith('pages-');
    if (isPage !== wasPage) api.togglePanel(!isPage);
    wasPage = isPage;
  };
  api.on(STORY_CHANGED, choose);
  // Storybook does not report the first story as a change.
  api.on(STORY_RENDERED, choose);
});
