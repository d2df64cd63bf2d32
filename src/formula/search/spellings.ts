import type { Layout } from './layout.ts';

/** Whether any other way to type an item is known: a quick no for most of them. */
export function mayBeTypedOtherwise(item: Layout): boolean {
  return (
    item.kind === 'fence' || item.kind === 'sup' || (item.name.length > 1 && !item.name.startsWith('\\'))
  );
}

/** How many single letters of a row, from `at`, spell the word; 0 if they do not. */
export function spelledLength(word: Layout, items: readonly Layout[], at: number): number {
  if (word.kind !== 'symbol' || word.name.length < 2 || word.name.startsWith('\\')) return 0;
  const letters = [...word.name];
  const isSpelled = letters.every((letter, place) => {
    const item = items[at + place];
    return item?.kind === 'symbol' && item.name === letter;
  });
  return isSpelled ? letters.length : 0;
}

/** The exponent, if the item is a power of e. */
export function exponentOf(item: Layout): Layout | undefined {
  const [base, exponent] = item.children;
  return item.kind === 'sup' && base?.kind === 'symbol' && base.name === 'e' ? exponent : undefined;
}

/** What stands between the brackets, if the items are an `\exp` and its argument. */
export function exponentialArgument(item: Layout | undefined, next: Layout | undefined): Layout | undefined {
  return item?.name === 'exp' && next?.kind === 'fence' ? next.children[0] : undefined;
}

/** Whether brackets behind the item may be left out: `\log[p]` and `\log p`. */
export function takesBareArgument(item: Layout | undefined): boolean {
  return item?.role === 'function' || item?.role === 'operator';
}

/** The word that names a quantity, whether it stands alone or below a letter: `KL` of `D_{KL}`. */
export function quantityName(node: Layout): Layout | undefined {
  if (node.kind === 'symbol') return isAcronym(node) ? node : undefined;
  const [base, index] = node.children;
  const isNamed = node.kind === 'sub' && base?.kind === 'symbol' && base.role === 'letter';
  return isNamed && index !== undefined && isAcronym(index) ? index : undefined;
}

function isAcronym(node: Layout): boolean {
  return node.kind === 'symbol' && node.name.length > 1 && /^[A-Z]+$/.test(node.name);
}
