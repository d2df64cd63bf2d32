/** A number that a text writes as a fraction, in lowest terms or not. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A number of a worked example that a text can show. */
export type WorkedValue = number | Fraction;
