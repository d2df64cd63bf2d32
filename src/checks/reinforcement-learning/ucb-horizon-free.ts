import { inequality } from '#checks/kit/inequality.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`\hat\mu_i(t-1) + \sqrt{\frac{2\log f(t)}{T_i(t-1)}}, \qquad f(t) = 1 + t\log^2(t)`;

interface Values {
  t: number;
  pulls: number;
}

/** The last round of the sum; the rest is below ∫ 1/(x log²x) dx = 1/log of it. */
const ROUNDS = 3000;

/** The function of the round, as TeX. */
const growth = (tex: string): string => tex.slice(tex.indexOf('f(t) =') + 'f(t) ='.length);

/** The chance that the index of normal rewards lies below their mean, and the sum of such levels over all rounds. */
const failures = (tex: string) => {
  const f = growth(tex);
  const bonus = fromTex(tex, ({ t, pulls }: Values) => ({
    t,
    'T_i(t-1)': pulls,
    '\\hat\\mu_i(t-1)': 0,
    f: (round: number) => fromTex(f, () => ({ t: round }))(undefined),
  }));
  const levels = fromTex(String.raw`\sum_{t=1}^{N}\frac{1}{${f}}`, (N: number) => ({ N }));
  return (values: Values) => {
    const z = bonus(values) * Math.sqrt(values.pulls);
    return {
      below: integrate((x) => gaussian(x, { mean: 0, sd: 1 }), [-z - 12, -z - 4, -z], 1e-14),
      sum: levels(ROUNDS) + 1 / Math.log(ROUNDS),
    };
  };
};

export default inequality({
  formulas: { 'formulary-ucb-horizon-free': TEX },
  against: {
    en: 'the level 1/f(t), by the normal distribution; the levels of all rounds together stay below 2.5',
    zh: '由正态分布算得的 1/f(t) 水平；所有轮次的水平之和小于 2.5',
  },
  cases: 40,
  draw: (random): Values => ({ t: random.integer(2, 2000), pulls: random.integer(1, 50) }),
  smaller: failures(TEX),
  larger: ({ t }) => ({ below: 1 / (1 + t * Math.log(t) ** 2), sum: 2.5 }),
  mutants: {
    'the bonus subtracted': { smaller: failures(TEX.replace('+ ', '- ')) },
    'the 2 left out': { smaller: failures(TEX.replace('2', '')) },
    'the logarithm of the round not squared': { smaller: failures(TEX.replace('^2', '')) },
  },
  sourceReads: {
    'formulary-ucb-horizon-free': {
      smaller: failures(
        String.raw`\hat\mu_i(t-1) + \frac{\sqrt{2 \log(t)}}{T_i(t-1)} \quad f(t) = 1 + t \log(t)`,
      ),
    },
  },
});
