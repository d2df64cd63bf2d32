/** A value that is computed when it is first asked for, and once: for runs that several examples and figures look at. */
export function lazy<Value extends object>(compute: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= compute());
}
