import { autodiff } from '#checks/kit/autodiff.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Vector, component } from '#numerics/vector.ts';

interface Values {
  logits: Vector;
  joint: Vector;
  baseline: number;
}
/** E[score (log p/q − b)] over the values of z; the scores of a softmax are unit vectors less the probabilities. */
const rows = (
  { logits, joint, baseline }: Values,
  {
    weights = softmax(logits),
    ratio = (p: number, q: number) => p / q,
    subtracted = joint.map(() => baseline),
  } = {},
) => {
  const q = softmax(logits);
  return {
    logits: logits.map((_, k) =>
      q.reduce((sum, __, z) => {
        const score = (z === k ? 1 : 0) - component(q, k);
        return (
          sum +
          component(weights, z) *
            score *
            (Math.log(ratio(component(joint, z), component(q, z))) - component(subtracted, z))
        );
      }, 0),
    ),
  };
};

export default autodiff({
  formulas: {
    'atlas-score-function-elbo-gradient': String.raw`
\begin{aligned}
\nabla_{\boldsymbol\phi}\mathcal{L}(\boldsymbol\phi) &= \int\nabla_{\boldsymbol\phi}q_{\boldsymbol\phi}(\mathbf{z})\,\log\frac{p(\mathbf{x},\mathbf{z})}{q_{\boldsymbol\phi}(\mathbf{z})}\,d\mathbf{z}-\int q_{\boldsymbol\phi}(\mathbf{z})\,\nabla_{\boldsymbol\phi}\log q_{\boldsymbol\phi}(\mathbf{z})\,d\mathbf{z} \\
&= \mathbb{E}_{q_{\boldsymbol\phi}}\biggl[\nabla_{\boldsymbol\phi}\log q_{\boldsymbol\phi}(\mathbf{z})\,\Bigl(\log\frac{p(\mathbf{x},\mathbf{z})}{q_{\boldsymbol\phi}(\mathbf{z})}-b\Bigr)\biggr]
\end{aligned}`,
  },
  against: {
    en: 'automatic differentiation of the lower bound of a softmax',
    zh: '对 softmax 分布的下界作自动微分',
  },
  cases: 30,
  draw: (random): Values => {
    const n = random.integer(2, 4);
    return {
      logits: random.vector(n),
      joint: random.list(n, () => random.between(0.02, 1)),
      baseline: random.between(-2, 2),
    };
  },
  at: ({ logits }) => ({ logits }),
  of: (tf, { logits }, { joint }) => {
    const q = tf.softmax(logits.as1D());
    return q
      .mul(
        tf
          .tensor1d([...joint])
          .log()
          .sub(q.log()),
      )
      .sum();
  },
  stated: (values) => rows(values),
  mutants: {
    'no average over q': (values) => rows(values, { weights: values.logits.map(() => 1) }),
    'the ratio upside down': (values) => rows(values, { ratio: (p, q) => q / p }),
    'q left out of the ratio': (values) => rows(values, { ratio: (p) => p }),
    'a baseline that depends on z': (values) => rows(values, { subtracted: values.joint.map((_, z) => z) }),
  },
});
