import { defineConfig } from 'vitest/config';

/** What falls on purpose, to show what a failure looks like. */
export default defineConfig({ test: { include: ['tests/**/*.falls.ts'] } });
