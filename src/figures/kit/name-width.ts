/** How wide a letter is, in small type. */
const [LATIN, CHINESE] = [6.2, 11] as const;

/** About how wide a name is in small type, in pixels. */
export function nameWidth(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? CHINESE : LATIN), 0);
}

/** The room that the longest of some names takes up beside a plot. */
export function roomFor(names: readonly string[]): number {
  return Math.max(0, ...names.map(nameWidth)) + 6;
}
