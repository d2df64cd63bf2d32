import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

const lines = (...rows: string[]): string =>
  String.raw`\begin{aligned}${rows.join(String.raw`\\[0.5em]`)}\end{aligned}`;

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'regret',
    tex: (mark) =>
      lines(
        String.raw`${mark('regret', 'R_n')} &= \sum_a ${mark('gap', String.raw`\Delta_a`)}\,\mathbb E\bigl[${mark('count', 'T_a(n)')}\bigr]`,
        String.raw`${mark('gap', String.raw`\Delta_a`)} &= \mu^{*}-\mu_a`,
      ),
    says: {
      en: 'What not knowing costs: the gap of each arm, as often as it was played.',
      zh: '不知道的代价：每个臂与最优臂的差距，乘以它被拉的次数。',
    },
  },
  {
    id: 'policies',
    tex: (mark) =>
      lines(
        String.raw`${mark('ucb1', String.raw`\mathrm{UCB1}`)}\quad & \operatorname*{argmax}_a\; ${mark('choice', String.raw`\hat\mu_a + \sqrt{2\ln t/T_a}`)}`,
        String.raw`${mark('greedy', String.raw`\epsilon`)}\quad & \begin{cases}\operatorname*{argmax}_a\, ${mark('choice', String.raw`\hat\mu_a`)} & 1-${mark('epsilon', String.raw`\epsilon`)} \\ a\sim\mathrm U & ${mark('epsilon', String.raw`\epsilon`)}\end{cases}`,
        String.raw`${mark('thompson', String.raw`\mathrm{TS}`)}\quad & \operatorname*{argmax}_a\; ${mark('choice', String.raw`\theta_a`)}`,
        String.raw`& \theta_a\sim\mathrm{Beta}(1+S_a,1+F_a)`,
      ),
    says: {
      en: 'UCB1 goes by what an arm might be worth; ε-greedy by what it has paid, and takes any arm by chance ε; Thompson sampling (TS) by a draw from its belief after S rewards and F failures.',
      zh: 'UCB1 看一个臂可能值多少；ε-贪心看它已付了多少，并以概率 ε 任选一臂；汤普森采样（TS）在 S 次得奖、F 次落空之后，从对它的信念中抽一个数。',
    },
  },
  {
    id: 'bound',
    tex: (mark) =>
      String.raw`${mark('ucb1', 'R_n')} \le ${mark('bound', String.raw`8\sum_{\Delta_a>0}\frac{\ln n}{\Delta_a} + \Bigl(1+\frac{\pi^2}{3}\Bigr)\sum_a\Delta_a`)}`,
    says: {
      en: 'UCB1 keeps this for every n (Auer, Cesa-Bianchi and Fischer 2002, theorem 1).',
      zh: 'UCB1 对每个 n 都保证这一点（Auer、Cesa-Bianchi 与 Fischer 2002，定理 1）。',
    },
  },
  {
    id: 'lower',
    tex: (mark) =>
      String.raw`\liminf_{n\to\infty}\frac{${mark('regret', 'R_n')}}{\ln n} \ge ${mark('lower', String.raw`\sum_{\Delta_a>0}\frac{\Delta_a}{\mathrm{KL}(\mu_a,\mu^{*})}`)}`,
    says: {
      en: 'In the long run nobody who learns on all bandits stays below this (Lai and Robbins 1985); for a finite n one may.',
      zh: '凡是在各种赌博机上都学得会的策略，长远来看都低不过它（Lai 与 Robbins 1985）；对有限的 n 则可以。',
    },
  },
];
