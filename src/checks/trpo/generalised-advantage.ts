import { recursion } from '#checks/kit/identity.ts';
import { sumOver } from '#checks/shared/decision-process.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** An episode: rewards, the critic's values of its states; afterwards both are zero. */
interface Values {
  rewards: Vector;
  V: Vector;
  gamma: number;
  lambda: number;
}

/** So many terms leave less than 1e-13 of (γλ)ˡ and λⁿ for γ, λ ≤ 0.9. */
const TERMS = 300;

const at = (list: Vector, i: number): number => list[i] ?? 0;
const delta = ({ rewards, V, gamma }: Values, t: number): number =>
  at(rewards, t) + gamma * at(V, t + 1) - at(V, t);

/** The estimate from t with n real rewards, as the entry writes it first. */
const withRewards = ({ rewards, V, gamma }: Values, t: number, n: number, shift = 0): number =>
  sumOver(n, (l) => gamma ** l * at(rewards, t + l)) + gamma ** (n + shift) * at(V, t + n) - at(V, t);

/** All expressions of the entry for the first time: three of three steps, three of all. */
function rows(values: Values, { shift = 0, normalised = true, from = 1, both = true } = {}): number[] {
  const { gamma, lambda } = values;
  const weight = normalised ? 1 - lambda : 1;
  return [
    withRewards(values, 0, 3, shift),
    sumOver(3, (l) => gamma ** l * delta(values, l)),
    weight * sumOver(TERMS, (i) => lambda ** i * withRewards(values, 0, i + 1, shift)),
    weight *
      sumOver(20, (l) => {
        const inner = sumOver(TERMS, (i) => lambda ** (l + from + i - 1));
        return gamma ** l * delta(values, l) * inner;
      }),
    sumOver(20, (l) => (both ? gamma * lambda : gamma) ** l * delta(values, l)),
  ];
}

/** Backwards: the estimate with n rewards is r + γ(estimate with n − 1 + V) − V, and A = δ + γλA′. */
function backwards(values: Values): number[] {
  const { rewards, V, gamma, lambda } = values;
  const ahead = (t: number, n: number): number =>
    n === 0 ? at(V, t) : at(rewards, t) + gamma * ahead(t + 1, n - 1);
  const three = ahead(0, 3) - component(V, 0);
  let all = 0;
  for (let t = rewards.length; t >= 0; t -= 1) all = delta(values, t) + gamma * lambda * all;
  return [three, three, all, all, all];
}

export default recursion({
  formulas: {
    'atlas-generalised-advantage-estimation': String.raw`
\begin{aligned}
\hat{A}_t^{(n)}&=\sum_{l=0}^{n-1}\gamma^{l}r_{t+l}+\gamma^{n}V(s_{t+n})-V(s_t)=\sum_{l=0}^{n-1}\gamma^{l}\delta_{t+l}\\
\hat{A}_t&=(1-\lambda)\sum_{n=1}^{\infty}\lambda^{n-1}\hat{A}_t^{(n)}\\
&=(1-\lambda)\sum_{l=0}^{\infty}\gamma^{l}\delta_{t+l}\sum_{n=l+1}^{\infty}\lambda^{n-1}\\
&=\sum_{l=0}^{\infty}(\gamma\lambda)^{l}\,\delta_{t+l}
\end{aligned}`,
  },
  against: {
    en: 'the backward recursion A = δ + γλA′ over an episode',
    zh: '沿一段轨迹的反向递推 A = δ + γλA′',
  },
  draw: (random): Values => {
    const n = random.integer(4, 10);
    return {
      rewards: random.vector(n),
      V: random.vector(n),
      gamma: random.between(0.3, 0.9),
      lambda: random.between(0.1, 0.9),
    };
  },
  stated: (values) => rows(values),
  reference: backwards,
  mutants: {
    'the value discounted once too often': (values) => rows(values, { shift: 1 }),
    'weights that do not add up to one': (values) => rows(values, { normalised: false }),
    'the inner sum from n = l': (values) => rows(values, { from: 0 }),
    'λ left out of the powers': (values) => rows(values, { both: false }),
  },
});
