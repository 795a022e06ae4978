import react from '@astrojs/react';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [react()],
  // Astro would put a small stylesheet into the page, which the policy forbids.
  build: { inlineStylesheets: 'never' },
});
