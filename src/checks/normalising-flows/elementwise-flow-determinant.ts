import { identity } from '#checks/kit/identity.ts';
import { jacobian } from '#numerics/finite-difference.ts';
import { luDeterminant, luFactor } from '#numerics/lu.ts';
import type { Vector } from '#numerics/vector.ts';

/** The scalar function f[h, φ] = φ₁h + φ₂ tanh h, rising or falling, and an input. */
interface Values {
  phi: readonly [number, number];
  h: Vector;
}

const f = ({ phi: [a, b] }: Values, h: number): number => a * h + b * Math.tanh(h);
const slope = ({ phi: [a, b] }: Values, h: number): number => a + b / Math.cosh(h) ** 2;
const slopes = (values: Values): number[] => values.h.map((h) => slope(values, h));

export default identity({
  formulas: {
    'udl-16-10': String.raw`\mathbf{f}[\mathbf{h}] = \bigl[\mathrm{f}[h_1,\boldsymbol\phi],\mathrm{f}[h_2,\boldsymbol\phi],\ldots\mathrm{f}[h_D,\boldsymbol\phi]\bigr]^T`,
    'udl-16-11': String.raw`\biggl|\frac{\partial \mathbf{f}[\mathbf{h}]}{\partial \mathbf{h}}\biggr| = \prod_{d=1}^{D}\biggl|\frac{\partial \mathrm{f}[h_d]}{\partial h_d}\biggr|`,
  },
  against: {
    en: 'the determinant of the layer, differentiated by central differences',
    zh: '用中心差分求得的该层雅可比行列式',
  },
  tolerance: 1e-7,
  because: 'central differences keep about ten digits, and a determinant multiplies a few of them',
  draw: (random): Values => {
    const sign = random.sign();
    return {
      phi: [sign * random.between(0.3, 1.5), sign * random.between(0.3, 1.5)],
      h: random.vector(random.integer(1, 4)),
    };
  },
  stated: (values) => slopes(values).reduce((total, x) => total * Math.abs(x), 1),
  reference: (values) =>
    Math.abs(luDeterminant(luFactor(jacobian((h) => h.map((x) => f(values, x)), values.h)))),
  mutants: {
    'the slopes added': (values) => slopes(values).reduce((total, x) => total + Math.abs(x), 0),
    'no absolute values': (values) => slopes(values).reduce((total, x) => total * x, 1),
    'the slope of the first element for all': (values) =>
      Math.abs(slopes(values)[0] ?? NaN) ** values.h.length,
    'values for slopes': (values) => values.h.reduce((total, h) => total * Math.abs(f(values, h)), 1),
  },
});
