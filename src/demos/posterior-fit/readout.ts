import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { summaryOf as summaryOfLaplace } from './laplace.ts';
import { lowerBound, summaryOf as summaryOfFit } from './mean-field.ts';
import type { Session } from './session.ts';
import type { Strings } from './strings.ts';
import type { Summary } from './summary.ts';
import type { Part } from './terms.ts';
import { summaryOf as summaryOfWalk } from './walker.ts';

export interface Readout {
  readonly element: HTMLTableElement;
  write(session: Session): void;
}

const COLUMNS = ['exact', 'fit', 'laplace', 'walker'] as const;
const HEAD_PART: Record<(typeof COLUMNS)[number], Part> = {
  exact: 'evidence',
  fit: 'q',
  laplace: 'laplace',
  walker: 'walker',
};
const NONE = '–';

const signed = (x: number): string => (x >= 0.0005 ? `+${fixed(x, 3)}` : fixed(x, 3));

/** What a cell says: a value, and how much more it is than the exact one where that is known. */
interface Cell {
  readonly text: string;
  readonly difference?: string;
}

const EMPTY: Cell = { text: NONE };

function cell(value: number, exact?: number): Cell {
  const text = fixed(value, 3);
  return exact === undefined ? { text } : { text, difference: signed(value - exact) };
}

/** Means, standard deviations and P(z₁ > 0), beside the exact ones where these are given. */
function shape(summary: Summary | null, exact?: Summary): Cell[] {
  const values = (of: Summary): number[] => [...of.mean, ...of.sd, of.right];
  if (summary === null) return values(exact ?? { mean: [0, 0], sd: [0, 0], right: 0 }).map(() => EMPTY);
  return values(summary).map((value, i) => cell(value, exact && values(exact)[i]));
}

/** The rows from top to bottom, each with one cell a column. */
function cells({ state, run, exact, laplace, best }: Session): Cell[][] {
  const q = run.fits.at(-1);
  const evidence = (value: number | undefined): Cell =>
    value === undefined ? EMPTY : cell(value, exact.logEvidence);
  const before = run.bounds.at(-2);
  const estimate =
    run.lastAscent === null || before === undefined
      ? EMPTY
      : { text: signed(run.lastAscent.estimate - before) };
  const columns = [
    shape(exact),
    shape(q ? summaryOfFit(q) : null, exact),
    shape(laplace && summaryOfLaplace(laplace), exact),
    shape(summaryOfWalk(run.places), exact),
  ];
  return [
    [cell(exact.logEvidence), evidence(run.bounds.at(-1)), evidence(laplace?.logEvidence), EMPTY],
    [EMPTY, evidence(best ? lowerBound(state, best) : undefined), EMPTY, EMPTY],
    [EMPTY, estimate, EMPTY, EMPTY],
    ...[0, 1, 2, 3, 4].map((row) => columns.map((column) => column[row] ?? EMPTY)),
  ];
}

/** The table of numbers: the exact value first, the three methods beside it. */
export function createReadout(strings: Strings): Readout {
  const { table, panels } = strings;
  const names = [
    table.evidence,
    table.best,
    table.estimate,
    table.mean(0),
    table.mean(1),
    table.sd(0),
    table.sd(1),
    table.right,
  ];
  const heads = { ...panels, exact: table.exact, walker: table.walker };
  const rows = names.map((name) => {
    const places = COLUMNS.map(() => ({ value: html('span'), difference: html('small') }));
    const row = html(
      'tr',
      {},
      html('th', { scope: 'row' }, name),
      ...places.map(({ value, difference }) => html('td', {}, value, ' ', difference)),
    );
    return { places, row };
  });
  return {
    element: html(
      'table',
      { class: 'bench-table pfit-table' },
      html('caption', {}, table.caption),
      html(
        'thead',
        {},
        html(
          'tr',
          {},
          html('td'),
          ...COLUMNS.map((column) =>
            html(
              'th',
              { scope: 'col', class: `pfit-ink-${column}`, 'data-part': HEAD_PART[column] },
              heads[column],
            ),
          ),
        ),
      ),
      html('tbody', {}, ...rows.map(({ row }) => row)),
    ),
    write(session) {
      cells(session).forEach((row, i) =>
        row.forEach(({ text, difference }, j) => {
          const place = rows[i]?.places[j];
          if (place === undefined) return;
          place.value.textContent = text;
          place.difference.textContent = difference ?? '';
        }),
      );
    },
  };
}
