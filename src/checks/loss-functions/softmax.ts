import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Vector } from '#numerics/vector.ts';

const FUNCTION = String.raw`\mathrm{softmax}_k[\mathbf{z}] = \frac{\exp[z_k]}{\sum_{k'=1}^{K}\exp[z_{k'}]}`;
const CLASSES = String.raw`Pr(y=k|\mathbf{x}) = \mathrm{softmax}_k\bigl[\mathbf{f}[\mathbf{x},\boldsymbol\phi]\bigr]`;

/** The probabilities of all classes, by the class distribution whose softmax is the first formula. */
const probabilities = (tex: string) => (z: Vector) => {
  const softmax = (k: number): number => fromTex(tex, () => ({ z, k, K: z.length }))(z);
  return z.map((_, i) =>
    fromTex(CLASSES, () => ({
      k: i + 1,
      '\\mathrm{softmax}': softmax,
      '\\mathbf{f}[\\mathbf{x},\\boldsymbol\\phi]': 0,
    }))(z),
  );
};

export default identity({
  formulas: { 'udl-5-22': FUNCTION, 'udl-5-23': CLASSES },
  against: {
    en: 'one over the sum of all odds against the class, from differences alone',
    zh: '只用差值：其余各类相对该类的几率之和的倒数',
  },
  draw: (random): Vector => random.list(random.integer(2, 5), () => random.between(-3, 3)),
  stated: probabilities(FUNCTION),
  reference: (z) => z.map((own) => 1 / z.reduce((sum, other) => sum + Math.exp(other - own), 0)),
  mutants: {
    'the first class left out of the sum': probabilities(FUNCTION.replace("k'=1", "k'=2")),
    'a minus in the exponents': probabilities(
      FUNCTION.replace('[z_k]', '[-z_k]').replace("[z_{k'}]", "[-z_{k'}]"),
    ),
    'no exponential': probabilities(FUNCTION.replaceAll(String.raw`\exp`, '')),
    'the own class in every term of the sum': probabilities(FUNCTION.replace("z_{k'}", 'z_k')),
  },
});
