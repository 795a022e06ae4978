import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import type { ComponentType } from 'react';
import * as preview from '../../.storybook/preview.js';

setProjectAnnotations([preview]);

interface OneStory {
  /** Title and name, as in the sidebar of Storybook. */
  name: string;
  Story: ComponentType<object> & { args?: object };
  /** The expected warnings of the story; see `failOnConsole.ts`. */
  parameters: Record<string, unknown>;
  /** Renders the story into the element and runs its `play` function. */
  run: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const modules = import.meta.glob<Parameters<typeof composeStories>[0]>(
  '../../stories/*.stories.tsx',
  { eager: true },
);

/** All stories. The tests of axe, server rendering and browsers check each of them. */
export const allStories: readonly OneStory[] = Object.values(modules).flatMap((module) =>
  Object.entries(composeStories(module)).map(([name, story]) => {
    const Story = story as unknown as OneStory['Story'] & Pick<OneStory, 'run' | 'parameters'>;
    return {
      name: `${String(module.default.title)}: ${name}`,
      Story,
      parameters: Story.parameters,
      run: (context) => Story.run(context),
    };
  }),
);
