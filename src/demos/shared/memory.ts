/** Remembers the last value by its key. */
export interface Memory<V> {
  has(key: string): boolean;
  /** The value of the key, computed unless it was the last one. */
  get(key: string, compute: () => V): V;
}

export function createMemory<V>(): Memory<V> {
  let last: { readonly key: string; readonly value: V } | null = null;
  return {
    has: (key) => last?.key === key,
    get(key, compute) {
      if (last?.key !== key) last = { key, value: compute() };
      return last.value;
    },
  };
}
