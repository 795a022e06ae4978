import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The mode is the name of the router.
export default defineConfig(({ mode }) => ({
  plugins: [react()],
  build: { outDir: `dist/${mode}` },
}));
