import { foldText } from './fold-text.ts';

/** A text that may mention names: its pages or its title, already folded by `foldText`. */
export type FoldedPages = readonly string[];

/**
 * Numbers (from 1) of the pages that mention one of the names. Latin names must stand as words, so that "GAN" is
 * not found in "organ"; Chinese has no word boundaries to ask for. Names of a single character are left out.
 */
export function pagesMentioning(pages: FoldedPages, names: readonly string[]): number[] {
  const patterns = names
    .map(foldText)
    .filter((name) => name.length > 1)
    .map(
      (name) =>
        new RegExp(
          `${edge(name, 'start')}${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${edge(name, 'end')}`,
          'u',
        ),
    );
  return pages.flatMap((text, index) => (patterns.some((pattern) => pattern.test(text)) ? [index + 1] : []));
}

function edge(name: string, side: 'start' | 'end'): string {
  const character = side === 'start' ? name.at(0) : name.at(-1);
  if (!/[a-z0-9]/.test(character ?? '')) return '';
  return side === 'start' ? '(?<![a-z0-9])' : '(?![a-z0-9])';
}
