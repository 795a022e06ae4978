import type { Decorator, Preview } from '@storybook/react-vite';
import axe from 'axe-core';
import { useLayoutEffect } from 'react';
import '../src/styles.css';
import { descriptionOf, writtenTypes } from './propTables.js';
import './preview.css';

/**
 * What a ministry's site sets on the document. A part is shown inside a `main` with a heading, as
 * on a page, so that no rule of axe needs to be off; a page (`parameters.page`) brings its own.
 */
const inDocument: Decorator = (Story, { globals, parameters, title, name }) => {
  const { language, theme, contrast, direction } = globals;
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.lang = language;
    root.dir = direction;
    document.title = `${title}: ${name}`;
    for (const [attribute, value] of [
      ['data-nj-theme', theme],
      ['data-nj-contrast', contrast],
    ]) {
      if (value === 'system') root.removeAttribute(attribute);
      else root.setAttribute(attribute, value);
    }
  }, [language, theme, contrast, direction, title, name]);
  if (parameters['page']) return <Story />;
  return (
    <main id="main" className="story-main">
      <h1 className="story-title">{name}</h1>
      <Story />
    </main>
  );
};

function choice(
  title: string,
  icon: 'globe' | 'mirror' | 'contrast' | 'transfer',
  items: Record<string, string>,
) {
  return {
    description: title,
    toolbar: {
      title,
      icon,
      dynamicTitle: true,
      items: Object.entries(items).map(([value, label]) => ({ value, title: label })),
    },
  };
}

const preview: Preview = {
  argTypesEnhancers: [writtenTypes],
  tags: ['autodocs'],
  decorators: [inDocument],
  globalTypes: {
    language: choice('Language of the document', 'globe', { en: 'English', ko: '한국어' }),
    theme: choice('Theme', 'mirror', { system: 'As the system', light: 'Light', dark: 'Dark' }),
    contrast: choice('Contrast', 'contrast', {
      system: 'As the system',
      standard: 'Standard contrast',
      more: 'More contrast',
    }),
    direction: choice('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
  },
  initialGlobals: { language: 'en', theme: 'light', contrast: 'system', direction: 'ltr' },
  parameters: {
    a11y: {
      test: 'error',
      // Every rule, also those that axe leaves off: AAA, experimental, target-size, duplicate-id.
      options: {
        rules: Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }])),
      },
    },
    backgrounds: { disable: true },
    docs: { extractComponentDescription: descriptionOf },
    controls: { expanded: true, sort: 'requiredFirst' },
    viewport: {
      options: {
        narrow: { name: '320 px (400 % zoom)', styles: { width: '320px', height: '640px' } },
        tablet: { name: '768 px', styles: { width: '768px', height: '1024px' } },
      },
    },
    options: {
      storySort: {
        includeNames: true,
        order: [
          'Pages',
          ['KeyTasksPage', ['Key Diplomatic Tasks', 'Key Diplomatic Tasks Korean', '*', 'Docs']],
          'Components',
          'Guides',
          ['Introduction', '*'],
        ],
      },
    },
  },
};

export default preview;
