import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const RELU = String.raw`\mathrm{ReLU}(x) = \begin{cases} x & x \geq 0 \\ 0 & x < 0 \end{cases}`;
const LEAKY = String.raw`\mathrm{LeakyReLU}(x) = \begin{cases} x & x \geq 0 \\ \gamma x & x < 0 \end{cases}`;

interface Values {
  x: number;
  slope: number;
}

const names = ({ x, slope }: Values) => ({ x, '\\gamma': slope });
const both = (relu: string, leaky: string) => (values: Values) => [
  fromTex(relu, names)(values),
  fromTex(leaky, names)(values),
];

export default identity({
  formulas: { 'formulary-relu': RELU, 'formulary-leaky-relu': LEAKY },
  against: {
    en: '(x + |x|)/2, and ((1 + γ)x + (1 − γ)|x|)/2',
    zh: '(x + |x|)/2 与 ((1 + γ)x + (1 − γ)|x|)/2',
  },
  draw: (random): Values => ({ x: random.between(-3, 3), slope: random.between(0.01, 0.5) }),
  stated: both(RELU, LEAKY),
  reference: ({ x, slope }) => [(x + Math.abs(x)) / 2, ((1 + slope) * x + (1 - slope) * Math.abs(x)) / 2],
  mutants: {
    'the other side suppressed': both(RELU.replace('< 0', '> 0').replace(String.raw`\geq 0`, '< 0'), LEAKY),
    'the step function': both(RELU.replace('x &', '1 &'), LEAKY),
    'a leak that points upwards': both(RELU, LEAKY.replace(String.raw`\gamma x`, String.raw`-\gamma x`)),
    'the leak on both sides': both(RELU, LEAKY.replace('x &', String.raw`\gamma x &`)),
  },
});
