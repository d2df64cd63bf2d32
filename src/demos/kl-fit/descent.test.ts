import { describe, expect, test } from 'vitest';
import { CLIP, descend } from './descent.ts';

describe('one step of descent', () => {
  test('goes against the gradient, in μ and in log σ', () => {
    const { mean, sd } = descend({ mean: 1, sd: 2 }, [0.5, -1], 0.1);
    expect(mean).toBeCloseTo(0.95, 14);
    expect(sd).toBeCloseTo(2 * Math.exp(0.1), 14);
  });

  test('a long gradient is shortened, its direction kept', () => {
    const { mean, sd } = descend({ mean: 0, sd: 1 }, [300, -400], 0.1);
    expect(mean).toBeCloseTo(-0.6 * CLIP * 0.1, 14);
    expect(Math.log(sd)).toBeCloseTo(0.8 * CLIP * 0.1, 14);
  });

  test('a zero gradient or one that is not finite leaves q where it is', () => {
    expect(descend({ mean: 1, sd: 2 }, [0, 0], 0.1)).toEqual({ mean: 1, sd: 2 });
    expect(descend({ mean: 1, sd: 2 }, [Number.NaN, 0], 0.1)).toEqual({ mean: 1, sd: 2 });
  });
});
