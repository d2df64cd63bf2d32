import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';
import { sumOver } from '#checks/shared/decision-process.ts';

const TEX = String.raw`G_t = \sum_{k=0}^{\infty}\gamma^{k} r_{t+k+1}`;

/** Rewards that repeat without end: r_1, …, r_p, r_1, … */
interface Values {
  period: Vector;
  t: number;
  discount: number;
}

const rewardAt = ({ period }: Values, k: number): number => component(period, (k - 1) % period.length);

const names = (values: Values) => ({
  t: values.t,
  r: (k: number) => rewardAt(values, k),
  '\\gamma': values.discount,
  // γ ≤ 0.9 leaves less than 1e-18 after 400 terms.
  '\\infty': 400,
});

export default identity({
  formulas: { 'udl-19-1': TEX },
  against: {
    en: 'one period of repeating rewards over 1 − γᵖ',
    zh: '周期奖励：一个周期的折扣和除以 1 − γᵖ',
  },
  draw: (random): Values => ({
    period: random.vector(random.integer(2, 4)),
    t: random.integer(1, 5),
    discount: random.between(0.2, 0.9),
  }),
  stated: fromTex(TEX, names),
  reference: (values) => {
    const p = values.period.length;
    const first = sumOver(p, (j) => values.discount ** j * rewardAt(values, values.t + 1 + j));
    return first / (1 - values.discount ** p);
  },
  mutants: {
    'the reward before the action counted': fromTex(TEX.replace('t+k+1', 't+k'), names),
    'the first reward discounted': fromTex(TEX.replace('^{k}', '^{k+1}'), names),
    'the first reward left out': fromTex(TEX.replace('k=0', 'k=1'), names),
  },
});
