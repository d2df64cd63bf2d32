/** What the functions below look at in an entry. */
interface Repeating {
  id: string;
  repeats?: string | undefined;
}

/**
 * Entries that state an earlier one again, by the id of that first one, in their order. An entry that is stated once
 * has no key.
 */
export function invertRepeats<T extends Repeating>(entries: Iterable<T>): Map<string, T[]> {
  const again = new Map<string, T[]>();
  for (const entry of entries) {
    if (entry.repeats === undefined) continue;
    const known = again.get(entry.repeats);
    if (known) known.push(entry);
    else again.set(entry.repeats, [entry]);
  }
  return again;
}

/** The id under which all entries that state the same belong together: that of the first. */
export function statementOf({ id, repeats }: Repeating): string {
  return repeats ?? id;
}
