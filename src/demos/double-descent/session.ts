import { type Vector, multiplyVector } from '#numerics/matrix.ts';
import { norm } from '#numerics/vector.ts';
import { type Draw, type Moments, drawNoise, momentsOf } from './draws.ts';
import type { ErrorPicture } from './error-plot.ts';
import { GRID } from './figure.ts';
import type { FitPicture } from './fit-plot.ts';
import { hiddenLayer } from './layer.ts';
import { type Errors, exactErrors, measuredErrors } from './model.ts';
import { type Profile, createProfile } from './profile.ts';
import { type SetFit, type Smoother, fitSet, smoother, smootherAt } from './smoother.ts';
import { MOST_SETS, type State } from './state.ts';
import { truth } from './truth.ts';

/** Earlier data sets whose fits are drawn. */
const FITS_SHOWN = 20;

interface Present {
  readonly errors: { readonly capacity: number; readonly exact: Errors; readonly measured: Errors };
}

/** All that the views need of a state. */
export interface Scene {
  readonly fitPicture: FitPicture;
  readonly errorPicture: ErrorPicture & { readonly present: Present['errors'] };
  readonly set: SetFit;
}

export interface Session {
  at(state: State): Scene;
  /** The output that was drawn for a point, before it was moved by hand. */
  drawnOutput(state: State, index: number, input: number): number;
  /** Goes on with the curves by so many capacities; whether there is more to do. */
  work(steps: number): boolean;
}

/** Computes again only what the change of a state has touched. */
function kept<A extends readonly unknown[], R>(compute: (...key: A) => R): (...key: A) => R {
  let last: { readonly key: A; readonly result: R } | null = null;
  return (...key) => {
    if (last === null || last.key.some((part, i) => part !== key[i])) last = { key, result: compute(...key) };
    return last.result;
  };
}

export function createSession(): Session {
  const layerOf = kept(hiddenLayer);
  const drawsOf = kept((seed: number, n: number): readonly Draw[] => drawNoise(seed, MOST_SETS, n));
  const momentsAt = kept((draws: readonly Draw[], count: number): Moments =>
    momentsOf(draws.slice(0, count)),
  );
  const fitOf = kept((inputs: Vector, seed: number, capacity: number): Smoother =>
    smoother(layerOf(seed), inputs, capacity),
  );
  const overGrid = kept((fit: Smoother) => smootherAt(fit, GRID));
  const profileOf = kept(createProfile);
  let profile: Profile | null = null;
  let complete: { readonly profile: Profile; readonly inputs: Vector } | null = null;
  const errorsOf = (fit: Smoother, inputs: Vector, sd: number, drawn: Moments) => ({
    capacity: fit.capacity,
    exact: exactErrors(fit, inputs, sd),
    measured: measuredErrors(fit, inputs, sd, drawn),
  });
  return {
    at(state) {
      const { inputs, noise, capacity, count, seed } = state;
      const draws = drawsOf(seed, inputs.length);
      const moments = momentsAt(draws, count);
      const fit = fitOf(inputs, seed, capacity);
      const rows = overGrid(fit);
      const means = inputs.map(truth);
      const outputsOf = (set: number): Vector =>
        means.map((mean, i) => mean + noise * (draws[set]?.data[i] ?? 0));
      const outputs = outputsOf(count - 1).map((y, i) => y + (state.lifts[i] ?? 0));
      profile = profileOf(inputs, seed);
      if (profile.ownDone) complete = { profile, inputs };
      const curves = complete;
      return {
        fitPicture: {
          inputs,
          outputs,
          fit: multiplyVector(rows, outputs),
          mean: multiplyVector(rows, means),
          deviation: rows.map((row) => noise * norm(row)),
          others: Array.from({ length: Math.min(FITS_SHOWN, count - 1) }, (_, i) =>
            multiplyVector(rows, outputsOf(count - 2 - i)),
          ),
        },
        errorPicture: {
          along:
            curves === null
              ? []
              : curves.profile.own.map((one) =>
                  curves.inputs.length === inputs.length
                    ? errorsOf(one, curves.inputs, noise, moments)
                    : { capacity: one.capacity, exact: exactErrors(one, curves.inputs, noise) },
                ),
          others: profile.others.map((trials) =>
            trials.map(({ capacity: d, bias, factor }) => [d, bias + noise * noise * (1 + factor)] as const),
          ),
          present: errorsOf(fit, inputs, noise, moments),
          points: inputs.length,
          noise,
          stale: !profile.ownDone,
        },
        set: fitSet(fit, outputs),
      };
    },
    drawnOutput: ({ noise, count, seed, inputs }, index, input) =>
      truth(input) + noise * (drawsOf(seed, inputs.length)[count - 1]?.data[index] ?? 0),
    work(steps) {
      profile?.work(steps);
      return profile !== null && !profile.done;
    },
  };
}
