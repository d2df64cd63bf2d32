/** Between which values a number may lie, and the step of the control that sets it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export function clamped(value: number, { min, max }: Bounds): number {
  return Math.min(max, Math.max(min, value));
}

/** The nearest value inside the bounds that is a multiple of their step. */
export function onGrid(value: number, bounds: Bounds): number {
  return Number(clamped(Math.round(value / bounds.step) * bounds.step, bounds).toFixed(6));
}

const sixDigits = (value: number): string => String(Number(value.toPrecision(6)));

/** A state as a URL fragment, `#demo?key=value&…`; numbers with six digits, lists of them with commas between. */
export function writeFragment(
  demo: string,
  values: Readonly<Record<string, number | string | readonly number[]>>,
): string {
  const pairs = Object.entries(values).map(([key, value]) => {
    if (typeof value === 'string') return `${key}=${encodeURIComponent(value)}`;
    return `${key}=${typeof value === 'number' ? sixDigits(value) : value.map(sixDigits).join(',')}`;
  });
  return `#${demo}?${pairs.join('&')}`;
}

/** What a fragment of this demo says; null for any other fragment. */
export function readFragment(demo: string, hash: string): Reading | null {
  const prefix = `#${demo}?`;
  if (!hash.startsWith(prefix)) return null;
  const given = new URLSearchParams(hash.slice(prefix.length));
  const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
  return {
    number(key, bounds, otherwise) {
      const value = numberOf(given.get(key) ?? '');
      return Number.isFinite(value) ? clamped(value, bounds) : otherwise;
    },
    list(key, count, bounds) {
      const values = (given.get(key) ?? '').split(',').map(numberOf);
      return values.length === count && values.every(Number.isFinite)
        ? values.map((value) => clamped(value, bounds))
        : null;
    },
    whole(key, bounds, otherwise) {
      return Math.round(this.number(key, bounds, otherwise));
    },
    text: (key) => given.get(key),
    oneOf(key, options, otherwise) {
      return options.find((option) => option === given.get(key)) ?? otherwise;
    },
  };
}

/** Reads values; what is missing or makes no sense takes its default, what lies outside its bounds the nearest bound. */
export interface Reading {
  number(key: string, bounds: Bounds, otherwise: number): number;
  whole(key: string, bounds: Bounds, otherwise: number): number;
  /** So many numbers with commas between, each held to the bounds; null for anything else. */
  list(key: string, count: number, bounds: Bounds): readonly number[] | null;
  /** What is written; null where the key is missing. */
  text(key: string): string | null;
  oneOf<T extends string>(key: string, options: readonly T[], otherwise: T): T;
}
