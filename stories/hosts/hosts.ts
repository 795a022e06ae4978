/** The stylesheet of a site into which our components are put. */
export interface Host {
  name: string;
  title: string;
  css: () => Promise<string>;
}

const text = async (module: Promise<{ default: string }>) => (await module).default;
const oldReset = () => text(import('./old-reset.css?inline'));

/** Removes `--theme()`, which only Tailwind's build resolves, and keeps its fallback. */
const withoutTheme = (css: string) => css.replace(/--theme\(\s*--[\w-]+,\s*([^)]*)\)/g, '$1');

export const hosts: readonly Host[] = [
  { name: 'bare', title: 'bare page', css: async () => '' },
  {
    name: 'krds',
    title: 'KRDS',
    css: async () =>
      (await text(import('krds-uiux/resources/css/token/krds_tokens.css?inline'))) +
      (await text(import('krds-uiux/resources/css/component/output.css?inline'))),
  },
  ...[10, 16, 20].map((size) => ({
    name: `old-reset-${size}`,
    title: `old reset, root ${size} px`,
    css: async () => `${await oldReset()} html { font-size: ${size}px }`,
  })),
  {
    name: 'tailwind',
    title: 'Tailwind preflight',
    css: async () => withoutTheme(await text(import('tailwindcss/preflight.css?inline'))),
  },
  {
    name: 'bootstrap',
    title: 'Bootstrap reboot',
    css: async () => text(import('bootstrap/dist/css/bootstrap-reboot.css?inline')),
  },
  {
    name: 'normalize',
    title: 'normalize.css',
    css: async () => text(import('normalize.css/normalize.css?inline')),
  },
  {
    name: 'meyer',
    title: 'Meyer reset',
    css: async () => text(import('reset-css/reset.css?inline')),
  },
  {
    name: 'kiso',
    title: 'kiso.css',
    css: async () => text(import('kiso.css/kiso.css?inline')),
  },
];
