import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { jensenShannonFinite, sumBoth } from '#checks/shared/real-and-generated.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import type { Vector } from '#numerics/vector.ts';

/** Real data on finitely many points; the generator's parameters are the logits of its probabilities. */
interface Values {
  real: Vector;
}

/** E[log D*] over real data and E[log(1 − D*)] over generated data. */
const objective = (real: Vector, theta: Vector): number =>
  sumBoth(
    { real, generated: softmax(theta) },
    (p, q) => p * Math.log(p / (p + q)) + q * Math.log(q / (p + q)),
  );

/** What holds where the generator's distribution is that of the data. */
const atEquality = ({ real }: Values) => ({
  divergence: 0,
  objective: -2 * Math.log(2),
  slope: real.map(() => 0),
});

export default identity({
  formulas: {
    'formulary-gan-stationary-generator': String.raw`P_\theta = P_r \;\Longrightarrow\; \mathrm{JS}(P_r, P_\theta) = 0, \qquad \frac{\partial L(G|D^*)}{\partial\theta} = 0`,
  },
  against: {
    en: 'the divergence, the objective and its central differences at a generator that equals the data',
    zh: '生成分布等于数据分布时的散度、目标函数及其中心差分',
  },
  tolerance: 1e-8,
  because: 'slopes by central differences',
  draw: (random): Values => ({ real: random.probabilities(random.integer(2, 5)) }),
  stated: atEquality,
  reference: ({ real }) => {
    const theta = real.map((p) => Math.log(p) + 0.7);
    return {
      divergence: jensenShannonFinite({ real, generated: softmax(theta) }),
      objective: objective(real, theta),
      slope: gradient((logits) => objective(real, logits), theta),
    };
  },
  mutants: {
    'the divergence at its upper bound': (values) => ({ ...atEquality(values), divergence: Math.log(2) }),
    'a slope as if the probabilities need not add up': (values) => ({
      ...atEquality(values),
      slope: values.real.map((p) => -p * Math.log(2)),
    }),
  },
  sourceReads: {
    'formulary-gan-stationary-generator': notComputable(
      'the derivative by φ, which no longer occurs in the objective, is zero for any two distributions',
    ),
  },
});
