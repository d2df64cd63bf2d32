import { z } from 'zod';
import type { Gaussian } from '#numerics/gaussian.ts';
import { comparison, QUANTITIES } from '#numerics/kl-projection/comparison.ts';
import { DIRECTIONS, type Mixture } from '#numerics/kl-projection/mixture.ts';
import { findOptima } from '#numerics/kl-projection/optimum.ts';
import { createEvaluator } from '../../kl-fit/gradient.ts';
import { KERNELS } from '../../kl-fit/kernels.ts';
import { finite, listOf, openUnitInterval, positive, vector } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';
import { withKernels } from '../node-tensorflow.ts';

const positives = listOf(positive, 'a list of positive numbers');
const two = 'a list of two numbers';

/** More take many seconds. */
const MOST_COMPARED = 1000;

const schema = z.strictObject({
  weight: openUnitInterval.describe('of the first hump of p'),
  means: z.tuple([finite, finite], { error: two }).describe('of the two humps of p'),
  sds: z.tuple([positive, positive], { error: two }).describe('standard deviations of the humps'),
  qMeans: vector.describe('mean of each normal q that p is compared with'),
  qSds: positives.describe('standard deviation of each q'),
  compare: z
    .boolean({ error: 'true or false' })
    .default(false)
    .describe('whether to print what the demo shows beside them as well'),
});

/** TensorFlow.js's float32 sums, by the kernels that the demo registers in the page, and the best q of all. */
function besides(p: Mixture, qs: readonly Gaussian[]): object {
  const estimate = withKernels(KERNELS, () => {
    const evaluator = createEvaluator(p);
    const [forward, reverse] = DIRECTIONS.map((direction) =>
      qs.map((q) => evaluator.evaluate(direction, q).value),
    );
    evaluator.dispose();
    return { forward, reverse };
  });
  return { estimate, optima: findOptima(p) };
}

export const divergences = model(
  {
    name: 'divergences',
    summary:
      'A two-humped density p and normal densities q, compared by quadrature: a list with one value a q',
    outputs: {
      entropy: 'of p, H(p), in nats',
      cross: 'H(p, q) = −∫ p log q',
      forward: 'KL(p ‖ q)',
      reverse: 'KL(q ‖ p)',
      js: 'Jensen–Shannon divergence',
      w1: '1-Wasserstein distance',
      estimate: 'with compare: forward and reverse as TensorFlow.js sums them over a fixed grid in float32',
      optima:
        'with compare: the q of least forward, and those of locally least reverse divergence, best first',
    },
  },
  schema,
  ({ weight, means, sds, qMeans, qSds, compare }) => {
    requireInput(qMeans.length <= MOST_COMPARED, 'qMeans', `at most ${MOST_COMPARED} numbers`, qMeans.length);
    requireInput(qSds.length === qMeans.length, 'qSds', `a list of ${qMeans.length}, as qMeans`, qSds);
    const p = { weight, a: { mean: means[0], sd: sds[0] }, b: { mean: means[1], sd: sds[1] } };
    const qs = qMeans.map((mean, i) => ({ mean, sd: qSds[i] ?? 1 }));
    return {
      ...Object.fromEntries(QUANTITIES.map((name) => [name, qs.map((q) => comparison(name, p, q))])),
      ...(compare ? besides(p, qs) : {}),
    };
  },
);
