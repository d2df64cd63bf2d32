const LONGEST = 600;

/** A value for a report: numbers to twelve digits, names with theirs, cut where it is long. */
export function show(value: unknown): string {
  const text = write(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} ...` : text;
}

function write(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`;
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([name, item]) => `${name}: ${write(item)}`)
    .join(', ')} }`;
}
