/**
 * Sorts pairs of 32-bit numbers by their keys, ascending; pairs with the same key keep their order (least
 * significant digit first, digits of 16 bits).
 */
export function sortPairs(
  keys: Uint32Array,
  values: Uint32Array,
): { keys: Uint32Array; values: Uint32Array } {
  let from = { keys, values };
  for (const shift of [0, 16]) {
    const to = { keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length) };
    const starts = new Uint32Array(65_537);
    for (const key of from.keys) {
      const digit = ((key >>> shift) & 0xffff) + 1;
      starts[digit] = (starts[digit] ?? 0) + 1;
    }
    for (let digit = 0; digit < 65_536; digit++)
      starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
    for (let at = 0; at < from.keys.length; at++) {
      const key = from.keys[at] ?? 0;
      const digit = (key >>> shift) & 0xffff;
      const place = starts[digit] ?? 0;
      starts[digit] = place + 1;
      to.keys[place] = key;
      to.values[place] = from.values[at] ?? 0;
    }
    from = to;
  }
  return from;
}
