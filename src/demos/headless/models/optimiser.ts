import { z } from 'zod';
import type { Matrix, Vector } from '#numerics/matrix.ts';
import { type Hyperparameters, type OptimiserName, descend } from '../../optimisers/model.ts';
import {
  belowOne,
  matrix,
  nonNegative,
  numberOrVector,
  oneOf,
  positive,
  toPoints,
  vector,
} from '../fields.ts';
import { type Aliases, type HeadlessModel, form } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

const base = {
  theta: numberOrVector.describe('parameters before the first step: d numbers, or a number'),
  gradients: oneOf([vector, matrix], 'a list of gradients').describe(
    'gradient of each step: T rows of d numbers, or T numbers if d is one',
  ),
};

/** The defaults are those of PyTorch. */
const learningRate = (standard: number) => positive.default(standard).describe('step length η');
const epsilon = (standard: number) => nonNegative.default(standard).describe('ε, added to the root');
const momentum = belowOne.default(0.9).describe('μ, share of the velocity that is kept');
const weightDecay = nonNegative.default(0).describe('λ: what is used is the gradient plus λθ');
const adamKeys = {
  ...base,
  learningRate: learningRate(1e-3),
  beta1: belowOne.default(0.9).describe('β₁, decay of the average of the gradients'),
  beta2: belowOne.default(0.999).describe('β₂, decay of the average of their squares'),
  epsilon: epsilon(1e-8),
};

const aliases: Aliases = {
  lr: 'learningRate',
  learning_rate: 'learningRate',
  eps: 'epsilon',
  rho: 'decay',
  weight_decay: 'weightDecay',
};

export const optimiser: HeadlessModel = {
  name: 'optimiser',
  summary: 'The parameters after each of the given gradients, in the conventions of PyTorch',
  outputs: {
    thetas: 'after each step: T rows of d numbers, or T numbers if theta is one; the start is not among them',
  },
  by: 'name',
  forms: {
    sgd: form(
      z.strictObject({
        name: z.literal('sgd').describe('θ ← θ - ηg; with a momentum as under that name'),
        ...base,
        learningRate: learningRate(1e-3),
        momentum: belowOne.default(0).describe('μ, share of the velocity that is kept'),
        weightDecay,
      }),
      (given) => thetas(given.momentum > 0 ? 'momentum' : 'sgd', given),
      aliases,
    ),
    momentum: form(
      z.strictObject({
        name: z.literal('momentum').describe('v ← μv + g, θ ← θ - ηv'),
        ...base,
        learningRate: learningRate(1e-3),
        momentum,
        weightDecay,
      }),
      (given) => thetas('momentum', given),
      aliases,
    ),
    nesterov: form(
      z.strictObject({
        name: z.literal('nesterov').describe('v ← μv + g, θ ← θ - η(g + μv)'),
        ...base,
        learningRate: learningRate(1e-3),
        momentum,
        weightDecay,
      }),
      (given) => thetas('nesterov', given),
      aliases,
    ),
    adagrad: form(
      z.strictObject({
        name: z.literal('adagrad').describe('s ← s + g², θ ← θ - ηg/(√s + ε)'),
        ...base,
        learningRate: learningRate(1e-2),
        epsilon: epsilon(1e-10),
        weightDecay,
      }),
      (given) => thetas('adagrad', given),
      aliases,
    ),
    rmsprop: form(
      z.strictObject({
        name: z.literal('rmsprop').describe('s ← ds + (1 - d)g², θ ← θ - ηg/(√s + ε), not centred'),
        ...base,
        learningRate: learningRate(1e-2),
        decay: belowOne.default(0.99).describe('d, decay of the average of the squares'),
        epsilon: epsilon(1e-8),
        weightDecay,
      }),
      (given) => thetas('rmsprop', given),
      { ...aliases, alpha: 'decay' },
    ),
    adam: form(
      z.strictObject({
        name: z
          .literal('adam')
          .describe('Kingma & Ba 2015, algorithm 1: with corrected bias, ε outside of the root'),
        ...adamKeys,
        weightDecay,
      }),
      (given) => thetas('adam', given),
      { ...aliases, alpha: 'learningRate' },
    ),
    adamw: form(
      z.strictObject({
        name: z.literal('adamw').describe('Adam from θ(1 - ηλ): Loshchilov & Hutter 2019'),
        ...adamKeys,
        weightDecay: nonNegative.default(0.01).describe('λ: before each step θ shrinks by the factor 1 - ηλ'),
      }),
      (given) => thetas('adamw', given),
      { ...aliases, alpha: 'learningRate' },
    ),
  },
};

/** Hyper-parameters that a rule does not have; none reads them. */
const UNUSED: Hyperparameters = {
  learningRate: 0,
  momentum: 0,
  beta1: 0,
  beta2: 0,
  decay: 0,
  epsilon: 0,
  weightDecay: 0,
};

interface Given extends Partial<Hyperparameters> {
  readonly theta: number | Vector;
  readonly gradients: Vector | Matrix;
}

function thetas(name: OptimiserName, { theta, gradients, ...hyperparameters }: Given) {
  const start = typeof theta === 'number' ? [theta] : theta;
  const rows = toPoints(gradients);
  const expected =
    typeof theta === 'number'
      ? 'a list of numbers, as theta is one'
      : `rows of length ${start.length}, as theta`;
  requireInput(
    rows.every((row) => row.length === start.length),
    'gradients',
    expected,
    gradients,
  );
  const after = descend(name, start, rows, { ...UNUSED, ...hyperparameters });
  return { thetas: typeof theta === 'number' ? after.flat() : after };
}
