import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { sumOver } from '#checks/shared/decision-process.ts';
import { range } from '#checks/shared/decision-process-names.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const REGRET = String.raw`R_n = n\max_{a}\mu_a - \mathbb{E}\Biggl[\sum_{t=1}^{n} X_t\Biggr]`;
const OF_POLICY = String.raw`R_n(\pi,\nu) := n\mu^*(\nu) - \mathbb{E}\Biggl[\sum_{t=1}^{n} X_t\Biggr]`;
const BEST = String.raw`\mu^*(\nu) := \max_{a}\mu_a(\nu)`;

/** Arms that pay 0 or 1, and a player who chooses by the whole history: `choices[t]` by the rewards so far, as bits. */
interface Values {
  means: Vector;
  choices: readonly (readonly number[])[];
}

/** E[Σ X_t] and E[T_a(n)] by going through all histories. */
function play({ means, choices }: Values): { reward: number; pulls: Vector } {
  const pulls = means.map(() => 0);
  let reward = 0;
  const visit = (t: number, history: number, probability: number): void => {
    const arm = choices[t]?.[history];
    if (arm === undefined) return;
    pulls[arm] = (pulls[arm] ?? 0) + probability;
    const mean = component(means, arm);
    reward += probability * mean;
    visit(t + 1, 2 * history, probability * (1 - mean));
    visit(t + 1, 2 * history + 1, probability * mean);
  };
  visit(0, 0, 1);
  return { reward, pulls };
}

const evaluate = (regret: string, ofPolicy: string, best: string) => (values: Values) => {
  const { means, choices } = values;
  const { reward } = play(values);
  const letters = () => ({
    n: choices.length,
    a: range(means.length),
    '\\mu': (a: number) => component(means, a - 1),
    '\\nu': 0,
    '\\mathbb{E}\\Biggl[\\sum_{t=1}^{n} X_t\\Biggr]': reward,
  });
  const mean = fromTex(best, letters)(undefined);
  return {
    regret: fromTex(regret, letters)(undefined),
    'of a policy': fromTex(ofPolicy, () => ({ ...letters(), '\\mu^*(\\nu)': mean }))(undefined),
    best: mean,
  };
};

export default identity({
  formulas: {
    'formulary-bandit-regret': REGRET,
    'formulary-bandit-policy-regret': OF_POLICY,
    'formulary-bandit-best-mean': BEST,
  },
  against: {
    en: 'the sum of gaps times mean pulls over all histories; the most that any sequence of arms pays a round',
    zh: '对全部历史求各臂差距与平均拉动次数乘积之和；以及任意拉臂序列每轮的最高平均收益',
  },
  cases: 100,
  draw: (random): Values => {
    const arms = random.integer(2, 3);
    return {
      means: random.list(arms, () => random.between(0.05, 0.95)),
      choices: random.list(random.integer(1, 5), (t) =>
        random.list(2 ** t, () => random.integer(0, arms - 1)),
      ),
    };
  },
  stated: evaluate(REGRET, OF_POLICY, BEST),
  reference: (values) => {
    const { means, choices } = values;
    const n = choices.length;
    const sequences = Array.from({ length: means.length ** n }, (_, code) =>
      sumOver(n, (t) => component(means, Math.floor(code / means.length ** t) % means.length)),
    );
    const best = Math.max(...sequences) / n;
    const { pulls } = play(values);
    const regret = sumOver(means.length, (a) => (best - component(means, a)) * component(pulls, a));
    return { regret, 'of a policy': regret, best };
  },
  mutants: {
    'the reward added': evaluate(REGRET.replace('- ', '+ '), OF_POLICY, BEST),
    'the best mean of one round': evaluate(
      REGRET,
      OF_POLICY.replace(String.raw`n\mu^*`, String.raw`\mu^*`),
      BEST,
    ),
    'the mean of the means': evaluate(REGRET, OF_POLICY, String.raw`\frac{1}{2}\sum_{a}\mu_a(\nu)`),
  },
  sourceReads: {
    // Its label says that the first term is the least return.
    'formulary-bandit-regret': evaluate(REGRET.replace(String.raw`\max`, String.raw`\min`), OF_POLICY, BEST),
    'formulary-bandit-policy-regret': notComputable('only letters are misread'),
    'formulary-bandit-best-mean': notComputable('only letters are misread'),
  },
});
