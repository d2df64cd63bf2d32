import { seededUniform } from '#numerics/random.ts';
import { FAMILY, type FamilyName, type Moments } from './family.ts';

/** What chance gives to the first so many observations of a seed: those shown come first, then the repetitions. */
export function drawnNoise(family: FamilyName, seed: number, count: number): number[] {
  const uniform = seededUniform(seed);
  return Array.from({ length: count }, () => FAMILY[family].noise(uniform));
}

/** The experiment done again and again: estimates from data sets of a seed, each of `count` observations at `truth`. */
export interface Repeats {
  readonly estimates: readonly number[];
  /** Goes on until there are so many. */
  advanceTo(sets: number): void;
}

export function createRepeats(name: FamilyName, truth: number, count: number, seed: number): Repeats {
  const family = FAMILY[name];
  const uniform = seededUniform(seed);
  const estimates: number[] = [];
  return {
    estimates,
    advanceTo(sets) {
      while (estimates.length < sets) {
        const observations = Array.from({ length: count }, () =>
          family.observe(family.noise(uniform), truth),
        );
        estimates.push(family.estimate(observations));
      }
    },
  };
}

/** Mean and standard deviation of numbers; the latter is NaN for fewer than two. */
export function momentsOf(values: readonly number[]): Moments {
  const n = values.length;
  let [mean, scatter] = [0, 0];
  values.forEach((value, i) => {
    const delta = value - mean;
    mean += delta / (i + 1);
    scatter += delta * (value - mean);
  });
  return { mean: n === 0 ? NaN : mean, sd: n < 2 ? NaN : Math.sqrt(scatter / (n - 1)) };
}
