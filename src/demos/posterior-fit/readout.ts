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

const signed = (x: number): string => (x > 0 ? `+${fixed(x, 3)}` : fixed(x, 3));

/** What the rows of one column say of a distribution. */
function shape(summary: Summary | null): string[] {
  if (summary === null) return [NONE, NONE, NONE, NONE, NONE];
  return [...summary.mean, ...summary.sd, summary.right].map((value) => fixed(value, 3));
}

/** The rows from top to bottom, each with one text a column. */
function cells({ state, run, exact, laplace, best }: Session): string[][] {
  const q = run.fits.at(-1);
  const bound = run.bounds.at(-1) ?? NaN;
  const before = run.bounds.at(-2);
  const estimate =
    run.lastAscent === null || before === undefined ? NONE : signed(run.lastAscent.estimate - before);
  const shapes = [
    exact,
    q && summaryOfFit(q),
    laplace && summaryOfLaplace(laplace),
    summaryOfWalk(run.places),
  ];
  const columns = shapes.map((summary) => shape(summary ?? null));
  return [
    [
      fixed(exact.logEvidence, 3),
      fixed(bound, 3),
      laplace === null ? NONE : fixed(laplace.logEvidence, 3),
      NONE,
    ],
    [
      fixed(0, 3),
      signed(bound - exact.logEvidence),
      laplace === null ? NONE : signed(laplace.logEvidence - exact.logEvidence),
      NONE,
    ],
    [NONE, best === null ? NONE : signed(lowerBound(state, best) - exact.logEvidence), NONE, NONE],
    [NONE, estimate, NONE, NONE],
    ...[0, 1, 2, 3, 4].map((row) => columns.map((column) => column[row] ?? NONE)),
  ];
}

/** The table of numbers: the exact value first, the three methods beside it. */
export function createReadout(strings: Strings): Readout {
  const { table, panels } = strings;
  const names = [
    table.evidence,
    table.gap,
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
    const texts = COLUMNS.map(() => html('td'));
    return { texts, row: html('tr', {}, html('th', { scope: 'row' }, name), ...texts) };
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
      cells(session).forEach((texts, i) =>
        texts.forEach((text, j) => {
          const cell = rows[i]?.texts[j];
          if (cell !== undefined) cell.textContent = text;
        }),
      );
    },
  };
}
