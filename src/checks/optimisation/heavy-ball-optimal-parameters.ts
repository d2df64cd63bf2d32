import { inequality } from '#checks/kit/inequality.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\alpha^{*} = \frac{4}{(\sqrt{L}+\sqrt{\mu})^2}, \qquad \beta^{*} = \Bigl(\frac{\sqrt{\kappa}-1}{\sqrt{\kappa}+1}\Bigr)^2, \qquad \rho^{*} = \sqrt{\beta^{*}} = \frac{\sqrt{\kappa}-1}{\sqrt{\kappa}+1}`;

interface Values {
  mu: number;
  L: number;
  /** By how much another choice differs from the stated one. */
  step: number;
  momentum: number;
}
const names = ({ mu, L }: Values): Bindings => ({
  '\\mu': mu,
  L,
  '\\kappa': L / mu,
  '\\beta^{*}': fromTex(TEX, () => ({ '\\kappa': L / mu }), { of: String.raw`\beta^{*}` })(null),
});
const alpha = (tex: string) => fromTex(tex, names, { of: String.raw`\alpha^{*}` });
const beta = (tex: string) => fromTex(tex, names, { of: String.raw`\beta^{*}` });
const rho =
  (tex: string) =>
  (values: Values): number[] =>
    [1, 2].map((side) => fromTex(tex, names, { of: String.raw`\rho^{*}`, side })(values));

/** The larger modulus of the roots of z² − (1 + β − αλ)z + β, for the worse end of the spectrum. */
function factor({ mu, L }: Values, step: number, momentum: number): number {
  const worst = [mu, L].map((lambda) => {
    const half = (1 + momentum - step * lambda) / 2;
    const squared = half ** 2 - momentum;
    return squared < 0 ? Math.sqrt(momentum) : Math.abs(half) + Math.sqrt(squared);
  });
  return Math.max(...worst);
}
const chosen =
  (tex: string) =>
  (values: Values): number =>
    factor(
      values,
      alpha(tex)(values) * (1 + values.step),
      Math.min(0.99, Math.max(0, beta(tex)(values) + values.momentum)),
    );

export default inequality({
  formulas: { 'atlas-heavy-ball-optimal-parameters': TEX },
  against: {
    en: 'the roots of the recursion at both ends of the spectrum, for other choices too',
    zh: '递推的特征根在谱两端的模，并与其他参数比较',
  },
  draw: (random): Values => {
    const mu = random.between(0.3, 2);
    return {
      mu,
      L: mu * random.between(1.5, 20),
      step: random.between(-0.4, 0.4),
      momentum: random.between(-0.3, 0.3),
    };
  },
  attained: (random): Values => {
    const mu = random.between(0.3, 2);
    return { mu, L: mu * random.between(1.5, 20), step: 0, momentum: 0 };
  },
  tolerance: 1e-6,
  because: 'at the best choice the roots are double, and a double root keeps half of the digits',
  smaller: (values) => rho(TEX)(values)[0] ?? NaN,
  larger: chosen(TEX),
  equal: {
    stated: rho(TEX),
    reference: (values) => [0, 1].map(() => factor(values, alpha(TEX)(values), beta(TEX)(values))),
  },
  mutants: {
    'the step of plain descent': {
      larger: (values) => factor(values, (2 / (values.mu + values.L)) * (1 + values.step), beta(TEX)(values)),
    },
    'a minus in the step': { larger: chosen(TEX.replace(String.raw`\sqrt{L}+`, String.raw`\sqrt{L}-`)) },
    'β not squared': {
      larger: chosen(TEX.replace(String.raw`\Bigr)^2, \qquad \rho`, String.raw`\Bigr), \qquad \rho`)),
    },
    'the condition number for its root': {
      stated: (values) => [
        rho(TEX)(values)[0] ?? NaN,
        (values.L / values.mu - 1) / (values.L / values.mu + 1),
      ],
    },
    'no root of β': { stated: rho(TEX.replace(String.raw`\sqrt{\beta^{*}}`, String.raw`\beta^{*}`)) },
  },
});
