/**
 * Iₙ(x), the modified Bessel function of the first kind, for whole n ≥ 0 and |x| up to about 30, by its power series
 * Σ (x/2)^(2m+n) / (m! (m+n)!) (Abramowitz & Stegun 9.6.10). All of its terms have one sign, so nothing cancels.
 */
export function besselI(n: number, x: number): number {
  let term = 1;
  for (let k = 1; k <= n; k += 1) term *= x / 2 / k;
  let sum = term;
  for (let m = 1; Math.abs(term) > Math.abs(sum) * 1e-17; m += 1) {
    term *= ((x / 2) * (x / 2)) / (m * (m + n));
    sum += term;
  }
  return sum;
}
