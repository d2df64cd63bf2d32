const texts = new Map<string, number>();

/** A 32-bit hash of a name (FNV-1a), remembered for the few hundred names that formulas consist of. */
export function hashText(text: string): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = scramble(hash);
  if (texts.size < 20_000) texts.set(text, hash);
  return hash;
}

/** A hash of two hashes in this order. */
export function mix(first: number, second: number): number {
  return scramble(Math.imul(first, 0x9e3779b1) + second);
}

/** Spreads every bit over the word (the finaliser of MurmurHash3, Austin Appleby). */
function scramble(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
