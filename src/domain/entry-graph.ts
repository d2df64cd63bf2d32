/** The graph of derivations: `uses` points from an entry to those that it is derived from. */
export type Uses = ReadonlyMap<string, readonly string[]>;

/** For every entry, those derived from it, sorted by the order of the given map. One pass over the edges. */
export function invertUses(uses: Uses): Map<string, string[]> {
  const usedBy = new Map<string, string[]>();
  for (const [id, sources] of uses) {
    for (const source of sources) {
      const list = usedBy.get(source);
      if (list) list.push(id);
      else usedBy.set(source, [id]);
    }
  }
  return usedBy;
}

/**
 * One cycle of the graph as the ids along it, the first repeated at the end, or undefined when the graph is
 * acyclic. Depth-first with an explicit stack, so that a chain of thousands does not exhaust the call stack.
 */
export function findCycle(uses: Uses): string[] | undefined {
  const finished = new Set<string>();
  for (const root of uses.keys()) {
    if (finished.has(root)) continue;
    const path: string[] = [root];
    const onPath = new Set(path);
    const pending: string[][] = [[...(uses.get(root) ?? [])]];
    while (pending.length > 0) {
      const next = pending.at(-1)?.pop();
      if (next === undefined) {
        pending.pop();
        const done = path.pop();
        if (done !== undefined) {
          onPath.delete(done);
          finished.add(done);
        }
      } else if (onPath.has(next)) {
        return [...path.slice(path.indexOf(next)), next];
      } else if (!finished.has(next)) {
        path.push(next);
        onPath.add(next);
        pending.push([...(uses.get(next) ?? [])]);
      }
    }
  }
  return undefined;
}
