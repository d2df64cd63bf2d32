import { z } from 'zod';
import type { Method, Settings } from '../../optimisers/methods.ts';
import { theoreticalFactor } from '../../optimisers/theory.ts';
import { createTrack, measuredFactor, stepsToSixDigits } from '../../optimisers/track.ts';
import { belowOne, finite, positive, whole } from '../fields.ts';
import { type Form, type HeadlessModel, form } from '../headless-model.ts';

const atLeastOne = z.number({ error: 'a number of at least 1' }).min(1, { error: 'a number of at least 1' });
const pair = z.tuple([finite, finite], { error: 'two numbers' });

const land = {
  condition: atLeastOne.describe('κ in f = ½(u² + κ(v - cu²)²)'),
  bend: finite.default(0).describe('c; 0 for a quadratic'),
  angle: finite.default(0).describe('from the x-axis to the u-axis, in degrees'),
  start: pair.describe('x and y of the start'),
  steps: whole(0, 100_000).describe(
    'steps to do; fewer are done once the distance is below 1e-12 or above 1e6',
  ),
};
const stepLength = positive.describe('step length');

interface Given {
  readonly condition: number;
  readonly bend: number;
  readonly angle: number;
  readonly start: readonly [number, number];
  readonly steps: number;
  readonly stepLength?: number;
  readonly momentum?: number;
}

function run(
  method: Method,
  { condition, bend, angle, start, steps, stepLength: step = NaN, momentum = NaN }: Given,
) {
  const settings: Settings = {
    gradientStep: step,
    momentumStep: step,
    momentum,
    adamStep: step,
    naturalStep: step,
  };
  const track = createTrack(method, { condition, bend, angle }, start, settings);
  while (track.distances.length <= steps && track.end === null) track.advance();
  const theory = theoreticalFactor(method, condition, settings);
  const needed = stepsToSixDigits(track.distances);
  const factor = measuredFactor(track.distances);
  return {
    point: track.points.at(-1),
    distance: track.distances.at(-1),
    steps: track.distances.length - 1,
    factor: orNone(factor),
    theory: theory ?? 'none',
    stepsToSixDigits: needed ?? 'not yet',
    lastStep: orNone(track.last?.step),
    lastKept: orNone(track.last?.kept),
  };
}

const orNone = (number = NaN): number | 'none' => (Number.isFinite(number) ? number : 'none');

function stepped(method: Method, says: string): Form {
  return form(z.strictObject({ method: z.literal(method).describe(says), ...land, stepLength }), (given) =>
    run(method, given),
  );
}

export const descent: HeadlessModel = {
  name: 'descent',
  summary: 'A method of descent in a valley with condition number κ, straight or bent',
  outputs: {
    point: 'x and y after the last step',
    distance: 'the larger of |u| and |v| there: the minimum lies at the origin',
    steps: 'steps that were done',
    factor: 'mean factor by which a step of the second half shrank the distance; "none" before a step',
    theory: 'the factor of theory in the end, near the minimum; Adam and conjugate gradients have "none"',
    stepsToSixDigits: 'steps until the distance stays below 1e-6, or "not yet"',
    lastStep: 'what the gradient or the direction was multiplied by in the last step, or "none"',
    lastKept: 'the share of the last displacement or direction that it kept, or "none"',
  },
  by: 'method',
  forms: {
    gradient: stepped('gradient', 'x ← x - α∇f'),
    momentum: form(
      z.strictObject({
        method: z.literal('momentum').describe('x ← x - α∇f + β(x - x before)'),
        ...land,
        stepLength,
        momentum: belowOne.describe('β'),
      }),
      (given) => run('momentum', given),
    ),
    adam: stepped('adam', 'Kingma & Ba 2015, with β₁ = 0.9, β₂ = 0.999, ε = 1e-8'),
    conjugate: form(
      z.strictObject({
        method: z.literal('conjugate').describe('conjugate gradients (Polak-Ribière) with exact line search'),
        ...land,
      }),
      (given) => run('conjugate', given),
    ),
    natural: stepped('natural', 'x ← x - αF⁻¹∇f, F the Gauss-Newton matrix'),
  },
};
