import type { WorkedValue } from '#domain/worked-value.ts';

/** How a number is asked for: `4` decimals, `4s` significant digits, `4e` as many times a power of ten; nothing for what is exact. */
export const NUMBER_FORM = /^(?:(\d{1,2})([se]?))?$/;

/**
 * A number as TeX: `{{x:4}}` with four decimals, `{{x:3s}}` with three significant digits, `{{x:2e}}` as
 * `6.2\times10^{-5}`, `{{x}}` for a whole number or a fraction. Minus zero is zero.
 *
 * @returns null where the form does not fit: none for a number that is not whole, digits for a fraction, a number that
 *   is not finite
 */
export function numberTex(value: WorkedValue, form: string): string | null {
  const [, digits, kind] = NUMBER_FORM.exec(form) ?? [];
  if (typeof value !== 'number') {
    return form === '' ? fractionTex(value.numerator, value.denominator) : null;
  }
  if (!Number.isFinite(value) || !NUMBER_FORM.test(form)) return null;
  if (digits === undefined) return Number.isSafeInteger(value) ? unsignedZero(String(value)) : null;
  if (kind === '') return unsignedZero(value.toFixed(Number(digits)));
  if (digits === '0') return null;
  const [mantissa = '', exponent = '0'] = value.toExponential(Number(digits) - 1).split('e');
  if (kind === 'e') {
    return value === 0 ? '0' : `${mantissa}\\times10^{${String(Number(exponent))}}`;
  }
  return unsignedZero(
    Number(`${mantissa}e${exponent}`).toFixed(Math.max(0, Number(digits) - 1 - Number(exponent))),
  );
}

function fractionTex(numerator: number, denominator: number): string | null {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0)
    return null;
  const divisor = greatestCommonDivisor(numerator, denominator) * Math.sign(denominator);
  const [above, below] = [numerator / divisor, denominator / divisor];
  if (below === 1) return String(above);
  return `${above < 0 ? '-' : ''}\\frac{${String(Math.abs(above))}}{${String(below)}}`;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
}

function unsignedZero(text: string): string {
  return Number(text) === 0 ? text.replace('-', '') : text;
}
