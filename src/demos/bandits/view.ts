import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { pictureWidth } from '#demos/shared/picture-width.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { createArmsPlot } from './arms-plot.ts';
import { beliefOf } from './belief.ts';
import { gapsOf } from './bounds.ts';
import { createControls } from './controls.ts';
import { type Simulation, createSimulation } from './model.ts';
import { POLICIES, type Player } from './policies.ts';
import { createReadout } from './readout.ts';
import { createRegretPlot } from './regret-plot.ts';
import { type State, withMean } from './state.ts';
import { STRINGS, type Strings } from './strings.ts';
import { type Theory, theoryOf } from './theory.ts';

/** So many plays in one frame, of all players together; what is missing follows in the next ones. */
const PLAYS_A_FRAME = 9000;

const SYMBOLS = {
  regret: 'R',
  gap: 'Δ',
  count: 'T',
  choice: 'aₜ',
  ucb1: 'UCB',
  greedy: 'εn',
  thompson: 'TS',
  epsilon: 'ε',
  bound: '≤',
  lower: '≥',
} as const;

type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'regret',
  'gap',
  'count',
  'choice',
  'bound',
  'ucb1',
  'lower',
  'thompson',
  'epsilon',
  'greedy',
];

function choiceOf(state: State, player: Player, strings: Strings): string {
  if (player.last < 0) return '–';
  const { index, estimate } = beliefOf(state.policy, player, player.last);
  const worth = index ?? estimate;
  return `${strings.arm(player.last + 1)}${worth === null ? '' : `, ${fixed(worth, 3)}`}`;
}

/** The present value of each term, as text. */
function termValues(
  state: State,
  simulation: Simulation,
  theory: Theory,
  strings: Strings,
): Record<Part, string> {
  const regret = simulation.regret();
  const ratio = (value: number, by: number): string | null => (by > 0 ? fixed(value / by, 2) : null);
  const share = ratio(100 * regret.ucb1.mean, theory.bound);
  const [player] = simulation.players[state.policy];
  return {
    regret: POLICIES.map((policy) => fixed(regret[policy].mean, 1)).join(', '),
    gap: gapsOf(state.means)
      .map((gap) => fixed(gap, 2))
      .join(', '),
    count: simulation
      .pulls(state.policy)
      .map((count) => fixed(count, 0))
      .join(', '),
    choice: player === undefined ? '–' : choiceOf(state, player, strings),
    ucb1: share === null ? '–' : `${share} %`,
    greedy: fixed(theory.exploring, 1),
    thompson: ratio(regret.thompson.mean, theory.lower) ?? '–',
    epsilon: fixed(state.epsilon, 2),
    bound: fixed(theory.bound, 1),
    lower: fixed(theory.lower, 1),
  };
}

/** Whether two states are of the same players, apart from how long they have played. */
function samePlayers(a: State, b: State): boolean {
  return (
    a.means === b.means &&
    a.epsilon === b.epsilon &&
    a.runs === b.runs &&
    a.seed === b.seed &&
    b.plays >= a.plays
  );
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const arms = createArmsPlot(strings, (arm, mean) => onChange((state) => withMean(state, arm, mean)));
  const regrets = createRegretPlot(strings);
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const side = html('div', { class: 'bench-figure' }, arms.element);
  const figure = html('div', { class: 'bench-figure' }, regrets.element);
  const hint = html('p', { class: 'bench-caption' });
  let drawn: { readonly state: State; readonly simulation: Simulation } | null = null;
  const simulationOf = (state: State): Simulation => {
    const simulation =
      drawn !== null && samePlayers(drawn.state, state) ? drawn.simulation : createSimulation(state);
    drawn = { state, simulation };
    return simulation;
  };
  return {
    element: html(
      'div',
      { class: 'bench' },
      terms.element,
      html(
        'div',
        { class: 'bench-grid' },
        html(
          'div',
          {},
          html('p', { class: 'bench-caption' }, html('b', {}, strings.trace), ' ', strings.traceNote),
          figure,
          row.element,
          controls.element,
        ),
        html('div', { class: 'bench-side' }, html('div', {}, side, hint), readout.element),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const [wide, beside] = [pictureWidth(figure), pictureWidth(side)];
      const simulation = simulationOf(state);
      const done = simulation.plays;
      const share = Math.max(1, Math.floor(PLAYS_A_FRAME / (state.runs * POLICIES.length)));
      simulation.advanceTo(Math.min(state.plays, done + share));
      if (simulation.plays < state.plays) onChange((same) => same);
      const [player] = simulation.players[state.policy];
      const theory = theoryOf(state, simulation.plays);
      if (player !== undefined) arms.draw(state, player, beside);
      regrets.draw(state, simulation.trace, wide);
      hint.textContent = strings.hint[state.policy];
      readout.write(simulation, theory);
      terms.set(termValues(state, simulation, theory, strings));
      controls.set(state);
      row.set({ playing, progress: strings.progress(fixed(simulation.plays, 0)), seed: state.seed });
    },
  };
}
