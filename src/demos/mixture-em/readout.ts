import { html } from '#demos/shared/dom.ts';
import { legible } from '#domain/number-text.ts';
import type { Stage } from './run.ts';
import type { Strings } from './strings.ts';

const ROWS = ['likelihood', 'bound', 'gap', 'divergence', 'truth', 'above'] as const;
type Row = (typeof ROWS)[number];

const PARTS: Record<Row, string> = {
  likelihood: 'likelihood',
  bound: 'bound',
  gap: 'gap',
  divergence: 'gap',
  truth: 'truth likelihood',
  above: 'truth likelihood',
};

/** Differences of log likelihoods and bounds smaller than this are rounding errors. */
const ROUNDING = 1e-9;

/** Three decimals; less than a thousandth as a power of ten, rounding errors as 0. */
export function nats(value: number): string {
  return legible(value, 3, ROUNDING);
}

export interface Readout {
  readonly element: HTMLTableElement;
  /** `truth` is the log likelihood of the mixture that made the data. */
  write(stage: Stage, truth: number): void;
}

export function createReadout(strings: Strings): Readout {
  const cells = ROWS.map((row) => [row, html('td')] as const);
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      html('caption', {}, strings.tableNote),
      html('thead', {}, html('tr', {}, html('td'), html('th', { scope: 'col' }, strings.nats))),
      html(
        'tbody',
        {},
        ...cells.map(([row, cell]) =>
          html('tr', { 'data-part': PARTS[row] }, html('th', { scope: 'row' }, strings.rows[row]), cell),
        ),
      ),
    ),
    write(stage, truth) {
      const values: Record<Row, number> = {
        likelihood: stage.logLikelihood,
        bound: stage.bound,
        gap: stage.logLikelihood - stage.bound,
        divergence: stage.divergence,
        truth,
        above: stage.logLikelihood - truth,
      };
      for (const [row, cell] of cells) cell.textContent = nats(values[row]);
    },
  };
}
