import { recursion } from '#checks/kit/identity.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  multiplyVector,
  outer,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, scaleVector } from '#numerics/vector.ts';

/** The stored pairs, the oldest first. */
interface Values {
  pairs: readonly { s: Vector; y: Vector }[];
  g: Vector;
}

function direction({ pairs, g }: Values, { forwards = false, oldest = false, plus = false } = {}): Vector {
  const order = forwards ? [...pairs] : [...pairs].reverse();
  let q = g;
  const alphas = new Map<Vector, number>();
  for (const { s, y } of order) {
    const alpha = dot(s, q) / dot(y, s);
    alphas.set(s, alpha);
    q = addScaled(q, -alpha, y);
  }
  const { s: sLast = [], y: yLast = [] } = pairs.at(oldest ? 0 : -1) ?? {};
  let z = scaleVector(dot(sLast, yLast) / dot(yLast, yLast), q);
  for (const { s, y } of order.reverse()) {
    const beta = dot(y, z) / dot(y, s);
    z = addScaled(z, (alphas.get(s) ?? NaN) + (plus ? beta : -beta), s);
  }
  return scaleVector(-1, z);
}

/** −Hg with H from the scaled identity by one full update a pair. */
function dense({ pairs, g }: Values): Vector {
  const { s: last = [], y: change = [] } = pairs.at(-1) ?? {};
  let H: Matrix = scale(dot(last, change) / dot(change, change), unit(g.length));
  for (const { s, y } of pairs) {
    const rho = 1 / dot(y, s);
    const V = add(unit(g.length), scale(-rho, outer(y, s)));
    H = add(multiply(transpose(V), multiply(H, V)), scale(rho, outer(s, s)));
  }
  return scaleVector(-1, multiplyVector(H, g));
}

export default recursion({
  formulas: {
    'atlas-lbfgs-two-loop-recursion': String.raw`
\begin{aligned}
\mathbf{q}&\leftarrow\mathbf{g}_k\\
i=k-1,\dots,k-m:\qquad\alpha_i&=\rho_i\,\mathbf{s}_i^{T}\mathbf{q},\qquad\mathbf{q}\leftarrow\mathbf{q}-\alpha_i\,\mathbf{y}_i\\
\mathbf{z}&\leftarrow\gamma_k\,\mathbf{q},\qquad\gamma_k=\frac{\mathbf{s}_{k-1}^{T}\mathbf{y}_{k-1}}{\mathbf{y}_{k-1}^{T}\mathbf{y}_{k-1}}\\
i=k-m,\dots,k-1:\qquad\beta_i&=\rho_i\,\mathbf{y}_i^{T}\mathbf{z},\qquad\mathbf{z}\leftarrow\mathbf{z}+(\alpha_i-\beta_i)\,\mathbf{s}_i\\
\text{direction}&=-\mathbf{z}
\end{aligned}`,
  },
  against: {
    en: 'the BFGS matrix built up pair by pair from the scaled identity',
    zh: '从缩放的单位阵出发，逐对更新而成的 BFGS 矩阵',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    const hessian = random.positiveDefinite(n);
    const pairs = random.list(random.integer(2, 4), () => {
      const s = random.vector(n);
      return { s, y: addScaled(multiplyVector(hessian, s), 0.1, s) };
    });
    return { pairs, g: random.vector(n) };
  },
  stated: (values) => direction(values),
  reference: dense,
  mutants: {
    'the oldest pair first': (values) => direction(values, { forwards: true }),
    'the scale of the oldest pair': (values) => direction(values, { oldest: true }),
    'β added': (values) => direction(values, { plus: true }),
  },
});
