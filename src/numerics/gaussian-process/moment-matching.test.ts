import { describe, expect, test } from 'vitest';
import { choleskyFactor, choleskySolve } from '../cholesky.ts';
import { diagonal, fromEntries, multiplyVector, row, zeroMatrix } from '../matrix.ts';
import { symmetricEigen } from '../symmetric-eigen.ts';
import { type Vector, addVectors, component, scaleVector, subtractVectors } from '../vector.ts';
import { fitGaussianProcess, predict } from './regression.ts';
import { type OutputModel, type UncertainInput, fitOutputs, matchMoments } from './moment-matching.ts';

const points = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 0.5],
  [0.5, -1],
];
const outputs: OutputModel[] = [
  {
    kernel: { lengthScales: [1, 1.5], signalVariance: 1.2 },
    noiseVariance: 0.01,
    targets: points.map(([a = 0, b = 0]) => Math.sin(a) + b / 2),
  },
  {
    kernel: { lengthScales: [0.8, 2], signalVariance: 0.7 },
    noiseVariance: 0.02,
    targets: points.map(([a = 0, b = 0]) => a * b - 0.3),
  },
];
const input: UncertainInput = {
  mean: [0.3, -0.2],
  covariance: [
    [0.4, 0.1],
    [0.1, 0.2],
  ],
};

/** Gauss–Hermite nodes and weights for the standard normal, from the Jacobi matrix (Golub & Welsch 1969). */
function hermiteRule(n: number): [node: number, weight: number][] {
  const jacobi = fromEntries(n, n, (i, j) => (Math.abs(i - j) === 1 ? Math.sqrt(Math.max(i, j)) : 0));
  const { values, vectors } = symmetricEigen(jacobi);
  return values.map((node, i) => [node, component(row(vectors, 0), i) ** 2]);
}

/** The average of f over a normal in the plane. */
function expectation(f: (x: Vector) => number, { mean, covariance }: UncertainInput): number {
  const lower = choleskyFactor(covariance);
  const rule = hermiteRule(36);
  return rule.reduce(
    (sum, [a, wa]) =>
      sum +
      rule.reduce(
        (inner, [b, wb]) => inner + wa * wb * f(addVectors(mean, multiplyVector(lower, [a, b]))),
        0,
      ),
    0,
  );
}

