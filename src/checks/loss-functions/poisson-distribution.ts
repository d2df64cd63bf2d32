import { identity } from '#checks/kit/identity.ts';
import { momentsOf } from '#checks/shared/moments.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`Pr(y=k) = \frac{\lambda^{k}e^{-\lambda}}{k!}`;

const factorial = (k: number): number => (k === 0 ? 1 : k * factorial(k - 1));

const COUNTS = Array.from({ length: 60 }, (_, k) => k);
const moments = (tex: string) => (rate: number) =>
  momentsOf(
    COUNTS,
    fromTex(tex.replace('k!', 'f[k]'), (k: number) => ({ k, '\\lambda': rate, f: factorial })),
  );

export default identity({
  formulas: { 'udl-5-36': TEX },
  against: {
    en: 'mass one, and mean and variance both equal to the rate',
    zh: '总质量为一，均值与方差都等于速率',
  },
  cases: 50,
  draw: (random) => random.between(0.2, 6),
  stated: moments(TEX),
  reference: (rate) => ({ mass: 1, mean: rate, variance: rate }),
  mutants: {
    'a plus in the exponent': moments(TEX.replace('{-', '{')),
    'one factor too many below': moments(TEX.replace('{k!}', '{(k+1)k!}')),
    'one factor too many above': moments(TEX.replace('{k}', '{k+1}')),
    'no factorial': moments(TEX.replace('k!', '1')),
  },
});
