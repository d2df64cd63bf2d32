import { identity } from '#checks/kit/identity.ts';
import { type Features, drawFeatures, logLinearPolicy, scores } from '#checks/shared/log-linear-policy.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { entry } from '#numerics/matrix.ts';
import { type Vector, addScaled } from '#numerics/vector.ts';

/** Recorded steps: state, action, estimated advantage; parameters then and now. */
interface Values {
  features: Features;
  old: Vector;
  theta: Vector;
  steps: readonly { s: number; a: number; advantage: number }[];
  epsilon: number;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
const clip = (w: number, low: number, high: number): number => Math.min(Math.max(w, low), high);

interface Form {
  choose?: (...sides: number[]) => number;
  clipped?: (w: number, epsilon: number) => number;
  ratio?: (now: number, before: number) => number;
}

/** The objective as a function of θ. */
function objective({ features, old, steps, epsilon }: Values, theta: Vector, form: Form = {}): number {
  const { choose = Math.min, ratio = (now, before) => now / before } = form;
  const clipped = form.clipped ?? ((w: number) => clip(w, 1 - epsilon, 1 + epsilon));
  const [before, now] = [logLinearPolicy(features, old), logLinearPolicy(features, theta)];
  return mean(
    steps.map(({ s, a, advantage }) => {
      const w = ratio(entry(now, s, a), entry(before, s, a));
      return choose(w * advantage, clipped(w, epsilon) * advantage);
    }),
  );
}

const sides =
  (form: Form = {}) =>
  (values: Values) => ({
    value: objective(values, values.theta, form),
    slope: gradient((theta) => objective(values, theta, form), values.theta),
  });

/** By cases: gains count up to 1 + ε, losses from 1 − ε on; beyond that a step has no say in the gradient. */
function byCases({ features, old, theta, steps, epsilon }: Values) {
  const [before, now] = [logLinearPolicy(features, old), logLinearPolicy(features, theta)];
  const score = scores(features, theta);
  let slope: Vector = theta.map(() => 0);
  const terms = steps.map(({ s, a, advantage }) => {
    const w = entry(now, s, a) / entry(before, s, a);
    const limit = advantage > 0 ? 1 + epsilon : 1 - epsilon;
    const free = advantage > 0 ? w < limit : w > limit;
    if (free) slope = addScaled(slope, (w * advantage) / steps.length, score[s]?.[a] ?? []);
    return (free ? w : limit) * advantage;
  });
  return { value: mean(terms), slope };
}

export default identity({
  formulas: {
    'atlas-ppo-clipped-objective': String.raw`
\begin{gathered}
L^{\mathrm{clip}}(\boldsymbol\theta)=\hat{\mathbb{E}}_t\Bigl[\min\Bigl(w_t(\boldsymbol\theta)\,\hat{A}_t,\;\operatorname{clip}\bigl(w_t(\boldsymbol\theta),1-\epsilon,1+\epsilon\bigr)\,\hat{A}_t\Bigr)\Bigr]\\
w_t(\boldsymbol\theta)=\frac{\pi_{\boldsymbol\theta}(a_t\mid s_t)}{\pi_{\mathrm{old}}(a_t\mid s_t)}
\end{gathered}`,
  },
  against: {
    en: 'the same by cases, and the gradient of the steps that are not clipped',
    zh: '按优势的正负分情形计算，以及未被截断的各步的梯度',
  },
  tolerance: 1e-8,
  because: 'the slope of the objective is a central difference',
  draw: (random): Values => {
    const [states, actions] = [random.integer(1, 3), random.integer(2, 3)];
    const old = random.vector(3);
    return {
      features: drawFeatures(random, { states, actions }, 3),
      old,
      theta: addScaled(old, 0.4, random.vector(3)),
      steps: random.list(6, () => ({
        s: random.integer(0, states - 1),
        a: random.integer(0, actions - 1),
        advantage: random.between(-2, 2),
      })),
      epsilon: random.between(0.1, 0.3),
    };
  },
  stated: sides(),
  reference: byCases,
  mutants: {
    'the larger of the two': sides({ choose: Math.max }),
    'the clipped term alone': sides({ choose: (_, clipped = NaN) => clipped }),
    'an interval around zero': sides({ clipped: (w, epsilon) => clip(w, -epsilon, epsilon) }),
    'the ratio inverted': sides({ ratio: (now, before) => before / now }),
  },
});
