import type { WorkedValues } from '../example.ts';

/** How far empirical risks may lie off for a million hypotheses and 10⁴ examples: √(log(2M/δ)/2N). */
export function bound(): WorkedValues {
  const [hypotheses, delta, examples] = [1e6, 0.05, 1e4];
  return { epsilon: Math.sqrt(Math.log((2 * hypotheses) / delta) / (2 * examples)) };
}
