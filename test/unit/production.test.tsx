import { render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as components from '../../src/index.js';
import { captureConsole } from '../support/failOnConsole.js';

/** The components that built the message of a warning. */
const built = vi.hoisted(() => [] as string[]);

vi.mock('../../src/warn.js', async (original) => {
  const real = await original<typeof import('../../src/warn.js')>();
  const warn: typeof real.warn = (component, message) =>
    real.warn(component, () => {
      built.push(component);
      return message();
    });
  return { ...real, warn };
});

beforeEach(() => built.splice(0));
afterEach(() => vi.unstubAllEnvs());

const faulty: { [Name in keyof typeof components]: object } = {
  SkipNav: { links: [null] },
  Breadcrumb: {
    items: [null, { label: 'x', href: 'javascript:alert(1)' }, { label: 'x', href: '/x' }],
    renderLink: 'x',
    structuredData: {},
  },
  VisionBanner: { statement: 'x', slogan: 'y', headingLevel: 9, media: { src: 'data:x' } },
  TaskAccordion: { tasks: [null, { title: 'x' }, { title: 'y' }], headingLevel: 9, value: ['z'] },
  KeyTasksPage: { content: { tasks: [{ title: 'x', body: [{ type: 'x' }] }], breadcrumb: 5 } },
};

describe.each(Object.entries(components))('faulty props of %s', (name, component) => {
  const Component = component as unknown as ComponentType<object>;
  const props = faulty[name as keyof typeof faulty];

  test('build no warning in production and write nothing to the console', () => {
    vi.stubEnv('NODE_ENV', 'production');
    render(<Component {...props} />);
    expect(built).toEqual([]);
  });

  test('are warned of in development', () => {
    const messages = captureConsole();
    render(<Component {...props} />);
    expect(built).toContain(name);
    expect(messages.join('\n')).toContain(`Nurijip ${name}: `);
  });
});
