import { type Tensor, autodiff } from '#checks/kit/autodiff.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`
\begin{aligned}
H_{\mathrm b}(p) &= -p\log p - (1-p)\log(1-p) \\
H_{\mathrm b}'(p) &= \log\frac{1-p}{p} \\
H_{\mathrm b}''(p) &= -\frac{1}{p(1-p)}
\end{aligned}`;

const names = (p: number): Bindings => ({ p });
/** The slopes of the entropy, at `first`, and of its derivative, at `second`. */
const slopes = (tex: string) => (p: number) => ({
  first: fromTex(tex, names, { of: String.raw`H_{\mathrm b}'(p)` })(p),
  second: fromTex(tex, names, { of: String.raw`H_{\mathrm b}''(p)` })(p),
});

export default autodiff({
  formulas: { 'atlas-binary-entropy': TEX },
  against: { en: 'two automatic differentiations of −Σ p log p', zh: '对 −Σ p log p 作两次自动微分' },
  cases: 30,
  draw: (random) => random.between(0.08, 0.92),
  at: (p) => ({ first: p, second: p }),
  of: (tf, { first, second }) => {
    const entropy = (p: Tensor): Tensor =>
      tf
        .stack([p, tf.sub(1, p)])
        .mul(tf.log(tf.stack([p, tf.sub(1, p)])))
        .sum()
        .neg();
    return entropy(first).add(tf.grad(entropy)(second));
  },
  stated: slopes(TEX),
  mutants: {
    'the odds upside down': slopes(TEX.replace(String.raw`\frac{1-p}{p}`, String.raw`\frac{p}{1-p}`)),
    'a positive second derivative': slopes(TEX.replace(String.raw`-\frac{1}`, String.raw`\frac{1}`)),
    'a square of p for the variance': slopes(TEX.replace('p(1-p)}', 'p^2}')),
  },
});
