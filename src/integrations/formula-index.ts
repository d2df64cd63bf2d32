import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeIndex } from '#formula/search/files/encode-index.ts';
import type { Corpus } from '#schemas/corpus.ts';
import { formulaKey } from '#search/formula-key.ts';

/** Writes the index of all formulas to `<out>/formulas/`. */
export async function writeFormulaIndex({ equations }: Corpus, out: string): Promise<void> {
  const entries = [...equations.values()].map((equation) => ({
    id: formulaKey(equation),
    tex: equation.tex,
  }));
  const folder = join(out, 'formulas');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of await encodeIndex(entries)) writeFileSync(join(folder, name), content);
}
