const SERIES_UP_TO = 0.5;

/** Terms of the series from x²/2 on; the next one is below 1e-16 of the sum. */
const TERMS = 15;

/** eˣ − 1 − x ≥ 0, also where x is so small that both differences lose their digits. With x = log(1 + a) it is a − log(1 + a). */
export function exponentialExcess(x: number): number {
  if (Math.abs(x) > SERIES_UP_TO) return Math.expm1(x) - x;
  let nested = 1;
  for (let n = TERMS + 1; n > 2; n -= 1) nested = 1 + (x / n) * nested;
  return ((x * x) / 2) * nested;
}
