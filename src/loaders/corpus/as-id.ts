/** What a text would be as an id; undefined where nothing is left of it, or where it is one already. */
export function asId(text: string): string | undefined {
  const guess = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return guess === '' || guess === text ? undefined : guess;
}
