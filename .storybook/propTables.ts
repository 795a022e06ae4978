import type { ArgTypesEnhancer } from 'storybook/internal/csf';

/** The data of react-docgen on a component. */
interface Documented {
  __docgenInfo?: {
    description?: string;
    props?: Record<string, { tsType?: { name: string; raw?: string } } | undefined>;
  };
}

/** The types of props whose written type is only a name. */
const spelledOut: Record<string, string> = {
  headingLevel: '1 | 2 | 3 | 4 | 5 | 6',
};

const controls: Record<string, { control: unknown; options?: readonly unknown[] }> = {
  boolean: { control: { type: 'boolean' } },
  string: { control: { type: 'text' } },
  '1 | 2 | 3 | 4 | 5 | 6': { control: { type: 'select' }, options: [1, 2, 3, 4, 5, 6] },
};

/**
 * Shows the types as they are written. Storybook shows every optional prop as "union" without a control,
 * because our props are `T | undefined` for users of `exactOptionalPropertyTypes`.
 */
export const writtenTypes: ArgTypesEnhancer = ({ argTypes, component }) => {
  const props = (component as Documented | undefined)?.__docgenInfo?.props ?? {};
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const type = props[name]?.tsType;
      if (!type) return [name, argType];
      const written = (type.raw ?? type.name)
        .replace(/\s*\|\s*undefined$/, '')
        .replace(/\s+/g, ' ');
      const summary = spelledOut[name] ?? written;
      return [
        name,
        {
          ...argType,
          ...(summary.includes('=>') ? { control: false } : controls[summary]),
          table: { ...argType.table, type: { summary } },
        },
      ];
    }),
  );
};

/** Returns the docstring of a component, with its example as code. */
export function descriptionOf(component: Documented | undefined): string {
  const description = component?.__docgenInfo?.description ?? '';
  return description.replace(/@example\s+([\s\S]+)$/, '```tsx\n$1\n```');
}
