import { quadrature } from '#checks/kit/identity.ts';
import { betaOfHalves } from '#checks/shared/bayesian-gamma.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`
\begin{aligned}
p(\theta) &= \frac{\theta^{a-1}(1-\theta)^{b-1}}{\mathrm{B}(a,b)}, \qquad p(\mathcal{D}\mid\theta) = \theta^{h}(1-\theta)^{t} \\
p(\theta\mid\mathcal{D}) &= \frac{\theta^{a+h-1}(1-\theta)^{b+t-1}}{\mathrm{B}(a+h,b+t)} \\
p(\mathcal{D}) &= \frac{\mathrm{B}(a+h,b+t)}{\mathrm{B}(a,b)} \\
p(x_{\mathrm{new}}=1\mid\mathcal{D}) &= \mathbb{E}[\theta\mid\mathcal{D}] = \frac{a+h}{a+b+h+t}
\end{aligned}`;

interface Values {
  a: number;
  b: number;
  h: number;
  t: number;
  theta: number;
}
const names = ({ a, b, h, t, theta }: Values): Bindings => ({
  a,
  b,
  h,
  t,
  '\\theta': theta,
  '\\mathrm{B}': (p: number, q: number) => betaOfHalves(p, q),
});
const parts = (tex: string) => (values: Values) => ({
  prior: fromTex(tex, names, { of: String.raw`p(\theta)` })(values),
  posterior: fromTex(tex, names, { of: String.raw`p(\theta\mid\mathcal{D})` })(values),
  evidence: fromTex(tex, names, { of: String.raw`p(\mathcal{D})` })(values),
  next: fromTex(tex, names, { of: String.raw`p(x_{\mathrm{new}}=1\mid\mathcal{D})` })(values),
});

export default quadrature({
  formulas: { 'atlas-beta-bernoulli': TEX },
  against: { en: 'integrals over the unknown probability', zh: '对未知概率的积分' },
  draw: (random): Values => ({
    a: random.integer(1, 5),
    b: random.integer(1, 5),
    h: random.integer(0, 5),
    t: random.integer(0, 5),
    theta: random.between(0.05, 0.95),
  }),
  stated: parts(TEX),
  reference: ({ a, b, h, t, theta }) => {
    const shape = (at: number): number => at ** (a - 1) * (1 - at) ** (b - 1);
    const whole = integrate(shape, [0, 1]);
    const joint = (at: number): number => (at ** h * (1 - at) ** t * shape(at)) / whole;
    const evidence = integrate(joint, [0, 1], 1e-15);
    return {
      prior: shape(theta) / whole,
      posterior: joint(theta) / evidence,
      evidence,
      next: integrate((at) => at * joint(at), [0, 1], 1e-15) / evidence,
    };
  },
  mutants: {
    'the counts exchanged': parts(
      TEX.replace(String.raw`\theta^{a+h-1}(1-\theta)^{b+t-1}`, String.raw`\theta^{a+t-1}(1-\theta)^{b+h-1}`),
    ),
    'an exponent without its one': parts(TEX.replace('{a+h-1}', '{a+h}')),
    'the evidence upside down': parts(
      TEX.replace(
        String.raw`\frac{\mathrm{B}(a+h,b+t)}{\mathrm{B}(a,b)}`,
        String.raw`\frac{\mathrm{B}(a,b)}{\mathrm{B}(a+h,b+t)}`,
      ),
    ),
    'the mode for the mean': parts(
      TEX.replace(String.raw`\frac{a+h}{a+b+h+t}`, String.raw`\frac{a+h-1}{a+b+h+t-2}`),
    ),
    'the prior not counted': parts(TEX.replace(String.raw`\frac{a+h}{a+b+h+t}`, String.raw`\frac{h}{h+t}`)),
    'the prior with a Beta function above': parts(
      TEX.replace(String.raw`{\mathrm{B}(a,b)}, \qquad`, String.raw`{\mathrm{B}(a,b)^{-1}}, \qquad`),
    ),
  },
});
