import { type DesignToken, readTokens } from '../../src/designTokens.js';
import krds from '../../src/themes/krds.css?inline';
import krdsTokens from '../../src/themes/krds.json' with { type: 'json' };
import culture from './culture.css?inline';
import cultureTokens from './culture.json' with { type: 'json' };
import environment from './environment.css?inline';
import environmentTokens from './environment.json' with { type: 'json' };

interface Theme {
  name: string;
  title: string;
  /** A stylesheet to load after `styles.css`. */
  css: string;
  /** The tokens that it sets. */
  tokens: readonly DesignToken[];
}

/** The themes in the toolbar, the token editor and the tests of contrast. */
export const themes: readonly Theme[] = [
  { name: 'nurijip', title: 'Nurijip', css: '', tokens: [] },
  { name: 'krds', title: 'KRDS', css: krds, tokens: readTokens(krdsTokens) },
  {
    name: 'environment',
    title: 'Sample: environment',
    css: environment,
    tokens: readTokens(environmentTokens),
  },
  {
    name: 'culture',
    title: 'Sample: culture',
    css: culture,
    tokens: readTokens(cultureTokens),
  },
];
