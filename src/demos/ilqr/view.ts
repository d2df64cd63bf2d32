import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createLegend } from '#demos/shared/legend.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { STROKES } from './angle-charts.ts';
import { createControls } from './controls.ts';
import { createMotion } from './motion.ts';
import { createPictures } from './pictures.ts';
import type { Answer } from './question.ts';
import { alphaText, createReadout } from './readout.ts';
import { createSolver } from './solver.ts';
import type { State } from './state.ts';
import { STRINGS, type Strings } from './strings.ts';
import { type Task, isSameTask } from './task.ts';
import { PARTS, SYMBOLS, termValues } from './term-values.ts';

export interface IlqrView extends BenchView<State> {
  /** How many iterations the run of a task has; undefined while it is being computed. */
  iterations(task: Task): number | undefined;
  stop(): void;
}

/** The whole demo as one element. Everything is computed in a worker, which ends with the view. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): IlqrView {
  const strings = STRINGS[locale];
  let answer: Answer | undefined;
  let drawn: { answer: Answer; left: number; right: number } | undefined;
  const iterations = (task: Task): number | undefined =>
    answer !== undefined && isSameTask(answer.question.task, task) ? answer.course.alphas.length : undefined;
  const pictures = createPictures(
    strings,
    (push) => onChange((state) => ({ ...state, push, time: 0 })),
    (plan) => onChange((state) => ({ ...state, plan })),
  );
  const motion = createMotion(strings, (time) => onChange((state) => ({ ...state, time })));
  const row = createCommandRow(locale, commands);
  const readout = createReadout(strings);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const solver = createSolver(
    (next) => {
      answer = next;
      const last = next.course.alphas.length;
      // A plan beyond the last one may have been asked for.
      onChange((state) =>
        isSameTask(next.question.task, state) ? { ...state, plan: Math.min(last, state.plan) } : state,
      );
    },
    (fault) => {
      element.removeAttribute('aria-busy');
      row.say(strings.failed(fault));
    },
  );
  const notes = createNotes(strings);
  for (const lead of [pictures.stage.element, motion.element]) lead.classList.add('bench-lead');
  const left = html(
    'div',
    {},
    pictures.stage.element,
    motion.element,
    notes.iteration,
    pictures.iteration.element,
    iterationLegend(strings),
  );
  const right = html(
    'div',
    {},
    row.element,
    notes.course,
    pictures.course.element,
    notes.search,
    pictures.search.element,
    notes.push,
    pictures.push.element,
    pushLegend(strings),
  );
  const element = html(
    'div',
    { class: 'bench', 'aria-busy': 'true' },
    terms.element,
    controls.element,
    html('div', { class: 'bench-grid bench-fold' }, left, right),
    html(
      'div',
      { class: 'bench-grid' },
      html('div', {}, notes.gains, pictures.gains.element),
      html('div', { class: 'ilqr-numbers' }, readout.element),
    ),
  );
  // In one column the two have no boxes of their own.
  const widthOf = (column: HTMLElement): number => Math.max(280, column.clientWidth || element.clientWidth);
  return {
    element,
    commands: row,
    iterations,
    stop() {
      motion.stop();
      solver.stop();
    },
    draw(state, playing) {
      const { system, weight, spread, seed, plan, push } = state;
      solver.ask({ task: { system, weight, spread, seed }, plan, push });
      const last = iterations(state);
      element.toggleAttribute('aria-busy', last === undefined);
      controls.set(state);
      motion.set(state.time);
      row.set({
        playing,
        progress: last === undefined ? strings.solving : strings.count(plan, last),
        seed,
      });
      if (answer === undefined || last === undefined) return;
      const widths = { left: widthOf(left), right: widthOf(right) };
      if (drawn?.answer !== answer || drawn.left !== widths.left || drawn.right !== widths.right) {
        drawn = { answer, ...widths };
        pictures.draw(answer, widths);
        readout.write(answer.look);
        notes.write(answer);
      }
      pictures.drawMoment(answer, state);
      terms.set(termValues(answer, state));
    },
  };
}

/** The captions over the pictures. */
function createNotes(strings: Strings) {
  const title = html('b');
  const [course, search, push] = [html('span'), html('span'), html('span')];
  const caption = (name: Node | string, ...more: readonly (Node | string)[]): HTMLElement =>
    html(
      'p',
      { class: 'bench-caption' },
      typeof name === 'string' ? html('b', {}, name) : name,
      ' ',
      ...more,
    );
  return {
    iteration: caption(title),
    course: caption(strings.courseTitle, course),
    search: caption(strings.searchTitle, search),
    push: caption(strings.pushTitle, push),
    gains: caption(strings.gainsTitle, strings.gainsNote),
    write({ course: { alphas, ratios, converged }, look: { trials }, plan, question }: Answer): void {
      const taken = trials.at(-1);
      title.textContent = strings.iterationTitle(plan, taken === undefined);
      course.textContent = strings.courseNote(alphas.length, converged);
      search.textContent = taken
        ? strings.searchNote(trials.length, alphaText(taken.alpha), fixed(ratios[plan] ?? NaN, 2))
        : strings.last;
      push.textContent = question.push === 0 ? strings.noPush : strings.pushNote;
    },
  };
}

function iterationLegend({ legend }: Strings): HTMLUListElement {
  return createLegend([
    { part: 'plan', stroke: STROKES.plan, text: legend.plan },
    { part: 'promise', stroke: STROKES.promise, text: legend.promise },
    { part: 'truth', stroke: STROKES.refused, text: legend.refused },
    { part: 'next', stroke: STROKES.next, text: legend.next },
  ]);
}

function pushLegend({ legend }: Strings): HTMLUListElement {
  return createLegend([
    { part: 'plan', stroke: STROKES.ghost, text: legend.plan },
    { part: 'feedback', stroke: STROKES.corrected, text: legend.corrected },
    { part: 'deviation', stroke: STROKES.alone, text: legend.alone },
  ]);
}
