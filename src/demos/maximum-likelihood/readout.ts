import { html } from '#demos/shared/dom.ts';
import { fixed, significant } from '#domain/number-text.ts';
import type { FamilyName, Moments } from './family.ts';
import type { Likelihood } from './model.ts';
import type { Strings } from './strings.ts';

const ROWS = ['theta', 'score', 'information', 'mean', 'sd', 'bound', 'foretold'] as const;
type Row = (typeof ROWS)[number];
const COLUMNS = ['here', 'theory', 'difference'] as const;

/** What belongs to a row: the part of the picture that it speaks of. */
const PARTS: Record<Row, string> = {
  theta: 'theta estimate',
  score: 'score',
  information: 'observed expected',
  mean: 'spread',
  sd: 'spread',
  bound: 'spread bound',
  foretold: 'observed estimate',
};

/** Four decimals, or three digits of what is large or tiny; a dash for what does not exist. */
export function amount(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size < 5e-13) return fixed(0, 4);
  return size >= 1000 || size < 1e-3 ? significant(value, 3) : fixed(value, 4);
}

/** What the table compares. */
export interface Compared {
  readonly theta: number;
  readonly estimate: number;
  readonly here: Likelihood;
  readonly meanScore: number;
  readonly measured: Moments;
  readonly exact: Moments;
  readonly bound: number;
  readonly foretold: number;
}

export interface Readout {
  readonly element: HTMLTableElement;
  write(family: FamilyName, compared: Compared): void;
}

/** What these data and these repetitions say, beside what is exact. */
export function createReadout(strings: Strings): Readout {
  const caption = html('caption');
  const rows = ROWS.map((row) => {
    const cells = COLUMNS.map(() => html('td'));
    const head = html('th', { scope: 'row' }, strings.rows[row]);
    return { row, cells, element: html('tr', { 'data-part': PARTS[row] }, head, ...cells) };
  });
  return {
    element: html(
      'table',
      { class: 'bench-table ml-table' },
      caption,
      html(
        'thead',
        {},
        html(
          'tr',
          {},
          html('td'),
          ...COLUMNS.map((column) => html('th', { scope: 'col' }, strings.columns[column])),
        ),
      ),
      html('tbody', {}, ...rows.map(({ element }) => element)),
    ),
    write(family, { theta, estimate, here, meanScore, measured, exact, bound, foretold }) {
      caption.textContent = strings.captions[family];
      const pairs: Record<Row, readonly [number, number]> = {
        theta: [theta, estimate],
        score: [here.score, meanScore],
        information: [here.observed, here.expected],
        mean: [measured.mean, exact.mean],
        sd: [measured.sd, exact.sd],
        bound: [measured.sd, bound],
        foretold: [foretold, bound],
      };
      for (const { row, cells } of rows) {
        const [value, theory] = pairs[row];
        [value, theory, value - theory].forEach((number, i) => {
          const cell = cells[i];
          if (cell !== undefined) cell.textContent = amount(number);
        });
      }
    },
  };
}
