import type { Problem } from '#domain/problem.ts';
import { checkNames } from './corpus/check-names.ts';
import { checkReferences } from './corpus/check-references.ts';
import { checkRendering } from './corpus/check-rendering.ts';
import { readCorpus, type CorpusReading } from './corpus/read-corpus.ts';

/** The corpus below a root and all mistakes in it: of form, of references, of names, of typesetting. */
export async function checkContent(
  root: string,
  base: string,
): Promise<{ reading: CorpusReading; problems: Problem[] }> {
  const reading = await readCorpus(root);
  const problems = [
    ...reading.problems,
    ...checkReferences(reading),
    ...checkNames(reading),
    ...checkRendering(reading, base),
  ];
  return { reading, problems };
}
