import { createHash } from 'node:crypto';
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What `math-resources/manifest.json` says of each printed PDF, by its file name. */
export const manifestSchema = z.record(
  z.string(),
  z.strictObject({
    note: z.string().describe('the set of notes that it was printed from'),
    sources: sha256.describe('hash of all that the printing depends on'),
    pdf: sha256.describe('hash of the file that was printed'),
  }),
);

export type Manifest = z.infer<typeof manifestSchema>;

/** A set of notes as it stands now, and the PDF that lies in math-resources/. */
export interface PrintState {
  file: string;
  note: string;
  sources: string;
  /** Hash of the file, or null where there is none. */
  pdf: string | null;
}

/** A PDF that is not what its set of notes would print. */
export interface StaleEntry {
  file: string;
  reason: string;
}

/** SHA-256 in hexadecimal of values that JSON can hold. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** The PDFs that must be printed again, with the reason, in the order of their file names. */
export function staleEntries(manifest: Manifest, states: readonly PrintState[]): StaleEntry[] {
  const stale = states.flatMap(({ file, note, sources, pdf }) => {
    const reason = staleReason(manifest[file], { note, sources, pdf });
    return reason === null ? [] : [{ file, reason }];
  });
  const printed = new Set(states.map(({ file }) => file));
  const left = Object.keys(manifest).filter((file) => !printed.has(file));
  return [
    ...stale,
    ...left.map((file) => ({ file, reason: 'in the manifest, but no set of notes prints it' })),
  ].sort(byFile);
}

function staleReason(entry: Manifest[string] | undefined, now: Omit<PrintState, 'file'>): string | null {
  if (entry === undefined) return `${now.note} has not been printed yet`;
  if (entry.note !== now.note) return `printed from ${entry.note}, not from ${now.note}`;
  if (entry.sources !== now.sources)
    return `${now.note}, an equation in it or the print style has changed since it was printed`;
  if (now.pdf === null) return 'in the manifest, but not in math-resources/';
  return entry.pdf === now.pdf ? null : 'not the file that was printed';
}

/** The manifest as a file: sorted, so that the same printing gives the same bytes. */
export function formatManifest(manifest: Manifest): string {
  const sorted = Object.entries(manifest)
    .map(([file, entry]) => ({ file, entry }))
    .sort(byFile)
    .map(({ file, entry: { note, sources, pdf } }) => [file, { note, sources, pdf }]);
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

function byFile(a: { file: string }, b: { file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
