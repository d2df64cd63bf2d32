import { quadrature } from '#checks/kit/identity.ts';
import { averageUnder } from '#checks/shared/bayesian-normal.ts';
import { total } from '#checks/shared/information-tables.ts';
import { type Vector, component } from '#numerics/vector.ts';

interface Values {
  s: number;
  lengths: Vector;
  x: Vector;
  other: Vector;
}
const kernel = (
  { s, lengths, x, other }: Values,
  { half = -0.5, power = 2, scalePower = 2, signal = 2 } = {},
): number =>
  s ** signal *
  Math.exp(
    half *
      total(
        lengths.map(
          (length, d) => Math.abs(component(x, d) - component(other, d)) ** power / length ** scalePower,
        ),
      ),
  );

export default quadrature({
  formulas: {
    'atlas-kernel-squared-exponential-ard': String.raw`k(\mathbf{x},\mathbf{x}') = s^{2}\exp\Bigl(-\frac12\sum_{d=1}^{D}\frac{(x_d-x_d')^{2}}{\ell_d^{2}}\Bigr)`,
  },
  against: {
    en: 'mean cosines over random frequencies, dimension by dimension',
    zh: '逐维对随机频率求余弦的平均',
  },
  draw: (random): Values => {
    const D = random.integer(1, 3);
    return {
      s: random.between(0.6, 1.5),
      lengths: random.list(D, () => random.between(0.6, 2)),
      x: random.vector(D),
      other: random.vector(D),
    };
  },
  stated: (values) => kernel(values),
  // Frequencies of dimension d are normal with standard deviation 1/ℓ_d, independent of the others.
  reference: ({ s, lengths, x, other }) =>
    lengths.reduce((product, length, d) => {
      const apart = component(x, d) - component(other, d);
      return product * averageUnder({ mean: 0, sd: 1 / length }, (omega) => Math.cos(omega * apart));
    }, s ** 2),
  mutants: {
    'no half': (values) => kernel(values, { half: -1 }),
    'a growing kernel': (values) => kernel(values, { half: 0.5 }),
    'the distance not squared': (values) => kernel(values, { power: 1 }),
    'the length-scales not squared': (values) => kernel(values, { scalePower: 1 }),
    's not squared': (values) => kernel(values, { signal: 1 }),
    'one length-scale for all': (values) =>
      kernel({ ...values, lengths: values.lengths.map(() => values.lengths[0] ?? NaN) }),
  },
});
