import { html } from '#demos/shared/dom.ts';
import { fixed, legible, scientific } from '#domain/number-text.ts';
import type { EpisodeRecord, Forecast } from './assemble.ts';
import type { Comparison, Moment } from './forecast.ts';
import { MOST_EPISODES } from './state.ts';
import type { Strings } from './strings.ts';

const MOMENTS: readonly Moment[] = ['angleMean', 'angleVariance', 'speedMean', 'speedVariance'];
const COLUMNS = ['matched', 'sampled', 'error', 'off'] as const;

/** Four decimals, a power of ten for what is smaller. */
export function small(value: number): string {
  return value !== 0 && Math.abs(value) < 0.001 ? scientific(value) : fixed(value, 4);
}

const percent = (share: number): string => `${fixed(100 * share, 1)} %`;

/** A row with four cells, and what writes them. */
function comparisonRow(
  part: string,
  name: string,
  text: (value: number) => string,
): { readonly element: HTMLTableRowElement; write(comparison: Comparison): void } {
  const cells = COLUMNS.map(() => html('td'));
  return {
    element: html('tr', { 'data-part': part }, html('th', { scope: 'row' }, name), ...cells),
    write({ matched, sampled, error }) {
      const texts = [text(matched), text(sampled), text(error), fixed((matched - sampled) / error, 1)];
      cells.forEach((cell, i) => {
        cell.textContent = texts[i] ?? '';
      });
    },
  };
}

export interface MomentTable {
  readonly element: HTMLTableElement;
  write(forecast: Forecast): void;
}

/** Moment matching beside samples: one step, where it is exact, and the whole way, where it is not. */
export function createMomentTable({ moments }: Strings): MomentTable {
  const heads = {
    // Named before there is anything to tell, since a heading without words is none.
    oneStep: html('th', { scope: 'rowgroup', colspan: COLUMNS.length + 1 }, moments.oneStep(1)),
    whole: html('th', { scope: 'rowgroup', colspan: COLUMNS.length + 1 }, moments.whole(1)),
  };
  const rows = (): ReturnType<typeof comparisonRow>[] =>
    MOMENTS.map((moment) => comparisonRow('matched cloud', moments.rows[moment], small));
  const [oneStep, whole] = [rows(), rows()];
  const outside = comparisonRow('matched cloud', moments.outside, percent);
  const total = comparisonRow('total cloud', moments.total, (value) => legible(value, 3));
  const group = (head: HTMLElement, of: readonly { readonly element: HTMLElement }[]): HTMLElement =>
    html('tbody', {}, html('tr', { class: 'pi-group' }, head), ...of.map(({ element }) => element));
  return {
    element: html(
      'table',
      { class: 'bench-table pi-moments' },
      html('caption', {}, moments.caption),
      html(
        'thead',
        {},
        html(
          'tr',
          {},
          html('td'),
          ...COLUMNS.map((column) => html('th', { scope: 'col' }, moments.columns[column])),
        ),
      ),
      group(heads.oneStep, oneStep),
      group(heads.whole, [...whole, outside, total]),
    ),
    write(forecast) {
      const { time } = forecast.question;
      heads.oneStep.textContent = moments.oneStep(time);
      heads.whole.textContent = moments.whole(time);
      MOMENTS.forEach((moment, i) => {
        oneStep[i]?.write(forecast.oneStep[moment]);
        whole[i]?.write(forecast.whole[moment]);
      });
      outside.write(forecast.outside);
      total.write(forecast.total);
    },
  };
}

export interface EpisodeTable {
  readonly element: HTMLTableElement;
  write(records: readonly EpisodeRecord[]): void;
}

/** What each episode promised beside what it cost. The rows of all episodes stand from the start, so that nothing jumps. */
export function createEpisodeTable({ episodes }: Strings): EpisodeTable {
  const rows = Array.from({ length: MOST_EPISODES }, (_, i) => {
    const cells = Array.from({ length: 4 }, () => html('td', {}, '–'));
    return { cells, element: html('tr', {}, html('th', { scope: 'row' }, String(i + 1)), ...cells) };
  });
  return {
    element: html(
      'table',
      { class: 'bench-table pi-episodes' },
      html('caption', {}, episodes.caption),
      html(
        'thead',
        {},
        html(
          'tr',
          {},
          ...[episodes.episode, episodes.data, episodes.predicted, episodes.trial, episodes.real].map(
            (name) => html('th', { scope: 'col' }, name),
          ),
        ),
      ),
      html('tbody', {}, ...rows.map(({ element }) => element)),
    ),
    write(records) {
      rows.forEach(({ cells }, i) => {
        const record = records[i];
        const texts =
          record === undefined
            ? cells.map(() => '–')
            : [
                String(record.transitions),
                `${fixed(record.predicted, 2)} ± ${fixed(record.sd, 1)}`,
                fixed(record.trial, 2),
                `${fixed(record.real, 2)} ± ${legible(record.realError, 2)}`,
              ];
        cells.forEach((cell, k) => {
          cell.textContent = texts[k] ?? '';
        });
      });
    },
  };
}
