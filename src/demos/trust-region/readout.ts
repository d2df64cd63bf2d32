import { fixed } from '#domain/number-text.ts';
import { html } from '#demos/shared/dom.ts';
import type { Step } from './exact-step.ts';
import type { Readings } from './readings.ts';
import type { Strings } from './strings.ts';
import { type Term, parts, shareText } from './terms.ts';

const ROWS = ['promised', 'full', 'difference', 'taken', 'plain', 'optimum'] as const;
type Row = (typeof ROWS)[number];

const PART_OF: Record<Row, Term | 'plain'> = {
  promised: 'fisher',
  full: 'step',
  difference: 'step',
  taken: 'taken',
  plain: 'plain',
  optimum: 'optimum',
};

export interface Readout {
  readonly element: HTMLTableElement;
  write(readings: Readings): void;
}

/** Divergence and gain of each row, and whether it is set against the optimum: what keeps inside of the true region is. */
function figuresOf({ promised, trials, taken, plain, optimum }: Readings): Record<Row, Step | undefined> {
  const full = trials[0];
  const difference = full && { ...full, kl: full.kl - promised.kl, gain: full.gain - promised.gain };
  return { promised: full && promised, full, difference, taken, plain: full && plain, optimum };
}

/** The table of numbers: what the models promise, what is true, what is taken, and what could be had. */
export function createReadout(strings: Strings): Readout {
  const { row: names, column } = strings;
  const heads = ROWS.map((row) =>
    html('th', { scope: 'row' }, row === 'taken' ? names.taken('') : names[row]),
  );
  const cells = ROWS.map(() => [html('td'), html('td'), html('td')] as const);
  const element = html(
    'table',
    { class: 'bench-table' },
    html('caption', {}, strings.caption),
    html(
      'thead',
      {},
      html(
        'tr',
        {},
        html('td'),
        html('th', { scope: 'col' }, column.kl),
        html('th', { scope: 'col' }, column.gain),
        html('th', { scope: 'col' }, column.share),
      ),
    ),
    html(
      'tbody',
      {},
      ...ROWS.map((row, i) =>
        html('tr', { 'data-part': parts(PART_OF[row]) }, heads[i] ?? '', ...(cells[i] ?? [])),
      ),
    ),
  );
  return {
    element,
    write(readings) {
      const { optimum, taken } = readings;
      const figures = figuresOf(readings);
      ROWS.forEach((row, i) => {
        const figure = figures[row];
        const inside = row === 'taken' || row === 'plain' || row === 'optimum';
        const share =
          figure && inside && optimum.gain > 0 ? `${fixed((100 * figure.gain) / optimum.gain, 1)} %` : '';
        const texts = figure ? [fixed(figure.kl, 6), fixed(figure.gain, 6), share] : ['–', '–', ''];
        cells[i]?.forEach((cell, j) => (cell.textContent = texts[j] ?? ''));
      });
      const head = heads[ROWS.indexOf('taken')];
      if (head) head.textContent = names.taken(taken ? shareText(taken.share) : '0');
    },
  };
}
