/** A file's size for people: kB below a megabyte, MB with one decimal from there (powers of ten). */
export function megabytes(bytes: number): string {
  return bytes < 1e6
    ? `${String(Math.max(1, Math.round(bytes / 1e3)))} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
}
