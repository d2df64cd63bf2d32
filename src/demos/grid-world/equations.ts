import type { GoverningEquation } from '#demos/shared/demo-frame.ts';
import type { Mark } from '#demos/shared/html-data.ts';

const own = (mark: Mark): string => mark('cell', 'q(s,a)');

function temporalDifference(mark: Mark, method: string, next: string): string {
  return String.raw`${mark(method, 'q(s,a)')} \leftarrow ${own(mark)} + ${mark('rate', String.raw`\alpha`)}\Bigl(${mark('reward', 'r')} + ${mark('discount', String.raw`\gamma`)}\,${mark('next', next)} - ${own(mark)}\Bigr)`;
}

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'iteration',
    tex: (mark) =>
      String.raw`${mark('iteration', 'v(s)')} \leftarrow \max_{a}\Bigl[${mark('reward', 'r')} + ${mark('discount', String.raw`\gamma`)}\,${mark('next', "v(s')")}\Bigr]`,
    says: {
      en: 'Value iteration knows the world: one cell after another looks at its four neighbours.',
      zh: '价值迭代知道整个世界：逐格查看四个相邻的格子。',
    },
  },
  {
    id: 'q',
    tex: (mark) => temporalDifference(mark, 'q', String.raw`\max_{a'} q(s',a')`),
    says: {
      en: 'Q-learning knows only what it meets, and counts on the best next action.',
      zh: 'Q 学习只知道亲历的事，并指望下一步取最优动作。',
    },
  },
  {
    id: 'sarsa',
    tex: (mark) => temporalDifference(mark, 'sarsa', "q(s',a')"),
    says: {
      en: 'SARSA counts on the next action that it will really take, slips included.',
      zh: 'SARSA 指望的是下一步真会执行的动作，失足也算在内。',
    },
  },
  {
    id: 'behaviour',
    tex: (mark) =>
      String.raw`\pi(a\mid s) = \frac{${mark('epsilon', String.raw`\epsilon`)}}{4} + (1-${mark('epsilon', String.raw`\epsilon`)})\,\bigl[\,a = \operatorname*{argmax}_{b} q(s,b)\,\bigr]`,
    says: {
      en: 'Both learners act alike: the best action by their table, but any action at all with probability ε.',
      zh: '两个学习者的行动方式相同：取表中最优的动作，但以概率 ε 任取一个动作。',
    },
  },
];
