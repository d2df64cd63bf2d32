/** What a tensor's `toString` says: its values in one line. The library's own layout of tables is not loaded. */
export function tensorToString(values: ArrayLike<number>, shape: readonly number[], dtype: string): string {
  return `Tensor ${dtype} [${shape.join(', ')}]: ${Array.from(values).join(', ')}`;
}
