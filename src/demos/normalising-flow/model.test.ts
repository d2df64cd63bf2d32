import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FLOW_KINDS, type Knot, flowThrough } from './flow.ts';
import {
  baseDensity,
  baseMass,
  baseSamples,
  expectedLogDensity,
  expectedValue,
  flowDensity,
  flowMass,
  histogram,
  push,
  wholeMass,
} from './model.ts';
import { PRESETS } from './state.ts';

const step = fc.double({ min: 0.1, max: 1.5, noNaN: true });
const increasing: fc.Arbitrary<readonly Knot[]> = fc
  .array(fc.tuple(step, step), { minLength: 1, maxLength: 5 })
  .map((steps) => {
    let [z, x] = [-2, -3];
    return [[z, x] as const, ...steps.map(([dz, dx]) => [(z += dz), (x += dx)] as const)];
  });
const kinds = fc.constantFrom(...FLOW_KINDS);
const places = fc.double({ min: -5, max: 6, noNaN: true });

describe('a flow', () => {
  test('passes through its knots, rises, and is undone by its inverse', () => {
    fc.assert(
      fc.property(increasing, kinds, places, (knots, kind, z) => {
        const flow = flowThrough(knots, kind);
        for (const [at, x] of knots) expect(flow.forward(at)).toBeCloseTo(x, 10);
        expect(flow.slope(z)).toBeGreaterThan(0);
        expect(flow.inverse(flow.forward(z))).toBeCloseTo(z, 8);
        expect(flow.forward(z + 0.01)).toBeGreaterThan(flow.forward(z));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('has the slope that it says, and as a spline no jump in it', () => {
    fc.assert(
      fc.property(increasing, kinds, places, (knots, kind, z) => {
        const flow = flowThrough(knots, kind);
        // A difference across a knot would mix two pieces.
        if (knots.some(([at]) => Math.abs(at - z) < 1e-4)) return;
        const h = 1e-6;
        const difference = (flow.forward(z + h) - flow.forward(z - h)) / (2 * h);
        expect(difference / flow.slope(z)).toBeCloseTo(1, 4);
        if (kind === 'spline')
          for (const [at] of knots) expect(flow.slope(at - 1e-9) / flow.slope(at + 1e-9)).toBeCloseTo(1, 5);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test('the spline, by hand', () => {
    // Chords 1 and 3, equally wide: the slope between them is 2; at ½ of the first piece (s = 1, δ = 1, 2) x = (½·½ + ¼)/(1 + ¼).
    const flow = flowThrough(
      [
        [0, 0],
        [1, 1],
        [2, 4],
      ],
      'spline',
    );
    expect(flow.slope(1)).toBeCloseTo(2, 14);
    expect(flow.forward(0.5)).toBeCloseTo((0.25 + 0.25) / 1.25, 14);
    expect(flow.forward(3)).toBeCloseTo(7, 14);
  });

  test('the piecewise linear flow of UDL 16.12', () => {
    const rises = [0.1, 0.4, 0.3, 0.2];
    let x = 0;
    const knots: Knot[] = [[0, 0], ...rises.map((rise, i): Knot => [(i + 1) / 4, (x += rise)])];
    const flow = flowThrough(knots, 'linear');
    expect(flow.forward(0.3)).toBeCloseTo(0.18, 14);
    expect(flow.slope(0.3)).toBeCloseTo(1.6, 14);
  });

  test('refuses knots that do not rise', () => {
    expect(() => flowThrough([[0, 0]], 'linear')).toThrow('fewer than two');
    expect(() =>
      flowThrough(
        [
          [0, 0],
          [1, 0],
        ],
        'spline',
      ),
    ).toThrow('do not increase');
  });
});

describe('probability', () => {
  test('is conserved: the new density integrates to the old mass', () => {
    fc.assert(
      fc.property(increasing, kinds, places, step, (knots, kind, from, width) => {
        const flow = flowThrough(knots, kind);
        expect(flowMass(flow, knots, from, from + width)).toBeCloseTo(baseMass(from, from + width), 9);
      }),
      { seed: 5, numRuns: 60 },
    );
    expect(wholeMass(flowThrough(PRESETS.humps, 'spline'), PRESETS.humps)).toBeCloseTo(1, 10);
    expect(baseMass(-1, 1)).toBeCloseTo(0.682689492137086, 12);
  });

  test('of an affine map is the normal of UDL 16.30, entropy and mean included', () => {
    const knots: readonly Knot[] = [
      [0, 1],
      [1, 3],
    ];
    for (const kind of FLOW_KINDS) {
      const flow = flowThrough(knots, kind);
      expect(flowDensity(flow, 2)).toBeCloseTo(baseDensity(0.5) / 2, 14);
      expect(expectedValue(flow, knots)).toBeCloseTo(1, 11);
      expect(expectedLogDensity(flow, knots)).toBeCloseTo(-0.5 * Math.log(2 * Math.PI * Math.E * 4), 11);
    }
  });

  test('of samples agrees with the exact numbers as well as their number allows', () => {
    const flow = flowThrough(PRESETS.humps, 'spline');
    const n = 40_000;
    const pushed = push(flow, baseSamples(1, n), -0.5, 1);
    const mass = baseMass(-0.5, 1);
    expect(Math.abs(pushed.share - mass)).toBeLessThan(4 * Math.sqrt((mass * (1 - mass)) / n));
    expect(pushed.meanLogDensity).toBeCloseTo(expectedLogDensity(flow, PRESETS.humps), 1);
    expect(pushed.mean).toBeCloseTo(0, 1);
    const bars = histogram(pushed.points, -4, 0.25, 32);
    const worst = Math.max(...bars.map((bar, i) => Math.abs(bar - flowDensity(flow, -4 + 0.25 * (i + 0.5)))));
    expect(worst).toBeLessThan(0.04);
    expect(bars.reduce((sum, bar) => sum + bar * 0.25, 0)).toBeCloseTo(1, 2);
  });
});
