import { identity } from '#checks/kit/identity.ts';
import type { Random } from '#checks/kit/random.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { multiplyVector, row } from '#numerics/matrix.ts';
import { type Vector, component, subtractVectors } from '#numerics/vector.ts';

const TEX = String.raw`N_r = \left(\frac{D}{D_i}+1\right)^{D_i(K-1)}\cdot\sum_{j=0}^{D_i}\binom{D}{j}`;

interface Values {
  inputs: number;
  /** Units a layer, a multiple of the inputs, at least three for each of them. */
  units: number;
  layers: number;
  /** The units of the last layer: hyperplanes ax = b in general position whose crossings lie in the unit cube. */
  normals: readonly Vector[];
  offsets: Vector;
}

/** Binomial coefficients by Pascal's triangle. */
function choose(n: number, k: number): number {
  return k === 0 || k === n ? 1 : choose(n - 1, k - 1) + choose(n - 1, k);
}

const names = ({ inputs, units, layers }: Values): Bindings => ({
  D: units,
  D_i: inputs,
  K: layers,
  c: choose,
});
const formula = (tex: string) => fromTex(tex.replace(String.raw`\binom{D}{j}`, 'c[D,j]'), names);

/** Slope changes at the joints of a zigzag whose slopes are 2, −1, 1, −1, … */
const change = (joint: number): number => (joint === 0 ? -3 : joint % 2 === 0 ? -2 : 2);
/** The one unit that is active on its left, which makes the first slope 2; hence three units at least. */
const LEFTWARD = 2;

/** n ReLU units that fold [0, 1]: n + 1 straight pieces, each of them onto all of [0, 1]. */
function zigzag(n: number) {
  const slopes = [2];
  for (let i = 0; i < n; i += 1) slopes.push(component(slopes, i) + change(i));
  const ends: number[] = [];
  for (const slope of slopes) ends.push((ends.at(-1) ?? 0) + 1 / Math.abs(slope));
  const length = component(ends, n);
  const inputs = (x: number): Vector =>
    ends.slice(0, n).map((end, i) => (i === LEFTWARD ? end - length * x : length * x - end));
  const weighted = (x: number): number =>
    inputs(x).reduce((sum, z, i) => sum + change(i) * Math.max(0, z), 0);
  return {
    isActive: (x: number): boolean[] => inputs(x).map((z) => z > 0),
    fold: (x: number): number => weighted(x) - weighted(0),
    unfold: (y: number): number[] =>
      slopes.map((slope, i) => ((ends[i - 1] ?? 0) + (slope > 0 ? y : 1 - y) / Math.abs(slope)) / length),
  };
}

/** Every way to take one item of each list. */
function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (found, list) => found.flatMap((start) => list.map((item) => [...start, item])),
    [[]],
  );
}

/** The subsets of d of the numbers below n. */
function subsets(n: number, d: number, from = 0): number[][] {
  if (d === 0) return [[]];
  return Array.from({ length: n - from }, (_, i) => from + i).flatMap((i) =>
    subsets(n, d - 1, i + 1).map((rest) => [i, ...rest]),
  );
}

/** Points on all sides of each crossing of d hyperplanes: in general position every region has such a corner. */
function corners({ inputs, units, normals, offsets }: Values): Vector[] {
  return subsets(units, inputs).flatMap((chosen) => {
    const lu = luFactor(chosen.map((i) => row(normals, i)));
    return combinations(chosen.map((i) => [component(offsets, i) - 1e-7, component(offsets, i) + 1e-7])).map(
      (b) => luSolve(lu, b),
    );
  });
}

/** How many patterns of active units the folding network shows, tried out around every corner of its regions. */
function countRegions(values: Values): number {
  const { inputs, units, layers, normals, offsets } = values;
  let points = corners(values);
  const { isActive, fold, unfold } = zigzag(layers > 1 ? units / inputs : 0);
  for (let k = 1; k < layers; k += 1) points = points.flatMap((point) => combinations(point.map(unfold)));
  const patterns = points.map((point) => {
    const active: boolean[] = [];
    let x = point;
    for (let k = 1; k < layers; k += 1) {
      active.push(...x.flatMap(isActive));
      x = x.map(fold);
    }
    active.push(...subtractVectors(multiplyVector(normals, x), offsets).map((z) => z > 0));
    return active.map(Number).join('');
  });
  return new Set(patterns).size;
}

/** Hyperplanes of well parted directions that pass near the middle of the unit cube. */
function hyperplanes(random: Random, units: number, inputs: number): Pick<Values, 'normals' | 'offsets'> {
  const normals = random.list(units, (i) => {
    const angle = (Math.PI * (i + random.between(-0.2, 0.2))) / units;
    const flat = [Math.cos(angle), Math.sin(angle)];
    return inputs === 1 ? [1] : [...flat, ...random.vector(inputs - 2)];
  });
  const spread = inputs === 1 ? 0.4 : 0.05;
  const offsets = normals.map(
    (normal) => normal.reduce((sum, a) => sum + a / 2, 0) + spread * random.between(-1, 1),
  );
  return { normals, offsets };
}

export default identity({
  formulas: {
    'udl-4-17': TEX,
  },
  against: {
    en: 'the patterns of active units of a network built to fold its input, counted',
    zh: '构造一个折叠输入的网络，直接数出激活模式的个数',
  },
  cases: 30,
  draw: (random): Values => {
    const [inputs, units, layers] = random.pick([
      [1, 3, 2],
      [1, 4, 3],
      [1, 5, 2],
      [2, 5, 1],
      [2, 6, 2],
      [3, 7, 1],
    ] as const);
    return { inputs, units, layers, ...hyperplanes(random, units, inputs) };
  },
  stated: formula(TEX),
  reference: countRegions,
  mutants: {
    'all layers fold': formula(TEX.replace('(K-1)', 'K')),
    'all units fold each axis': formula(TEX.replace(String.raw`\frac{D}{D_i}`, 'D')),
    'one axis folded': formula(TEX.replace('D_i(K-1)', 'K-1')),
    'as many pieces as units': formula(TEX.replace('+1', '')),
    'the sum without its first term': formula(TEX.replace('j=0', 'j=1')),
    'one dimension too many': formula(TEX.replace('^{D_i}\\binom', '^{D_i+1}\\binom')),
  },
});
