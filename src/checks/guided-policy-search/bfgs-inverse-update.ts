import { identity } from '#checks/kit/identity.ts';
import { luFactor, luInverse } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  multiplyVector,
  outer,
  quadraticForm,
  scale,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

interface Values {
  H: Matrix;
  s: Vector;
  y: Vector;
}

function update({ H, s, y }: Values, { swapped = false, sign = -1, scaled = true } = {}): Matrix {
  const rho = 1 / dot(y, s);
  const V = add(unit(s.length), scale(sign * rho, swapped ? outer(s, y) : outer(y, s)));
  return add(multiply(transpose(V), multiply(H, V)), scale(scaled ? rho : 1, outer(s, s)));
}

const rows = (form?: Parameters<typeof update>[1]) => (values: Values) => {
  const H = update(values, form);
  return { H, secant: multiplyVector(H, values.y) };
};

export default identity({
  formulas: {
    'atlas-bfgs-inverse-update': String.raw`\mathbf{H}_{k+1}=\mathbf{V}_k^{T}\mathbf{H}_k\mathbf{V}_k+\rho_k\,\mathbf{s}_k\mathbf{s}_k^{T},\qquad\mathbf{V}_k=\mathbf{I}-\rho_k\,\mathbf{y}_k\mathbf{s}_k^{T},\qquad\rho_k=\frac{1}{\mathbf{y}_k^{T}\mathbf{s}_k}`,
  },
  against: {
    en: 'the inverse of the updated Hessian, B + yyᵀ/yᵀs − BssᵀB/sᵀBs, by elimination, and the secant condition',
    zh: '更新后的黑塞矩阵 B + yyᵀ/yᵀs − BssᵀB/sᵀBs 用消元法求逆，以及割线条件',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    const s = random.vector(n);
    // The gradient of a convex quadratic changes like this, so that yᵀs > 0.
    return { H: random.positiveDefinite(n), s, y: multiplyVector(random.positiveDefinite(n), s) };
  },
  stated: rows(),
  reference: ({ H, s, y }) => {
    const B = luInverse(luFactor(H));
    const Bs = multiplyVector(B, s);
    const next = add(
      subtract(B, scale(1 / quadraticForm(B, s), outer(Bs, Bs))),
      scale(1 / dot(y, s), outer(y, y)),
    );
    return { H: luInverse(luFactor(next)), secant: s };
  },
  mutants: {
    's and y exchanged in V': rows({ swapped: true }),
    'a plus in V': rows({ sign: 1 }),
    'ρ left out of the last term': rows({ scaled: false }),
  },
});
