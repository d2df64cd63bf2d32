/** The minus sign of typography instead of the hyphen. */
function typographic(text: string): string {
  return text.replace('-', '−');
}

/** A number with so many decimals; −0 is written 0. */
export function fixed(x: number, decimals: number): string {
  const text = x.toFixed(decimals);
  return typographic(Number(text) === 0 ? (0).toFixed(decimals) : text);
}

/** A number with so many significant digits, as a power of ten below 0.001 and from a million on. */
export function significant(x: number, digits: number): string {
  const size = Math.abs(x);
  if (x === 0 || !Number.isFinite(x)) return typographic(String(x));
  if (size < 1e-3 || size >= 1e6) return scientific(x);
  return fixed(x, Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
}

/** A number of any size with so many significant digits, as 3.1×10⁻⁷; 0 is 0. */
export function scientific(x: number, digits = 2): string {
  if (x === 0 || !Number.isFinite(x)) return typographic(String(x));
  const [mantissa = '', exponent = '0'] = x.toExponential(digits - 1).split('e');
  const raised = String(Number(exponent)).replace(/[-\d]/g, (c) =>
    '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt('-0123456789'.indexOf(c)),
  );
  return `${typographic(mantissa)}×10${raised}`;
}

/**
 * A number with so many decimals; as a power of ten where these would say little more than that it is not 0, or where it
 * has six digits before them. What is no larger than `rounding`, the error of its own computation, is 0.
 */
export function legible(x: number, decimals: number, rounding = 0): string {
  const size = Math.abs(x);
  if (size <= rounding) return fixed(0, decimals);
  return size < 10 ** -decimals || size >= 1e5 ? scientific(x) : fixed(x, decimals);
}

/** Differences below this are those of the last bits. */
const ROUNDING = 1e-12;

/** The difference of two numbers of about the size of one: `legible`, and 0 where only rounding is left of it. */
export function difference(x: number, decimals: number): string {
  return legible(x, decimals, ROUNDING);
}
