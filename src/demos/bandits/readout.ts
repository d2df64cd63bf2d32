import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import type { Simulation } from './model.ts';
import { POLICIES } from './policies.ts';
import type { Strings } from './strings.ts';
import type { Theory } from './theory.ts';

const EXACT = ['bound', 'lower', 'exploring', 'random'] as const;

const PARTS = { bound: 'bound', lower: 'lower', exploring: 'greedy', random: 'gap' } as const;

export interface Readout {
  readonly element: HTMLTableElement;
  write(simulation: Simulation, theory: Theory): void;
}

/** The measured regrets with their errors and the share of the best arm, then what is known exactly. */
export function createReadout(strings: Strings): Readout {
  const row = (name: string, part: string, count: number) => {
    const cells = Array.from({ length: count }, () => html('td'));
    return {
      element: html('tr', { 'data-part': part }, html('th', { scope: 'row' }, name), ...cells),
      cells,
    };
  };
  const measured = POLICIES.map((policy) => ({ policy, ...row(strings.policies[policy], policy, 3) }));
  const exact = EXACT.map((name) => ({ name, ...row(strings.rows[name], PARTS[name], 3) }));
  const { columns } = strings;
  const heads = [columns.mean, columns.error, columns.share].map((head) =>
    html('th', { scope: 'col' }, head),
  );
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      html('caption', {}, strings.tableCaption),
      html('thead', {}, html('tr', {}, html('td'), ...heads)),
      html('tbody', {}, ...[...measured, ...exact].map(({ element }) => element)),
    ),
    write(simulation, theory) {
      const regret = simulation.regret();
      for (const { policy, cells } of measured) {
        const { mean, error } = regret[policy];
        const share = simulation.bestShare(policy);
        [
          fixed(mean, 2),
          error === null ? '–' : fixed(error, 2),
          share === null ? '–' : `${fixed(100 * share, 1)} %`,
        ].forEach((text, i) => {
          const cell = cells[i];
          if (cell !== undefined) cell.textContent = text;
        });
      }
      for (const { name, cells } of exact) {
        const [cell] = cells;
        if (cell !== undefined) cell.textContent = fixed(theory[name], 2);
      }
    },
  };
}
