import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['src/**/*.test.ts'],
    // A check that finds nothing must not pass for one that passed.
    passWithNoTests: false,
    restoreMocks: true,
    // Modules keep no state that a test changes: a worker loads each once instead of once a file, in half the time.
    isolate: false,
  },
});
