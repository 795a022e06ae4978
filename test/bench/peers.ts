import path from 'node:path';

/** A page of the bench and the system that it is made with. */
export interface Peer {
  id: string;
  title: string;
  /** The packages whose versions the result names. */
  packages: readonly string[];
  /** The module that holds the page. */
  module: string;
  /** What prints the page: React, or a string with a script beside it. */
  kind: 'react' | 'html';
  /** A script that its makers ship whole, as no module. */
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

/** Our accordion in the peers' plain frame, and a page of our parts. KeyTasksPage has its budget. */
export const ours = peer('nurijip', 'Nurijip, accordion', ['nurijip']);
export const ourPage = peer('nurijip-page', 'Nurijip, whole page', ['nurijip']);
export const radix = peer('radix', 'Radix', ['@radix-ui/react-accordion']);
export const floor = peer('floor', 'hand-written, details', ['react', 'react-dom']);
export const floorAria = peer('floor-aria', 'hand-written, same ARIA', ['react', 'react-dom']);

/** In the order of the table. Figures are compared with `floor` and `floor-aria`: both always run. */
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
