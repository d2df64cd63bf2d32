/** Mean and variance of a sample with their standard errors. */
export interface SampleMoments {
  readonly mean: number;
  readonly meanError: number;
  readonly variance: number;
  readonly varianceError: number;
}

/**
 * Mean and unbiased variance of at least two numbers. The standard error of the variance is √((m₄ − s⁴(n − 3)/(n − 1))/n)
 * (Mood, Graybill & Boes, Introduction to the Theory of Statistics, theorem VI.2.2).
 */
export function sampleMoments(values: Float64Array): SampleMoments {
  const n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / n;
  let [squares, fourths] = [0, 0];
  for (const value of values) {
    const square = (value - mean) ** 2;
    squares += square;
    fourths += square * square;
  }
  const variance = squares / (n - 1);
  return {
    mean,
    meanError: Math.sqrt(variance / n),
    variance,
    varianceError: Math.sqrt(Math.max(0, fourths / n - (variance * variance * (n - 3)) / (n - 1)) / n),
  };
}
