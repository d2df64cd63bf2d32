import { show } from '#checks/kit/show.ts';
import type { CheckReport, EquationChecks } from '#loaders/checks/check-equations.ts';

/** Slower checks than this are named, in milliseconds. */
const SLOW = 2000;

/** How many entries are checked, how, and how many are not. */
export function checksReport({ reports, unchecked, waiting }: EquationChecks): string {
  const all = [...reports.values()];
  const entries = new Set(all.flatMap(({ formulas }) => Object.keys(formulas)));
  const kinds = new Map<string, number>();
  for (const { result } of all) kinds.set(result.kind, (kinds.get(result.kind) ?? 0) + 1);
  const mutants = all.reduce((sum, { result }) => sum + result.mutants.length, 0);
  const slow = all.filter(({ duration }) => duration > SLOW);
  const exact = all.filter(
    ({ result }) => result.worst === 0 && result.kind !== 'inequality' && result.kind !== 'convergence',
  );
  return [
    `${String(all.length)} checks of ${String(entries.size)} entries, ${String(mutants)} wrong variants; ` +
      `${String(unchecked.size)} entries assert nothing computable; ${String(waiting.length)} wait for a check`,
    ...[...kinds].map(([kind, count]) => `  ${kind.padEnd(12)} ${String(count)}`),
    ...slow.map(({ id, duration }) => `  slow: ${id}, ${(duration / 1000).toFixed(1)} s`),
    ...exact.map(({ id }) => `  both sides agree to the last bit, are they independent? ${id}`),
  ].join('\n');
}

/** All that one check found. */
export function oneCheckReport({ reports }: EquationChecks): string {
  return [...reports.values()].map(reportOf).join('\n');
}

function reportOf({ id, file, formulas, against, result, duration }: CheckReport): string {
  const worst = result.worst === null ? 'not finite' : show(result.worst);
  return [
    `${id} (${result.kind}): ${result.status}`,
    `  file      ${file}`,
    `  entries   ${Object.keys(formulas).join(', ')}`,
    `  against   ${against.en}`,
    `  cases     ${String(result.cases)}, seed ${String(result.seed)}, ${duration.toFixed(0)} ms`,
    `  error     ${worst} at worst, ${show(result.tolerance)} allowed (${result.unit})${result.because === null ? '' : `: ${result.because}`}`,
    ...result.mutants.map(({ name, error }) =>
      error === null ? `  accepts   ${name}` : `  rejects   ${name}: ${show(error)}`,
    ),
  ].join('\n');
}
