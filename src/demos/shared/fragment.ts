/** Between which values a number may lie, and the step of the control that sets it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export function clamped(value: number, { min, max }: Bounds): number {
  return Math.min(max, Math.max(min, value));
}

/** A state as a URL fragment, `#demo?key=value&…`; numbers with six digits. */
export function writeFragment(demo: string, values: Readonly<Record<string, number | string>>): string {
  const pairs = Object.entries(values).map(([key, value]) => {
    const text = typeof value === 'number' ? String(Number(value.toPrecision(6))) : value;
    return `${key}=${encodeURIComponent(text)}`;
  });
  return `#${demo}?${pairs.join('&')}`;
}

/** What a fragment of this demo says; null for any other fragment. */
export function readFragment(demo: string, hash: string): Reading | null {
  const prefix = `#${demo}?`;
  if (!hash.startsWith(prefix)) return null;
  const given = new URLSearchParams(hash.slice(prefix.length));
  return {
    number(key, bounds, otherwise) {
      const text = given.get(key)?.trim() ?? '';
      const value = text === '' ? Number.NaN : Number(text);
      return Number.isFinite(value) ? clamped(value, bounds) : otherwise;
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
  /** What is written; null where the key is missing. */
  text(key: string): string | null;
  oneOf<T extends string>(key: string, options: readonly T[], otherwise: T): T;
}
