import type { Check } from '#checks/kit/check.ts';
import { runCheck, type CheckResult } from '#checks/kit/run-check.ts';

/** What the page asks for: a check by its path below `src/checks/`, and its seed. */
export interface CheckRequest {
  path: string;
  id: string;
  seed: number;
}

/** What comes back: the result with the milliseconds that it took, or why there is none. */
export type CheckAnswer = { result: CheckResult; milliseconds: number } | { fault: string };

/** One chunk a check, of which only the one that is run is fetched. */
const CHECKS = import.meta.glob<Check>(
  ['../../checks/*/*.ts', '!../../checks/{kit,shared,tex}/*', '!../../checks/**/*.test.ts'],
  { import: 'default' },
);

async function answer({ path, id, seed }: CheckRequest): Promise<CheckAnswer> {
  const load = CHECKS[`../../checks/${path}.ts`];
  if (!load) return { fault: `there is no check ${path}` };
  try {
    const check = await load();
    const started = performance.now();
    const result = await runCheck(check, { id, seed });
    return { result, milliseconds: performance.now() - started };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  void answer(data).then((message) => {
    postMessage(message);
  });
});
