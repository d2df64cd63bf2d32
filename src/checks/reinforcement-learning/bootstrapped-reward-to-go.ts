import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import {
  type DecisionProcess,
  drawProcess,
  expectedReturns,
  sumOver,
} from '#checks/shared/decision-process.ts';
import { actionReturns, meanOverNext } from '#checks/shared/reinforcement-values.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry, type Matrix } from '#numerics/matrix.ts';
import { component, type Vector } from '#numerics/vector.ts';

const UDL = String.raw`r[\boldsymbol\tau_{it}] \approx r_{i,t+1} + \gamma\cdot v[s_{i,t+1},\boldsymbol\phi]`;
const FORMULARY = String.raw`V_\pi(s_t) = \mathbb{E}_\pi\bigl[R_t + \gamma V_\pi(S_{t+1})\,\big|\,S_t = s_t\bigr]`;
/** What the expectation of the formulary averages. */
const INSIDE = String.raw`R_t + \gamma V_\pi(S_{t+1})`;

interface Values {
  process: DecisionProcess;
  policy: Matrix;
  returns: Vector;
  state: number;
  action: number;
}

/** The mean of a formula over the next state, state and action given. */
function mean(tex: string, { process, returns, state }: Values, a: number): number {
  return meanOverNext(process, state, a, (next, reward) =>
    fromTex(tex, () => ({
      'r_{i,t+1}': reward,
      R_t: reward,
      '\\gamma': process.discount,
      'v[s_{i,t+1},\\boldsymbol\\phi]': component(returns, next),
      'v[s_{i,t},\\boldsymbol\\phi]': component(returns, state),
      'V_\\pi(S_{t+1})': component(returns, next),
    }))(undefined),
  );
}

const means = (udl: string, inside: string) => (values: Values) => ({
  'udl-19-40': mean(udl, values, values.action),
  'formulary-bellman-expectation': sumOver(
    values.process.actions,
    (a) => entry(values.policy, values.state, a) * mean(inside, values, a),
  ),
});

export default identity({
  formulas: { 'udl-19-40': UDL, 'formulary-bellman-expectation': FORMULARY },
  against: {
    en: 'mean discounted rewards of 400 steps; with exact values the estimate has this mean',
    zh: '四百步折扣奖励的均值；价值准确时，估计的均值就是它',
  },
  draw: (random): Values => {
    const process = drawProcess(random, 3);
    const policy = random.transitions(process.states, process.actions);
    return {
      process,
      policy,
      returns: expectedReturns(process, policy),
      state: random.integer(0, process.states - 1),
      action: random.integer(0, process.actions - 1),
    };
  },
  stated: means(UDL, INSIDE),
  reference: ({ process, policy, returns, state, action }) => ({
    'udl-19-40': entry(actionReturns(process, policy), state, action),
    'formulary-bellman-expectation': component(returns, state),
  }),
  mutants: {
    'the value of the present state': means(UDL.replace('t+1},', 't},'), INSIDE),
    'the discount left out': means(UDL.replace(String.raw`\gamma\cdot`, ''), INSIDE),
    'the value subtracted': means(UDL, INSIDE.replace('+', '-')),
    'the reward discounted too': means(UDL, String.raw`\gamma (R_t + V_\pi(S_{t+1}))`),
  },
  sourceReads: {
    'formulary-bellman-expectation': notComputable(
      'letters: a capital where the state is given, a capital policy',
    ),
  },
});
