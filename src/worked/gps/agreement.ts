import type { WorkedValues } from '../example.ts';

/** Two parties: f(u) = a/2 (u − 1)² and g(z) = b/2 (z + 1)² under u = z. */
const [A, B] = [1, 9] as const;
const PENALTIES = [0.3, 1, 3, 9, 30] as const;
/** Of z, from which all the rest follows. */
const ACCURACY = 1e-6;

/** The solution with its multiplier. */
export const SOLUTION = { z: (A - B) / (A + B), multiplier: -A * ((A - B) / (A + B) - 1) } as const;

/** u, z and the multiplier of `atlas-admm-updates`, round by round from zero. */
export function admm(rho: number, rounds: number): { u: number; z: number; multiplier: number }[] {
  const run: { u: number; z: number; multiplier: number }[] = [];
  let [z, multiplier] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const u = (A - multiplier + rho * z) / (A + rho);
    z = (-B + multiplier + rho * u) / (B + rho);
    multiplier += rho * (u - z);
    run.push({ u, z, multiplier });
  }
  return run;
}

/** The factor by which the error shrinks in a round. */
export const factor = (rho: number): number => (A * B + rho * rho) / ((A + rho) * (B + rho));

/** Example 4 of the notes on GPS. */
export function agreement(): WorkedValues {
  return {
    solution: { ...SOLUTION },
    rows: PENALTIES.map((rho) => {
      const run = admm(rho, 200);
      const late = run.findLastIndex(({ z }) => Math.abs(z - SOLUTION.z) >= ACCURACY);
      return { rho, factor: factor(rho), rounds: late + 2 };
    }),
  };
}
