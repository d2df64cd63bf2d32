import { type Compared, amount, createComparison } from '#demos/shared/comparison.ts';
import { SAMPLES, type Snapshot } from './run.ts';
import type { Strings } from './strings.ts';

const PARTS = { distance: 'paths', loss: 'loss', expected: 'gap' } as const;
type Row = keyof typeof PARTS;
const ROWS = ['distance', 'loss', 'expected'] as const;

export interface Readout {
  readonly element: HTMLTableElement;
  write(snapshot: Snapshot | null): void;
}

const UNKNOWN = [NaN, NaN] as const;

function compared(snapshot: Snapshot | null): Compared<Row> {
  if (snapshot === null) return { distance: UNKNOWN, loss: UNKNOWN, expected: UNKNOWN };
  const { learned, exact, loss, errors } = snapshot;
  const expected = errors.gap + errors.floor;
  return {
    distance: [learned.distance, exact.distance],
    loss: [loss, expected],
    expected: [expected, errors.floor],
  };
}

/** What the network reaches, beside what is exact. */
export function createReadout(strings: Strings): Readout {
  const { network, exact, difference } = strings.columns;
  const table = createComparison(
    [network, exact, difference],
    ROWS.map((row) => ({ row, name: strings.rows[row], part: PARTS[row] })),
  );
  return {
    element: table.element,
    write: (snapshot) =>
      table.write(
        compared(snapshot),
        snapshot === null ? '' : strings.caption(SAMPLES, amount(snapshot.freshDistance)),
      ),
  };
}
