import { identity } from '#checks/kit/identity.ts';
import { type Matrix, diagonal, multiply, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, scaleVector, zeroVector } from '#numerics/vector.ts';

/** The fields tanh(Mφ) and sin(Nφ) at a starting point. */
interface Values {
  M: Matrix;
  N: Matrix;
  start: Vector;
}
type Field = (phi: Vector) => Vector;

const g =
  ({ M }: Values): Field =>
  (phi) =>
    multiplyVector(M, phi).map(Math.tanh);
const anyCorrection =
  ({ N }: Values): Field =>
  (phi) =>
    multiplyVector(N, phi).map(Math.sin);
/** (∂g/∂φ)g, with one row for each component of g. */
function bend(values: Values, phi: Vector): Vector {
  const velocity = g(values)(phi);
  return multiplyVector(multiply(diagonal(velocity.map((t) => 1 - t * t)), values.M), velocity);
}

/** Where dφ/dt = g + αg₁ arrives after time α, by 30 Runge–Kutta steps. */
function arrival(values: Values, g1: Field, time: number): Vector {
  const field: Field = (phi) => addScaled(g(values)(phi), time, g1(phi));
  const h = time / 30;
  let phi = values.start;
  for (let n = 0; n < 30; n += 1) {
    const k1 = field(phi);
    const k2 = field(addScaled(phi, h / 2, k1));
    const k3 = field(addScaled(phi, h / 2, k2));
    const k4 = field(addScaled(phi, h, k3));
    phi = addScaled(phi, h / 6, addVectors(addVectors(k1, k4), scaleVector(2, addVectors(k2, k3))));
  }
  return phi;
}

/** The coefficients of α and α² in the arrival, by differences extrapolated twice to α = 0. */
function coefficients(values: Values, g1: Field): { first: Vector; second: Vector } {
  const differences = [0.04, 0.02, 0.01].map((h) => {
    const [ahead, behind] = [arrival(values, g1, h), arrival(values, g1, -h)];
    const both = addScaled(addVectors(ahead, behind), -2, values.start);
    return [scaleVector(1 / (2 * h), addScaled(ahead, -1, behind)), scaleVector(1 / (2 * h * h), both)];
  });
  const limit = (order: number): Vector => {
    const [a = [], b = [], c = []] = differences.map((found) => found[order] ?? []);
    const extrapolate = (coarse: Vector, fine: Vector, power: number): Vector =>
      scaleVector(1 / (power - 1), addScaled(scaleVector(power, fine), -1, coarse));
    return extrapolate(extrapolate(a, b, 4), extrapolate(b, c, 4), 16);
  };
  return { first: limit(0), second: limit(1) };
}

/** The last row of the expansion, and the coefficient of α² that is left with the correction that the entry states. */
const stated = (values: Values, half = 0.5, correction = -0.5) => ({
  first: g(values)(values.start),
  second: addScaled(anyCorrection(values)(values.start), half, bend(values, values.start)),
  left: coefficients(values, (phi) => scaleVector(correction, bend(values, phi))).second,
});

export default identity({
  formulas: {
    'udl-9-16': String.raw`\frac{d\boldsymbol\phi}{dt} \approx \mathbf{g}[\boldsymbol\phi] + \alpha\mathbf{g}_1[\boldsymbol\phi] + \ldots`,
    'udl-9-17': String.raw`
\begin{aligned}
\boldsymbol\phi[\alpha] &\approx \boldsymbol\phi + \alpha\frac{d\boldsymbol\phi}{dt} + \frac{\alpha^2}{2}\frac{d^2\boldsymbol\phi}{dt^2}\bigg|_{\boldsymbol\phi=\boldsymbol\phi_0} \\
&\approx \boldsymbol\phi + \alpha\bigl(\mathbf{g}[\boldsymbol\phi]+\alpha\mathbf{g}_1[\boldsymbol\phi]\bigr) + \frac{\alpha^2}{2}\biggl(\frac{\partial\mathbf{g}[\boldsymbol\phi]}{\partial\boldsymbol\phi}\frac{d\boldsymbol\phi}{dt} + \alpha\frac{\partial\mathbf{g}_1[\boldsymbol\phi]}{\partial\boldsymbol\phi}\frac{d\boldsymbol\phi}{dt}\biggr)\bigg|_{\boldsymbol\phi=\boldsymbol\phi_0} \\
&= \boldsymbol\phi + \alpha\bigl(\mathbf{g}[\boldsymbol\phi]+\alpha\mathbf{g}_1[\boldsymbol\phi]\bigr) + \frac{\alpha^2}{2}\biggl(\frac{\partial\mathbf{g}[\boldsymbol\phi]}{\partial\boldsymbol\phi}\mathbf{g}[\boldsymbol\phi] + \alpha\frac{\partial\mathbf{g}_1[\boldsymbol\phi]}{\partial\boldsymbol\phi}\mathbf{g}[\boldsymbol\phi]\biggr)\bigg|_{\boldsymbol\phi=\boldsymbol\phi_0} \\
&\approx \boldsymbol\phi + \alpha\mathbf{g}[\boldsymbol\phi] + \alpha^2\biggl(\mathbf{g}_1[\boldsymbol\phi] + \frac{1}{2}\frac{\partial\mathbf{g}[\boldsymbol\phi]}{\partial\boldsymbol\phi}\mathbf{g}[\boldsymbol\phi]\biggr)\bigg|_{\boldsymbol\phi=\boldsymbol\phi_0}
\end{aligned}`,
    'udl-9-18': String.raw`\mathbf{g}_1[\boldsymbol\phi] = -\frac{1}{2}\frac{\partial\mathbf{g}[\boldsymbol\phi]}{\partial\boldsymbol\phi}\mathbf{g}[\boldsymbol\phi]`,
  },
  against: {
    en: 'the modified flow followed numerically, expanded in the step size; the step itself has no square',
    zh: '数值求解修正流并按步长展开；离散的一步没有二次项',
  },
  cases: 60,
  tolerance: 1e-7,
  because: 'second derivatives by differences',
  draw: (random): Values => ({ M: random.matrix(2, 2), N: random.matrix(2, 2), start: random.vector(2) }),
  stated: (values) => stated(values),
  reference: (values) => ({
    ...coefficients(values, anyCorrection(values)),
    left: zeroVector(2),
  }),
  mutants: {
    'the half left out': (values) => stated(values, 1),
    'the correction added': (values) => stated(values, 0.5, 0.5),
    'a quarter of the bend': (values) => stated(values, 0.5, -0.25),
    'the matrix transposed': (values) => {
      const velocity = g(values)(values.start);
      const jacobian = multiply(diagonal(velocity.map((t) => 1 - t * t)), values.M);
      const turned = velocity.map((_, j) =>
        jacobian.reduce((sum, row, i) => sum + (row[j] ?? 0) * (velocity[i] ?? 0), 0),
      );
      return { ...stated(values), second: addScaled(anyCorrection(values)(values.start), 0.5, turned) };
    },
  },
});
