import { recursion } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { sumOver } from '#checks/shared/decision-process.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const DISCOUNTED = String.raw`r[\boldsymbol\tau_{it}] = \sum_{k=t}^{T}\gamma^{k-t} r_{i,k+1}`;
const PLAIN = String.raw`r[\boldsymbol\tau_t] = \sum_{k=t}^{T} r_{k+1}`;

/** The rewards of T actions; the one for action k arrives at step k + 1. */
interface Values {
  rewards: Vector;
  discount: number;
}

const steps = ({ rewards }: Values): number[] => rewards.map((_, i) => i + 1);

/** A rewards-to-go formula of UDL at every step. */
const udl =
  (tex: string) =>
  (values: Values): Vector =>
    steps(values).map((t) =>
      fromTex(tex, ({ rewards, discount }: Values) => ({
        t,
        T: rewards.length,
        '\\gamma': discount,
        i: 1,
        r: (...indices: number[]) => component([0, 0, ...rewards], indices.at(-1) ?? NaN),
      }))(values),
    );

/** R_t + γR_{t+1} + γ²R_{t+2} + ⋯ at every step; the formulary numbers a reward like its action. */
const series =
  (weight: (k: number, discount: number) => number) =>
  (values: Values): Vector =>
    steps(values).map((t) =>
      sumOver(
        values.rewards.length - t + 1,
        (k) => weight(k, values.discount) * component(values.rewards, t - 1 + k),
      ),
    );

const powers = series((k, discount) => discount ** k);
const ones = series(() => 1);
const all =
  (plain = udl(PLAIN), discounted = udl(DISCOUNTED), sum = ones, discountedSum = powers) =>
  (values: Values) => ({
    'udl-19-52': plain(values),
    'udl-19-32': discounted(values),
    'formulary-return': sum(values),
    'formulary-discounted-return': discountedSum(values),
  });

/** U_t = R_t + γU_{t+1}, from the last step backwards. */
function fromTheBack(rewards: Vector, discount: number): Vector {
  let next = 0;
  return rewards
    .toReversed()
    .map((reward) => (next = reward + discount * next))
    .toReversed();
}

export default recursion({
  formulas: {
    'udl-19-52': PLAIN,
    'udl-19-32': DISCOUNTED,
    'formulary-return': String.raw`U_t = R_t + R_{t+1} + \cdots + R_n`,
    'formulary-discounted-return': String.raw`U_t = R_t + \gamma R_{t+1} + \gamma^2 R_{t+2} + \cdots, \qquad \forall\, t\in[0,n]`,
  },
  against: { en: 'the recursion from the last reward backwards', zh: '从最后一个奖励倒推' },
  draw: (random): Values => ({
    rewards: random.vector(random.integer(2, 5)),
    discount: random.between(0.3, 0.95),
  }),
  stated: all(),
  reference: ({ rewards, discount }) => ({
    'udl-19-52': fromTheBack(rewards, 1),
    'udl-19-32': fromTheBack(rewards, discount),
    'formulary-return': fromTheBack(rewards, 1),
    'formulary-discounted-return': fromTheBack(rewards, discount),
  }),
  mutants: {
    'all rewards of the episode': all(udl(PLAIN.replace('k=t', 'k=1'))),
    'discounted from the start of the episode': all(undefined, udl(DISCOUNTED.replace('k-t', 'k'))),
    'the present reward discounted too': all(
      undefined,
      undefined,
      undefined,
      series((k, discount) => discount ** (k + 1)),
    ),
    'the present reward left out': all(
      undefined,
      undefined,
      series((k) => (k === 0 ? 0 : 1)),
    ),
  },
  sourceReads: {
    'udl-19-52': all(udl(String.raw`r[\boldsymbol\tau_t] = \sum_{k=t}^{T} r_k`)),
    'udl-19-32': all(
      undefined,
      udl(String.raw`r[\boldsymbol\tau_{it}] = \sum_{k=t+1}^{T}\gamma^{k-t-1} r_{i,k+1}`),
    ),
    'formulary-return': all(
      undefined,
      undefined,
      series((k, discount) => (k === 1 ? discount : 1)),
    ),
    'formulary-discounted-return': notComputable('the return bears the name of the reward'),
  },
});
