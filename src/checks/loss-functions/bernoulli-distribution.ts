import { identity } from '#checks/kit/identity.ts';
import { momentsOf } from '#checks/shared/moments.ts';
import { sigmoid } from '#checks/shared/sigmoid.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const CASES = String.raw`Pr(y|\lambda) = \begin{cases} 1-\lambda & y=0 \\ \lambda & y=1 \end{cases}`;
const PRODUCT = String.raw`Pr(y|\lambda) = (1-\lambda)^{1-y}\cdot\lambda^{y}`;
const NETWORK = String.raw`Pr(y|\mathbf{x}) = \bigl(1-\mathrm{sig}[\mathrm{f}[\mathbf{x},\boldsymbol\phi]]\bigr)^{1-y}\cdot\mathrm{sig}[\mathrm{f}[\mathbf{x},\boldsymbol\phi]]^{y}`;

/** Mass, mean and variance over both outcomes; they settle both probabilities. */
const moments = (tex: string) => (logOdds: number) =>
  momentsOf(
    [0, 1],
    fromTex(tex, (y: number) => ({
      y,
      '\\lambda': sigmoid(logOdds),
      '\\mathrm{sig}': sigmoid,
      '\\mathrm{f}[\\mathbf{x},\\boldsymbol\\phi]': logOdds,
    })),
  );
const all = (cases: string, product: string, network: string) => (logOdds: number) => ({
  cases: moments(cases)(logOdds),
  product: moments(product)(logOdds),
  network: moments(network)(logOdds),
});

export default identity({
  formulas: { 'udl-5-16': CASES, 'udl-5-17': PRODUCT, 'udl-5-19': NETWORK },
  against: {
    en: 'mass one and the mean and variance that belong to the odds',
    zh: '总质量为一，以及由几率得到的均值与方差',
  },
  draw: (random) => random.between(-3, 3),
  stated: all(CASES, PRODUCT, NETWORK),
  reference: (logOdds) => {
    const odds = Math.exp(logOdds);
    const moments = { mass: 1, mean: odds / (1 + odds), variance: odds / (1 + odds) ** 2 };
    return { cases: moments, product: moments, network: moments };
  },
  mutants: {
    'the cases exchanged': all(
      CASES.replace('y=0', 'y=2').replace('y=1', 'y=0').replace('y=2', 'y=1'),
      PRODUCT,
      NETWORK,
    ),
    'the exponents exchanged': all(
      CASES,
      String.raw`Pr(y|\lambda) = (1-\lambda)^{y}\cdot\lambda^{1-y}`,
      NETWORK,
    ),
    'a sum for the product': all(CASES, PRODUCT.replace(String.raw`\cdot`, '+'), NETWORK),
    'no exponent on the second factor': all(CASES, PRODUCT, NETWORK.replace(']^{y}', ']')),
    'no sigmoid': all(CASES, PRODUCT, NETWORK.replaceAll(String.raw`\mathrm{sig}`, '')),
  },
});
