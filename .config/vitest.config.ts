import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['src/**/*.test.ts'],
    // A check that finds nothing must not pass for one that passed.
    passWithNoTests: false,
    restoreMocks: true,
    // Ends what hangs. A machine with much else to do takes more than the usual five seconds for honest work.
    testTimeout: 60_000,
    // Modules keep no state that a test changes: a worker loads each once instead of once a file, in half the time.
    isolate: false,
  },
});
