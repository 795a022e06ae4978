import krds from '../../src/themes/krds.css?raw';
import culture from './culture.css?raw';
import environment from './environment.css?raw';

interface Theme {
  name: string;
  title: string;
  /** A stylesheet to load after `styles.css`. `?raw` imports the file without changes. */
  css: string;
}

/** The themes in the toolbar, the token editor and the tests of contrast. */
export const themes: readonly Theme[] = [
  { name: 'nurijip', title: 'Nurijip', css: '' },
  { name: 'krds', title: 'KRDS', css: krds },
  { name: 'environment', title: 'Sample: environment', css: environment },
  { name: 'culture', title: 'Sample: culture', css: culture },
];
