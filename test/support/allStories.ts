import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import type { ComponentType } from 'react';
import * as preview from '../../.storybook/preview.js';

setProjectAnnotations([preview]);

interface OneStory {
  /** Title and name, as in Storybook's sidebar. */
  name: string;
  Story: ComponentType<object> & { args?: object };
  /** What the story warns of by design; see `failOnConsole.ts`. */
  parameters: Record<string, unknown>;
  /** Renders into the element and plays what the story plays. */
  run: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const modules = import.meta.glob<Parameters<typeof composeStories>[0]>(
  '../../stories/*.stories.tsx',
  { eager: true },
);

/** Every state there is: the one list that axe, the server and the browser tests walk. */
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
