/** Says whether any of the values is another than those of the last call; true at first. */
export function watchChanges(): (...values: readonly unknown[]) => boolean {
  let last: readonly unknown[] | null = null;
  return (...values) => {
    const changed = last === null || values.some((value, i) => value !== last?.[i]);
    last = values;
    return changed;
  };
}