describe('moment matching', () => {
  test('agrees with quadrature: laws of total expectation, variance and covariance', () => {
    const matched = matchMoments(fitOutputs(points, outputs), input);
    const posteriors = outputs.map(({ kernel, noiseVariance, targets }) =>
      fitGaussianProcess(points, targets, kernel, noiseVariance),
    );
    const means = posteriors.map((posterior) => expectation((x) => predict(posterior, x).mean, input));
    posteriors.forEach((a, i) => {
      expect(matched.mean[i]).toBeCloseTo(component(means, i), 10);
      posteriors.forEach((b, j) => {
        const product = expectation((x) => predict(a, x).mean * predict(b, x).mean, input);
        const ignorance = i === j ? expectation((x) => predict(a, x).variance, input) : 0;
        const covariance = product - component(means, i) * component(means, j) + ignorance;
        expect(matched.variance[i]?.[j]).toBeCloseTo(covariance, 10);
      });
      const covariances = [0, 1].map((d) =>
        expectation((x) => (component(x, d) - component(input.mean, d)) * predict(a, x).mean, input),
      );
      choleskySolve(choleskyFactor(input.covariance), covariances).forEach((value, d) =>
        expect(matched.inputOutputCov[d]?.[i]).toBeCloseTo(value, 10),
      );
    });
  });

  test('agrees with the formulas of Deisenroth (2010), written out with full matrices in NumPy 2.4', () => {
    const { mean, variance, inputOutputCov } = matchMoments(fitOutputs(points, outputs), input);
    const expected = {
      mean: [0.1966882092744337, -0.3503530353992575],
      variance: [0.33943314067646463, 0.08198801164913767, 0.08198801164913767, 0.11265229621194967],
      inputOutputCov: [0.6192882017298763, 0.09536263524072315, 0.427326970101685, 0.3213743500421212],
    };
    expected.mean.forEach((value, i) => expect(mean[i]).toBeCloseTo(value, 12));
    expected.variance.forEach((value, i) => expect(variance.flat()[i]).toBeCloseTo(value, 12));
    expected.inputOutputCov.forEach((value, i) => expect(inputOutputCov.flat()[i]).toBeCloseTo(value, 12));
  });

  test('at a certain input it is the prediction there, with the slope of the mean', () => {
    const at = [0.3, -0.2];
    const { mean, variance, inputOutputCov } = matchMoments(fitOutputs(points, outputs), {
      mean: at,
      covariance: zeroMatrix(2, 2),
    });
    outputs.forEach(({ kernel, noiseVariance, targets }, a) => {
      const posterior = fitGaussianProcess(points, targets, kernel, noiseVariance);
      expect(mean[a]).toBeCloseTo(predict(posterior, at).mean, 13);
      expect(variance[a]?.[a]).toBeCloseTo(predict(posterior, at).variance, 13);
      diagonal([1e-5, 1e-5]).forEach((step, d) => {
        const ahead = predict(posterior, addVectors(at, step)).mean;
        const behind = predict(posterior, subtractVectors(at, step)).mean;
        expect(inputOutputCov[d]?.[a]).toBeCloseTo((ahead - behind) / 2e-5, 8);
      });
    });
    expect(variance[0]?.[1]).toBeCloseTo(0, 14);
  });

  test('far away from the data and for a very wide input nothing is known but the prior', () => {
    const far = matchMoments(fitOutputs(points, outputs), { mean: [200, 0], covariance: diagonal([1, 1]) });
    expect(far.mean).toEqual([0, 0]);
    expect(far.variance).toEqual([
      [1.2, 0],
      [0, 0.7],
    ]);
    const wide = matchMoments(fitOutputs(points, outputs), {
      mean: [60, 0],
      covariance: diagonal([1e4, 1e4]),
    });
    expect(wide.variance[1]?.[1]).toBeCloseTo(0.7, 3);
    expect(wide.variance[1]?.[1]).toBeLessThan(0.7);
  });

  test('one input dimension may be certain and the other not', () => {
    const half = { mean: [0.3, -0.2], covariance: diagonal([0.4, 0]) };
    const almost = { mean: [0.3, -0.2], covariance: diagonal([0.4, 1e-10]) };
    const [exact, near] = [half, almost].map((given) => matchMoments(fitOutputs(points, outputs), given));
    expect(exact?.variance[0]?.[0]).toBeCloseTo(near?.variance[0]?.[0] ?? 0, 8);
    expect(exact?.inputOutputCov[1]?.[1]).toBeCloseTo(near?.inputOutputCov[1]?.[1] ?? 0, 8);
  });

  test('the five-point sine model of the notes: 0.4214 with slope 0.768 at N(0.5, 0.25), variance 0.099 + 0.189 at N(2, 1)', () => {
    const x = [-2, -1, 0, 1, 2];
    const sine: OutputModel = {
      kernel: { lengthScales: [1], signalVariance: 1 },
      noiseVariance: 0.01,
      targets: x.map(Math.sin),
    };
    const at = (mean: number, variance: number) =>
      matchMoments(
        fitOutputs(
          x.map((value) => scaleVector(value, [1])),
          [sine],
        ),
        { mean: [mean], covariance: [[variance]] },
      );
    expect(at(0.5, 0.25).mean[0]).toBeCloseTo(0.4214, 4);
    expect(at(0.5, 0.25).inputOutputCov[0]?.[0]).toBeCloseTo(0.768, 3);
    expect(at(2, 1).variance[0]?.[0]).toBeCloseTo(0.288, 3);
    expect(at(2, 1).ignorance[0]).toBeCloseTo(0.189, 3);
  });
});
