import { inequality } from '#checks/kit/inequality.ts';
import {
  type MixtureData,
  drawMixture,
  logJoint,
  logLikelihood,
  weightedMoments,
} from '#checks/shared/gaussian-processes-mixture.ts';
import { total } from '#checks/shared/information-tables.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, entry } from '#numerics/matrix.ts';

/** The bound at a distribution of the labels and a set of parameters. */
const bound = (r: Matrix, mixture: MixtureData): number =>
  total(
    logJoint(mixture).flatMap((line, n) =>
      line.map((value, k) => entry(r, n, k) * (value - Math.log(entry(r, n, k)))),
    ),
  );
const responsibilities = (mixture: MixtureData): Matrix => logJoint(mixture).map(softmax);
const next = (mixture: MixtureData): MixtureData => ({
  ...mixture,
  ...weightedMoments(mixture.x, responsibilities(mixture)),
});
const steps = (mixture: MixtureData) => ({
  held: bound(responsibilities(mixture), mixture),
  moved: bound(responsibilities(mixture), next(mixture)),
  after: logLikelihood(next(mixture)),
});

export default inequality({
  formulas: {
    'atlas-em-monotonicity': String.raw`
\begin{aligned}
\log p\bigl(\mathbf{X}\mid\boldsymbol\theta^{(t)}\bigr) &= \mathcal{L}\bigl(q^{(t)},\boldsymbol\theta^{(t)}\bigr) && \text{E step: no gap} \\
&\le \mathcal{L}\bigl(q^{(t)},\boldsymbol\theta^{(t+1)}\bigr) && \text{M step} \\
&\le \log p\bigl(\mathbf{X}\mid\boldsymbol\theta^{(t+1)}\bigr) && \text{it is a bound}
\end{aligned}`,
  },
  against: { en: 'one iteration on random mixtures', zh: '随机混合模型上的一次迭代' },
  draw: drawMixture,
  // Two equal components: their parameters do not move again after one step.
  attained: (random): MixtureData => {
    const x = random.matrix(6, 1);
    const both = weightedMoments(
      x,
      x.map(() => [1]),
    );
    const [normal] = both.components;
    if (normal === undefined) throw new RangeError('no component');
    return { x, weights: [0.4, 0.6], components: [normal, normal] };
  },
  smaller: (mixture) => [steps(mixture).held, steps(mixture).moved],
  larger: (mixture) => [steps(mixture).moved, steps(mixture).after],
  equal: { stated: (mixture) => bound(responsibilities(mixture), mixture), reference: logLikelihood },
  mutants: {
    'the labels not from the posterior': {
      stated: (mixture) =>
        bound(
          mixture.x.map(() => [...mixture.weights]),
          mixture,
        ),
    },
    'the bound falling': {
      smaller: (mixture) => [steps(mixture).moved, steps(mixture).after],
      larger: (mixture) => [steps(mixture).held, steps(mixture).moved],
    },
    'the entropy of the labels left out': {
      stated: (mixture) =>
        total(
          logJoint(mixture).flatMap((line, n) =>
            line.map((value, k) => entry(responsibilities(mixture), n, k) * value),
          ),
        ),
    },
    'the likelihood before the step': { larger: (mixture) => [steps(mixture).moved, logLikelihood(mixture)] },
  },
});
