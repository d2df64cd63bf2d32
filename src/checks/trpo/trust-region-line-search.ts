import { inequality } from '#checks/kit/inequality.ts';
import {
  type Features,
  drawFeatures,
  fisherMatrix,
  logLinearPolicy,
  scores,
} from '#checks/shared/log-linear-policy.ts';
import { klOf, policyMeans } from '#checks/shared/policy-performance.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, add, identity as unit, scale } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, dot, scaleVector } from '#numerics/vector.ts';

interface Values {
  features: Features;
  theta: Vector;
  weights: Vector;
  A: Matrix;
  delta: number;
  share: number;
  shrink: number;
}

/** Σ d Σ π(a|s) A(s, a), which is zero at the old parameters, and the mean divergence from the old policy. */
function judge({ features, theta, weights, A }: Values, at: Vector): { gain: number; divergence: number } {
  const [old, policy] = [logLinearPolicy(features, theta), logLinearPolicy(features, at)];
  return {
    gain: dot(weights, policyMeans(policy, A)) - dot(weights, policyMeans(old, A)),
    divergence: dot(
      weights,
      old.map((row, s) => klOf(row, policy[s] ?? [])),
    ),
  };
}

/** Gradient of the gain and the full step, with a little damping. */
function step({ features, theta, weights, A, delta }: Values): { g: Vector; full: Vector } {
  const policy = logLinearPolicy(features, theta);
  let g: Vector = theta.map(() => 0);
  scores(features, theta).forEach((row, s) => {
    row.forEach((score, a) => {
      const weight = component(weights, s) * component(policy[s] ?? [], a) * component(A[s] ?? [], a);
      g = addScaled(g, weight, score);
    });
  });
  const F = add(fisherMatrix(features, theta, weights), scale(1e-3, unit(theta.length)));
  const direction = luSolve(luFactor(F), g);
  return { g, full: scaleVector(Math.sqrt((2 * delta) / dot(g, direction)), direction) };
}

/** What the search ends with: gain, divergence, the gain it demands, and how often it shrank the step. */
function search(values: Values, { gain = true, divergence = true, promise = 1 } = {}) {
  const { g, full } = step(values);
  for (let j = 0; ; j += 1) {
    const fraction = values.shrink ** j;
    const found = judge(values, addScaled(values.theta, fraction, full));
    const demanded = values.share * fraction * dot(g, full);
    const enough = !gain || found.gain > promise * demanded;
    if ((enough && (!divergence || found.divergence <= values.delta)) || j >= 60)
      return { ...found, demanded, j };
  }
}

/** Whether the step before the accepted one failed a condition: 1, or 1 where the full step was accepted. */
function refused(values: Values, j: number): number {
  if (j === 0) return 1;
  const { g, full } = step(values);
  const fraction = values.shrink ** (j - 1);
  const found = judge(values, addScaled(values.theta, fraction, full));
  const demanded = values.share * fraction * dot(g, full);
  return found.gain <= demanded || found.divergence > values.delta ? 1 : 0;
}

const sides = (form: Parameters<typeof search>[1], later = 0) => ({
  smaller: (values: Values) => {
    const found = search(values, form);
    return [found.demanded, found.divergence, 1];
  },
  larger: (values: Values) => {
    const found = search(values, form);
    return [found.gain, values.delta, refused(values, found.j + later)];
  },
});

export default inequality({
  formulas: {
    'atlas-trpo-backtracking-line-search': String.raw`
\begin{gathered}
\boldsymbol\theta_{\mathrm{new}}=\boldsymbol\theta_{\mathrm{old}}+\beta^{j}\boldsymbol\Delta,\qquad j\in\{0,1,2,\dots\}\ \text{the smallest with}\\
\bar{L}(\boldsymbol\theta_{\mathrm{new}})-\bar{L}(\boldsymbol\theta_{\mathrm{old}})>c_1\,\beta^{j}\,\mathbf{g}^{T}\boldsymbol\Delta\qquad\text{and}\qquad\overline{\mathrm{KL}}(\boldsymbol\theta_{\mathrm{old}},\boldsymbol\theta_{\mathrm{new}})\le\delta
\end{gathered}`,
  },
  against: {
    en: 'the true gain and divergence of the accepted step, and the failure of the step before it',
    zh: '被接受的步的真实增益与散度，以及前一个步长确实不合格',
  },
  cases: 100,
  scale: 0.1,
  draw: (random): Values => {
    const [states, actions] = [random.integer(1, 3), random.integer(2, 3)];
    const features = drawFeatures(random, { states, actions }, 3);
    const theta = random.vector(3);
    const policy = logLinearPolicy(features, theta);
    const A = random.matrix(states, actions);
    const mean = policyMeans(policy, A);
    return {
      features,
      theta,
      weights: random.probabilities(states),
      A: A.map((row, s) => row.map((value) => value - component(mean, s))),
      delta: random.between(0.05, 1),
      share: random.between(0.1, 0.9),
      shrink: random.between(0.3, 0.8),
    };
  },
  ...sides({}),
  mutants: {
    'the divergence not looked at': sides({ divergence: false }),
    'the gain not looked at': sides({ gain: false }),
    'any gain will do': sides({ promise: 0 }),
    'one step shorter than needed': sides({}, 1),
  },
});
