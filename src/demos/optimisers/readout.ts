import { html } from '#demos/shared/dom.ts';
import { difference } from '#domain/number-text.ts';
import { METHODS, type Method } from './methods.ts';
import { type State, settingsOf } from './state.ts';
import type { Strings } from './strings.ts';
import { FACTORS, METHOD_PARTS } from './parts.ts';
import { NONE, factorText } from './terms.ts';
import { METHOD_TONES } from './tones.ts';
import { theoreticalFactor } from './theory.ts';
import { type Track, measuredFactor, stepsToSixDigits } from './track.ts';

const COLUMNS = ['theory', 'measured', 'difference', 'steps'] as const;
type Column = (typeof COLUMNS)[number];

export interface Readout {
  readonly element: HTMLTableElement;
  write(state: State, tracks: readonly Track[]): void;
}

/** What the table says of one method. */
function cellsOf(track: Track, state: State, strings: Strings): Record<Column, string> {
  const { method, distances, end } = track;
  const { land } = state;
  const theory = theoreticalFactor(method, land.condition, settingsOf(state));
  const ends = method === 'conjugate';
  const measured = ends || distances.length < 2 ? NaN : measuredFactor(distances);
  const needed = stepsToSixDigits(distances);
  return {
    theory: ends && land.bend === 0 ? strings.twoSteps : theory === null ? NONE : factorText(theory),
    measured: factorText(measured),
    difference: differenceText(measured - (theory ?? NaN)),
    steps: end === 'gone' ? strings.gone : needed === null ? strings.under : String(needed),
  };
}

function differenceText(apart: number): string {
  return Number.isFinite(apart) ? difference(apart, 4) : NONE;
}

/** The table of rates: a row for each method, theory beside what was measured, with a box that shows or hides the method. */
export function createReadout(strings: Strings, onShow: (method: Method, shown: boolean) => void): Readout {
  const rows = METHODS.map((method) => {
    const box = html('input', { type: 'checkbox' });
    box.addEventListener('change', () => onShow(method, box.checked));
    const cells = COLUMNS.map((column) =>
      html('td', column === 'theory' || column === 'measured' ? { 'data-part': FACTORS[method] } : {}),
    );
    const head = html(
      'th',
      { scope: 'row', 'data-part': METHOD_PARTS[method] },
      html(
        'label',
        { class: `opt-key tone-${METHOD_TONES[method]}` },
        box,
        html('span', {}, strings.method[method]),
      ),
    );
    return { method, box, cells, element: html('tr', {}, head, ...cells) };
  });
  const heads = (['method', ...COLUMNS] as const).map((column) =>
    html('th', { scope: 'col' }, strings.column[column]),
  );
  return {
    element: html(
      'table',
      { class: 'bench-table opt-table' },
      html('caption', {}, strings.tableNote),
      html('thead', {}, html('tr', {}, ...heads)),
      html('tbody', {}, ...rows.map(({ element }) => element)),
    ),
    write(state, tracks) {
      for (const { method, box, cells, element } of rows) {
        const track = tracks.find((other) => other.method === method);
        if (track === undefined) continue;
        box.checked = state.shown.includes(method);
        element.toggleAttribute('data-hidden', !box.checked);
        const texts = cellsOf(track, state, strings);
        COLUMNS.forEach((column, i) => {
          const cell = cells[i];
          if (cell !== undefined && cell.textContent !== texts[column]) cell.textContent = texts[column];
        });
      }
    },
  };
}
