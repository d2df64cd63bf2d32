import { fixed } from '#domain/number-text.ts';
import { component } from '#numerics/vector.ts';
import type { Answer } from './question.ts';
import { alphaText, costText } from './readout.ts';
import type { State } from './state.ts';
import { SETTINGS } from './task.ts';

/** Terms in the order in which they are listed, with their signs. */
export const SYMBOLS = {
  cost: 'J',
  weight: 'R',
  plan: 'û',
  openLoop: 'k',
  feedback: 'K',
  deviation: 'x − x̂',
  promise: 'ΔJ(α)',
  alpha: 'α',
  truth: 'J(α)',
  next: 'u',
} as const;

export type Part = keyof typeof SYMBOLS;

export const PARTS: readonly Part[] = [
  'cost',
  'weight',
  'plan',
  'openLoop',
  'feedback',
  'deviation',
  'promise',
  'alpha',
  'truth',
  'next',
];

/** The present value of each term; of those that belong to a time, at the moment shown. */
export function termValues({ look }: Answer, { system, weight, time }: State): Record<Part, string> {
  const { dt, horizon, angle } = SETTINGS[system];
  const t = Math.min(horizon - 1, Math.floor(time / dt + 1e-9));
  const { plan, openLoop, feedback, trials, pushed } = look;
  const taken = trials.at(-1);
  const off = component(pushed.corrected.states[t] ?? [], angle) - component(plan.states[t] ?? [], angle);
  return {
    cost: costText(plan.cost),
    weight: String(weight),
    plan: fixed(component(plan.controls[t] ?? [], 0), 3),
    openLoop: fixed(component(openLoop, t), 3),
    feedback: (feedback[t] ?? []).map((gain) => fixed(gain, 1)).join(', '),
    promise: taken ? costText(taken.promised - plan.cost) : '–',
    alpha: taken ? alphaText(taken.alpha) : '–',
    truth: taken ? costText(taken.trajectory.cost) : '–',
    next: taken ? fixed(component(taken.trajectory.controls[t] ?? [], 0), 3) : '–',
    deviation: `${fixed(off, 3)} rad`,
  };
}
