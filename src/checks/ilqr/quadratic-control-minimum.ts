import { identity } from '#checks/kit/identity.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, column, quadraticForm } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, dot, scaleVector, zeroVector } from '#numerics/vector.ts';

interface Values {
  H: Matrix;
  b: Vector;
  u: Vector;
}

function rows({ H, b, u }: Values, { sign = 1, half = 0.5, rest = -0.5 } = {}) {
  const shift = luSolve(luFactor(H), b);
  return {
    square: half * quadraticForm(H, addScaled(u, sign, shift)) + rest * dot(b, shift),
    argmin: scaleVector(-sign, shift),
    minimum: rest * dot(b, shift),
  };
}

export default identity({
  formulas: {
    'atlas-quadratic-control-minimum': String.raw`
\begin{aligned}
\varphi(\mathbf{u}) &= \tfrac12\mathbf{u}^{T}\mathbf{H}\mathbf{u} + \mathbf{b}^{T}\mathbf{u} \\
&= \tfrac12\bigl(\mathbf{u}+\mathbf{H}^{-1}\mathbf{b}\bigr)^{T}\mathbf{H}\bigl(\mathbf{u}+\mathbf{H}^{-1}\mathbf{b}\bigr) - \tfrac12\mathbf{b}^{T}\mathbf{H}^{-1}\mathbf{b} \\
\operatorname*{argmin}_{\mathbf{u}}\,\varphi(\mathbf{u}) &= -\mathbf{H}^{-1}\mathbf{b} \\
\min_{\mathbf{u}}\,\varphi(\mathbf{u}) &= -\tfrac12\mathbf{b}^{T}\mathbf{H}^{-1}\mathbf{b}
\end{aligned}`,
  },
  against: {
    en: 'the function itself, and its minimum along each eigenvector of H',
    zh: '函数本身，以及它沿 H 的各特征向量的最小值',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    return { H: random.positiveDefinite(n), b: random.vector(n), u: random.vector(n) };
  },
  stated: (values) => rows(values),
  // Along the eigenvector q of λ the function is ½λt² + (qᵀb)t, least at t = −qᵀb/λ.
  reference: ({ H, b, u }) => {
    const { values: eigenvalues, vectors } = symmetricEigen(H);
    let argmin = zeroVector(b.length);
    let minimum = 0;
    eigenvalues.forEach((lambda, i) => {
      const q = column(vectors, i);
      const t = -dot(q, b) / lambda;
      argmin = addScaled(argmin, t, q);
      minimum += (lambda * t * t) / 2 + dot(q, b) * t;
    });
    return { square: quadraticForm(H, u) / 2 + dot(b, u), argmin, minimum };
  },
  mutants: {
    'the shift subtracted': (values) => rows(values, { sign: -1 }),
    'the rest added': (values) => rows(values, { rest: 0.5 }),
    'no half': (values) => rows(values, { half: 1, rest: -1 }),
  },
});
