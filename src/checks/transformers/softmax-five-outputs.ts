import { autodiff } from '#checks/kit/autodiff.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Vector } from '#numerics/vector.ts';

const TEX = String.raw`y_i = \mathrm{softmax}_i[\mathbf{z}] = \frac{\exp[z_i]}{\sum_{j=1}^{5}\exp[z_j]}`;

interface Values {
  scores: Vector;
}

const outputs = (tex: string) => (values: Values) => ({
  scores: values.scores.map((_, i) =>
    fromTex(tex, ({ scores }: Values) => ({ z: scores, i: i + 1 }))(values),
  ),
});

export default autodiff({
  formulas: { 'udl-12-19': TEX },
  against: {
    en: 'the gradient of the log of the summed exponentials, by automatic differentiation',
    zh: '“指数和之对数”的梯度，由自动微分求得',
  },
  cases: 30,
  draw: (random): Values => ({ scores: random.vector(5) }),
  at: ({ scores }) => ({ scores }),
  of: (tf, { scores }) => tf.exp(scores).sum().log(),
  stated: outputs(TEX),
  mutants: {
    'one score forgotten in the sum': outputs(TEX.replace('j=1', 'j=2')),
    'a minus in the exponent': outputs(TEX.replaceAll('z_', '-z_')),
    'the scores without exponential': outputs(TEX.replace(String.raw`\sum_{j=1}^{5}\exp[z_j]`, '5')),
  },
});
