import type { Uniform } from './random.ts';

/** So many independent draws from the standard normal, two at a time (Box & Muller, Ann. Math. Stat. 29, 1958). */
export function standardNormals(uniform: Uniform, count: number): number[] {
  const draws: number[] = [];
  while (draws.length < count) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    draws.push(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  draws.length = count;
  return draws;
}
