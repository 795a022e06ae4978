import path from 'node:path';

/** A page of the bench and its component library. */
export interface Peer {
  id: string;
  title: string;
  /** The packages whose versions are in the result. */
  packages: readonly string[];
  /** The module of the page. */
  module: string;
  /** `html` is a page without React: a string and a script. */
  kind: 'react' | 'html';
  /** A script that is published as one file and not as a module. */
  script?: string;
}

const pages = path.join(import.meta.dirname, 'pages');

function peer(
  id: string,
  title: string,
  packages: readonly string[],
  rest: Partial<Peer> = {},
): Peer {
  const kind = rest.kind ?? 'react';
  const module = path.join(pages, `${id}.${kind === 'react' ? 'tsx' : 'ts'}`);
  return { id, title, packages, module, kind, ...rest };
}

/** TaskAccordion in the plain page of the peers, and a page of Nurijip's components. */
export const ours = peer('nurijip', 'Nurijip, accordion', ['nurijip']);
export const ourPage = peer('nurijip-page', 'Nurijip, whole page', ['nurijip']);
export const radix = peer('radix', 'Radix', ['@radix-ui/react-accordion']);
export const floor = peer('floor', 'hand-written, details', ['react', 'react-dom']);
export const floorAria = peer('floor-aria', 'hand-written, same ARIA', ['react', 'react-dom']);

/** The peers in the order of the table. `floor` and `floor-aria` always run: others are divided by them. */
export const peers: readonly Peer[] = [
  ours,
  ourPage,
  radix,
  floorAria,
  floor,
  peer('base-ui', 'Base UI', ['@base-ui/react']),
  peer('react-aria', 'React Aria Components', ['react-aria-components']),
  peer('navikt', 'Aksel (Nav)', ['@navikt/ds-react', '@navikt/ds-css']),
  peer('digdir', 'Designsystemet (Digdir)', [
    '@digdir/designsystemet-react',
    '@digdir/designsystemet-css',
  ]),
  peer('uswds', 'React USWDS (Trussworks)', ['@trussworks/react-uswds', '@uswds/uswds']),
  peer('govuk', 'GOV.UK Frontend', ['govuk-frontend'], { kind: 'html' }),
  peer('krds', 'KRDS', ['krds-uiux'], {
    kind: 'html',
    script: 'krds-uiux/resources/cdn/krds.min.js',
  }),
];
