import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { type TwoFinite, drawTwoFinite } from '#checks/shared/real-and-generated.ts';
import { logistic, softplus } from '#checks/shared/logistic-functions.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Two distributions on finitely many points and the logit of the discriminator at each. */
interface Values {
  data: TwoFinite;
  logits: Vector;
}

/** The braces. */
const objective = (
  { data: { real, generated }, logits }: Values,
  outputs: (D: number) => readonly [real: number, generated: number] = (D) => [D, 1 - D],
): number =>
  logits.reduce((sum, logit, x) => {
    const [forReal, forGenerated] = outputs(logistic(logit));
    return sum + component(real, x) * Math.log(forReal) + component(generated, x) * Math.log(forGenerated);
  }, 0);

export default identity({
  formulas: {
    'formulary-gan-discriminator-objective': String.raw`\max_{\phi} \Bigl\{ \mathbb{E}_{x\sim p_r(x)}\bigl[\log D(x;\phi)\bigr] + \mathbb{E}_{x\sim p_\theta(x)}\bigl[\log\bigl(1 - D(x;\phi)\bigr)\bigr] \Bigr\}`,
  },
  against: {
    en: 'minus twice the cross-entropy of labels, half of the inputs being real',
    zh: '输入真假各半时，标签交叉熵的负二倍',
  },
  draw: (random): Values => {
    const data = drawTwoFinite(random);
    return { data, logits: random.vector(data.real.length) };
  },
  stated: (values) => objective(values),
  reference: ({ data: { real, generated }, logits }) => {
    const labelled = logits.flatMap((logit, x) => [
      { probability: component(real, x) / 2, loss: softplus(-logit) },
      { probability: component(generated, x) / 2, loss: softplus(logit) },
    ]);
    return -2 * labelled.reduce((sum, { probability, loss }) => sum + probability * loss, 0);
  },
  mutants: {
    'real and generated exchanged': (values) => objective(values, (D) => [1 - D, D]),
    'the generated samples scored as real': (values) => objective(values, (D) => [D, D]),
  },
  sourceReads: {
    'formulary-gan-discriminator-objective': notComputable('only the letters of the densities are misread'),
  },
});
