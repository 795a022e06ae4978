import react from '@vitejs/plugin-react';
import { stylesheetPlugins } from '../src/stylesheetPlugins.js';

/** Storybook builds pages, not the package, so it does not use the settings of `vite.config.ts`. */
export default {
  plugins: [react()],
  css: { postcss: { plugins: stylesheetPlugins } },
};
