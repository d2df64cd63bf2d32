import { identity } from '#checks/kit/identity.ts';
import { drawBetas, scheduleNames } from '#checks/shared/diffusion-chain.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Vector } from '#numerics/vector.ts';

const RATIO = String.raw`\sqrt{\frac{\alpha_t}{\alpha_{t-1}}} = \sqrt{1-\beta_t}`;
const SUM = String.raw`\frac{(1-\alpha_{t-1})(1-\beta_t)+\beta_t}{(1-\alpha_t)\sqrt{1-\beta_t}} = \frac{1}{\sqrt{1-\beta_t}}`;

interface Values {
  betas: Vector;
  t: number;
}

const names = ({ betas, t }: Values) => scheduleNames(betas, t);

const left = (ratio: string, sum: string) => {
  const sides = [fromTex(ratio, names, { side: 0 }), fromTex(sum, names, { side: 0 })];
  return (values: Values): number[] => sides.map((side) => side(values));
};

export default identity({
  formulas: { 'udl-18-49': RATIO, 'udl-18-50': SUM },
  against: {
    en: 'the right sides, with α from its definition as a product',
    zh: '等式右端，其中 α 按定义取连乘积',
  },
  draw: (random): Values => {
    const T = random.integer(2, 6);
    return { betas: drawBetas(random, T), t: random.integer(2, T) };
  },
  stated: left(RATIO, SUM),
  reference: (values) => [fromTex(RATIO, names)(values), fromTex(SUM, names)(values)],
  mutants: {
    'the steps exchanged': left(String.raw`\sqrt{\frac{\alpha_{t-1}}{\alpha_t}} = 1`, SUM),
    'a shifted index': left(RATIO, SUM.replace(String.raw`\alpha_{t-1}`, String.raw`\alpha_t`)),
    'the last term subtracted': left(RATIO, SUM.replace('+', '-')),
  },
});
