import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^lacuna$/, replacement: source('./src/index.ts') },
      { find: /^lacuna\/theorems$/, replacement: source('./theorems/catalogue.ts') },
      { find: /^lacuna\/properties$/, replacement: source('./properties/catalogue.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts', 'properties/**/*.test.ts'],
    // For what hangs: whatever ends, ends in time on a machine that is busy with something else.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // All cores, and modules loaded once for each of them: no test changes what another one reads.
    maxWorkers: '100%',
    isolate: false,
  },
});
