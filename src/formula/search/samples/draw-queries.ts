import { Draw } from '#numerics/draw.ts';
import type { FormulaEntry } from '../source.ts';
import { renameLetters } from './rename-letters.ts';

/**
 * Queries of a seed on a corpus: a quarter each are a formula as it is, one with other letters, one with a letter
 * replaced by a wildcard, and half of one.
 */
export function drawQueries(corpus: readonly FormulaEntry[], seed: number, count: number): string[] {
  const draw = new Draw(seed);
  const drawn = draw.some(corpus, count);
  return drawn.map(({ tex }, at) => {
    if (at % 4 === 1) return renameLetters(tex, draw.int(1, 16));
    if (at % 4 === 2) return tex.replace(/(?<![\\a-zA-Z{])[a-zA-Z](?![a-zA-Z])/, '?a');
    return at % 4 === 3 ? tex.slice(0, tex.lastIndexOf(' ', tex.length / 2 + 8)) || tex : tex;
  });
}
