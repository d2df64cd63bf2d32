import { describe, expect, test } from 'vitest';
import type { Pair } from '../newton-2d.ts';
import { divergence } from './divergence.ts';
import type { Mixture } from './mixture.ts';
import { findOptima, reverseLocal, reverseOptima } from './optimum.ts';

const p: Mixture = { weight: 0.4, a: { mean: -2, sd: 0.6 }, b: { mean: 2, sd: 0.9 } };

describe('the optimum of the forward divergence', () => {
  test('no neighbour does better', () => {
    const [best] = findOptima(p).forward;
    if (best === undefined) throw new Error('no optimum');
    for (const [dMean, dSd] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
    ] as const) {
      expect(divergence('forward', p, { mean: best.q.mean + dMean, sd: best.q.sd + dSd })).toBeGreaterThan(
        best.value,
      );
    }
  });
});

describe('the optima of the reverse divergence', () => {
  test('are those that Nelder–Mead (SciPy 1.17) finds on mpmath integrals', () => {
    const found = reverseOptima(p);
    expect(found.length).toBeGreaterThanOrEqual(2);
    const [right] = found;
    const left = found.find(({ q }) => q.mean < -1);
    expect(right?.q.mean).toBeCloseTo(1.94472897, 6);
    expect(right?.q.sd).toBeCloseTo(0.973716894, 6);
    expect(right?.value).toBeCloseTo(0.4959013279184562, 10);
    expect(left?.q.mean).toBeCloseTo(-1.969622811, 6);
    expect(left?.q.sd).toBeCloseTo(0.638012781, 6);
    expect(left?.value).toBeCloseTo(0.9013065656679602, 10);
  });

  test('two equal humps leave one optimum: the hump itself', () => {
    const hump = { mean: 1, sd: 0.7 };
    const found = reverseOptima({ weight: 0.5, a: hump, b: hump });
    expect(found).toHaveLength(1);
    expect(found[0]?.q.mean).toBeCloseTo(1, 8);
    expect(found[0]?.q.sd).toBeCloseTo(0.7, 8);
    expect(found[0]?.value).toBeCloseTo(0, 10);
  });

  test('gradient and Hessian agree with central differences', () => {
    const at: Pair = [0.5, 0.3];
    const h = 1e-5;
    const { gradient, hessian } = reverseLocal(p, at);
    const ahead = [reverseLocal(p, [at[0] + h, at[1]]), reverseLocal(p, [at[0], at[1] + h])] as const;
    const behind = [reverseLocal(p, [at[0] - h, at[1]]), reverseLocal(p, [at[0], at[1] - h])] as const;
    const slope = (i: 0 | 1, of: (x: ReturnType<typeof reverseLocal>) => number): number =>
      (of(ahead[i]) - of(behind[i])) / (2 * h);
    expect(gradient[0]).toBeCloseTo(
      slope(0, (x) => x.value),
      7,
    );
    expect(gradient[1]).toBeCloseTo(
      slope(1, (x) => x.value),
      7,
    );
    expect(hessian[0]).toBeCloseTo(
      slope(0, (x) => x.gradient[0]),
      6,
    );
    expect(hessian[1]).toBeCloseTo(
      slope(0, (x) => x.gradient[1]),
      6,
    );
    expect(hessian[2]).toBeCloseTo(
      slope(1, (x) => x.gradient[1]),
      6,
    );
  });
});
