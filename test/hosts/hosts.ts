import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Server } from '../support/server.js';
import type { App } from './install.js';
import { serveApp, serveFolder } from './serve.js';

/** One way in which a host shows the pages `/eng/tasks`, `/www/tasks` and `/eng/about`. */
export interface Site {
  name: string;
  /** Variables of the build. Without them, the site is part of the first build. */
  variables?: Record<string, string>;
  start(app: App): Promise<Server>;
  /** Whether the server's HTML has the text. */
  hasServerHtml: boolean;
  /** Whether a router changes pages without loading a document. */
  hasRouter: boolean;
  /** Whether the framework itself runs under a policy with trusted types. */
  hasTrustedTypes?: boolean;
  /** What stands between the origin and the path of a page. A hash router has `/#`. */
  prefix?: '/#';
}

export interface Host {
  name: string;
  /** The folder in `apps/`. */
  app: string;
  /** The dependencies whose versions the table names. */
  parts: [dependency: string, name: string][];
  sites: Site[];
  /** Whether it is also compiled with `moduleResolution: node10`, which does not read `exports`. */
  hasOlderTypes?: boolean;
  /** Lines of the build that are not about us, each with its reason. */
  ownOutput?: RegExp;
}

const react: Host['parts'] = [['react', 'React']];
const folder =
  (...[name, fallback]: [name: string, fallback?: string]) =>
  (app: App) =>
    serveFolder(path.join(app.folder, name), fallback);

/** Next.js sets the address of its scripts, and React their text, without a trusted type. */
const withoutTrustedTypes = { hasTrustedTypes: false };

const routed = { hasServerHtml: false, hasRouter: true };

export const hosts: Host[] = [
  {
    name: 'Next.js',
    app: 'next',
    parts: [['next', 'Next.js'], ...react],
    sites: [
      {
        name: 'server',
        start: serveApp,
        hasServerHtml: true,
        hasRouter: true,
        ...withoutTrustedTypes,
      },
      {
        name: 'static export',
        variables: { HOST_VARIANT: 'export' },
        start: (app) => serveFolder(path.join(app.folder, 'out'), undefined, false),
        hasServerHtml: true,
        hasRouter: true,
        ...withoutTrustedTypes,
      },
    ],
    // In CI, Next.js proposes to keep its cache between builds.
    ownOutput: /no-cache/,
  },
  {
    name: 'Vite and React Router',
    app: 'vite-react-router',
    parts: [['vite', 'Vite'], ['react-router', 'React Router'], ...react],
    sites: [
      { name: 'data router', start: folder('dist/data', 'index.html'), ...routed },
      { name: 'browser router', start: folder('dist/browser', 'index.html'), ...routed },
      { name: 'hash router', start: folder('dist/hash', 'index.html'), ...routed, prefix: '/#' },
    ],
  },
  {
    name: 'Astro',
    app: 'astro',
    parts: [['astro', 'Astro'], ...react],
    sites: [{ name: 'two islands', start: folder('dist'), hasServerHtml: true, hasRouter: false }],
  },
  {
    name: 'webpack',
    app: 'webpack',
    parts: [['webpack', 'webpack'], ['react-router', 'React Router'], ...react],
    sites: [{ name: 'browser router', start: folder('dist', 'index.html'), ...routed }],
    hasOlderTypes: true,
  },
  {
    name: 'Tailwind CSS',
    app: 'tailwind',
    parts: [['tailwindcss', 'Tailwind CSS'], ['vite', 'Vite'], ...react],
    sites: [
      {
        name: 'pages of Vite',
        start: folder('dist', 'index.html'),
        hasServerHtml: false,
        hasRouter: false,
      },
    ],
  },
  {
    name: 'Old public-sector site',
    app: 'public-site',
    parts: [['esbuild', 'esbuild'], ...react],
    sites: [
      { name: 'hydrated HTML', start: folder('dist'), hasServerHtml: true, hasRouter: false },
    ],
  },
];

/** Jest has no browser. */
export const jest = {
  name: 'Jest with jsdom',
  app: 'jest',
  parts: [['jest', 'Jest'], ...react] as Host['parts'],
};

/** Returns the names of the parts with the versions that the app's package.json pins. */
export function titleOf({ name, app, parts }: Pick<Host, 'name' | 'app' | 'parts'>): string {
  const file = path.join(import.meta.dirname, 'apps', app, 'package.json');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8'));
  const all: Record<string, string> = { ...devDependencies, ...dependencies };
  const versions = parts.map(([dependency, part]) => `${part} ${all[dependency]}`).join(', ');
  return name === 'Old public-sector site' ? `${name}, ${versions}` : versions;
}
