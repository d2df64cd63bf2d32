import { exactPosterior } from './exact.ts';
import { type Laplace, laplaceFrom } from './laplace.ts';
import { type MeanField, bestMeanField } from './mean-field.ts';
import { type Ahead, type Run, aheadOf, runOf } from './run.ts';
import type { State } from './state.ts';

/** A state with all that follows from it. */
export interface Session {
  readonly state: State;
  readonly run: Run;
  readonly exact: ReturnType<typeof exactPosterior>;
  readonly laplace: Laplace | null;
  readonly best: MeanField | null;
  /** Where no step is done, what the first ones will be. */
  readonly ahead: Ahead | null;
}

/** Whether the posterior is the same, so that what depends on it alone need not be computed again. */
export function sameTarget(a: State, b: State): boolean {
  return a.shape === b.shape && a.x === b.x && a.noise === b.noise && a.priorMean === b.priorMean;
}

/** Whether two states make the same run, apart from its length. */
function sameRun(a: State, b: State): boolean {
  return (
    sameTarget(a, b) &&
    a.rate === b.rate &&
    a.draws === b.draws &&
    a.width === b.width &&
    a.seed === b.seed &&
    a.start === b.start
  );
}

function aheadAt(state: State): Ahead | null {
  return state.steps === 0 ? aheadOf(state) : null;
}

/** The session of a state. What the one `before` has computed and is the same is taken over, its run included. */
export function sessionOf(state: State, before?: Session): Session {
  const same = before !== undefined && sameTarget(before.state, state);
  const target = same
    ? { exact: before.exact, best: before.best }
    : { exact: exactPosterior(state), best: bestMeanField(state) };
  if (before !== undefined && sameRun(before.state, state) && before.run.places.length <= state.steps) {
    while (before.run.places.length < state.steps) before.run.step();
    return { ...before, state, ahead: aheadAt(state) };
  }
  return {
    ...target,
    state,
    run: runOf(state),
    laplace: laplaceFrom(state, state.start),
    ahead: aheadAt(state),
  };
}

/** The command that computes the session's numbers without a browser. */
export function commandOf({
  shape,
  x,
  noise,
  priorMean,
  rate,
  draws,
  width,
  seed,
  start,
  steps,
}: State): string {
  const input = { shape, x, noise, priorMean, rate, draws, width, seed, start, steps };
  return `npm run -s demo -- posterior-fit --json '${JSON.stringify(input)}'`;
}
