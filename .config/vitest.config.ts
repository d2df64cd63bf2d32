import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['src/**/*.test.ts'],
    // A check that finds nothing must not pass for one that passed.
    passWithNoTests: false,
    restoreMocks: true,
  },
});
