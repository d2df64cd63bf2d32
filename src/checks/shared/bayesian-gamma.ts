/**
 * Γ(x) for x = ½, 1, 1½, … up to 80, by Γ(x + 1) = xΓ(x) from Γ(½) = √π and Γ(1) = 1.
 *
 * @throws RangeError for other x
 */
export function gammaOfHalves(x: number): number {
  if (!Number.isInteger(2 * x) || x <= 0 || x > 80)
    throw new RangeError(`gammaOfHalves: ${String(x)} is no half of a positive integer up to 160`);
  let [at, value] = Number.isInteger(x) ? [1, 1] : [0.5, Math.sqrt(Math.PI)];
  for (; at < x; at += 1) value *= at;
  return value;
}

/** B(a, b) = Γ(a)Γ(b)/Γ(a + b), for halves of integers. */
export function betaOfHalves(a: number, b: number): number {
  return (gammaOfHalves(a) * gammaOfHalves(b)) / gammaOfHalves(a + b);
}
