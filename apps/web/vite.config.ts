import { reactRouter } from '@react-router/dev/vite';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';

// '#look' and its like lead to the sources (see "imports" in the package.json of the repository).
export default defineConfig({
  plugins: [reactRouter()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  build: {
    // A strict content security policy allows no data: scripts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
  },
});
