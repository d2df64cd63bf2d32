import { html } from '#demos/shared/dom.ts';
import type { Evidence } from '#numerics/gaussian-process/line-regression.ts';
import type { Findings } from './findings.ts';
import { amount, orDash } from './numbers.ts';
import type { Strings } from './strings.ts';

const TERMS = [
  ['fit', 'fit'],
  ['complexity', 'complexity'],
  ['constant', 'evidence'],
  ['total', 'evidence'],
] as const satisfies readonly (readonly [keyof Evidence, string])[];

interface Row {
  readonly element: HTMLTableRowElement;
  /** Two numbers and their difference, first less second. */
  write(first: number, second: number, decimals: number): void;
}

function createRow(name: string, part: string): Row {
  const cells = [html('td'), html('td'), html('td')];
  return {
    element: html('tr', { 'data-part': part }, html('th', { scope: 'row' }, name), ...cells),
    write(first, second, decimals) {
      [first, second, first - second].forEach((value, i) => {
        const cell = cells[i];
        if (cell !== undefined) cell.textContent = orDash(value, decimals);
      });
    },
  };
}

function table(heads: readonly (HTMLElement | string)[], rows: readonly Row[], note: string): HTMLElement {
  const columns = heads.map((head) => html('th', { scope: 'col' }, head));
  return html(
    'table',
    { class: 'bench-table' },
    html('caption', {}, note),
    html('thead', {}, html('tr', {}, html('td'), ...columns)),
    html('tbody', {}, ...rows.map(({ element }) => element)),
  );
}

export interface Readout {
  /** The evidence now and at the best length-scale. */
  readonly evidence: HTMLElement;
  /** The answer at x* beside what the drawn curves say. */
  readonly answer: HTMLElement;
  write(findings: Findings): void;
}

export function createReadout(strings: Strings): Readout {
  const [best, count] = [html('span'), html('span')];
  const terms = TERMS.map(([term, part]) => ({ term, row: createRow(strings.rows[term], part) }));
  const mean = createRow(strings.mean, 'mean');
  const sd = createRow(strings.sd, 'variance');
  return {
    evidence: table(
      [strings.now, best, strings.difference],
      terms.map(({ row }) => row),
      strings.evidenceNote,
    ),
    answer: table([strings.exact, count, strings.difference], [mean, sd], strings.answerNote),
    write({ fitted, best: top, answer, drawn, drawnMoments }) {
      best.textContent = strings.atBest(amount(top.lengthScale));
      count.textContent = strings.fromDraws(drawn.length);
      for (const { term, row } of terms) row.write(fitted.evidence[term], top.evidence[term], 2);
      mean.write(answer.mean, drawnMoments.mean, 3);
      sd.write(Math.sqrt(answer.variance), drawnMoments.sd, 3);
    },
  };
}
