import { identity } from '#checks/kit/identity.ts';
import { type Activation, drawActivation } from '#checks/shared/dense-network.ts';
import { assignments } from '#checks/shared/tex-assignments.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, column, entry, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, component, dot } from '#numerics/vector.ts';

const FIRST = String.raw`
\begin{aligned}
h_1 &= \mathrm{a}[\theta_{10}+\theta_{11}x] \\
h_2 &= \mathrm{a}[\theta_{20}+\theta_{21}x] \\
h_3 &= \mathrm{a}[\theta_{30}+\theta_{31}x]
\end{aligned}`;
const SECOND = String.raw`
\begin{aligned}
h'_1 &= \mathrm{a}[\psi_{10}+\psi_{11}h_1+\psi_{12}h_2+\psi_{13}h_3] \\
h'_2 &= \mathrm{a}[\psi_{20}+\psi_{21}h_1+\psi_{22}h_2+\psi_{23}h_3] \\
h'_3 &= \mathrm{a}[\psi_{30}+\psi_{31}h_1+\psi_{32}h_2+\psi_{33}h_3]
\end{aligned}`;
const OUTPUT = String.raw`y' = \phi'_0 + \phi'_1h'_1 + \phi'_2h'_2 + \phi'_3h'_3`;
const WHOLE = String.raw`
\begin{aligned}
y' = {} & \phi'_0 + \phi'_1\mathrm{a}\bigl[\psi_{10}+\psi_{11}\mathrm{a}[\theta_{10}+\theta_{11}x]+\psi_{12}\mathrm{a}[\theta_{20}+\theta_{21}x]+\psi_{13}\mathrm{a}[\theta_{30}+\theta_{31}x]\bigr] \\
& {}+\phi'_2\mathrm{a}\bigl[\psi_{20}+\psi_{21}\mathrm{a}[\theta_{10}+\theta_{11}x]+\psi_{22}\mathrm{a}[\theta_{20}+\theta_{21}x]+\psi_{23}\mathrm{a}[\theta_{30}+\theta_{31}x]\bigr] \\
& {}+\phi'_3\mathrm{a}\bigl[\psi_{30}+\psi_{31}\mathrm{a}[\theta_{10}+\theta_{11}x]+\psi_{32}\mathrm{a}[\theta_{20}+\theta_{21}x]+\psi_{33}\mathrm{a}[\theta_{30}+\theta_{31}x]\bigr]
\end{aligned}`;

/** 22 parameters, the biases in the first columns. */
interface Values {
  activation: Activation;
  theta: Matrix;
  psi: Matrix;
  phi: Vector;
  x: number;
}

const names = ({ activation, theta, psi, phi, x }: Values): Bindings => ({
  '\\mathrm{a}': activation,
  '\\theta': (d: number, i: number) => entry(theta, d - 1, i),
  '\\psi': (d: number, j: number) => entry(psi, d - 1, j),
  "\\phi'": (d: number) => component(phi, d),
  x,
});

const weights = (withBiases: Matrix): Matrix => withBiases.map((entries) => entries.slice(1));

/** (4.11) to (4.14): columns, a square matrix and a row. */
function inMatrices({ activation, theta, psi, phi, x }: Values, square = weights(psi)) {
  const h = addScaled(column(theta, 0), x, column(theta, 1)).map(activation);
  const next = addVectors(column(psi, 0), multiplyVector(square, h)).map(activation);
  return { h, next, y: component(phi, 0) + dot(phi.slice(1), next) };
}

/** (4.7) to (4.9) row by row, from the entries' own TeX. */
function byRows(values: Values, first = FIRST, second = SECOND, output = OUTPUT) {
  const bound = names(values);
  const h = assignments(first, ['h_1', 'h_2', 'h_3'], bound);
  const next = assignments(second, ["h'_1", "h'_2", "h'_3"], { ...bound, ...h });
  return {
    h: [h.h_1, h.h_2, h.h_3],
    next: [next["h'_1"], next["h'_2"], next["h'_3"]],
    y: fromTex(output, () => ({ ...bound, ...next }))(values),
  };
}

const sides =
  ({ matrices = inMatrices, whole = WHOLE, first = FIRST, second = SECOND, output = OUTPUT }) =>
  (values: Values) => ({
    matrices: matrices(values),
    rows: byRows(values, first, second, output),
    whole: fromTex(whole, names, { of: "y'" })(values),
  });

export default identity({
  formulas: {
    'udl-4-7': FIRST,
    'udl-4-8': SECOND,
    'udl-4-9': OUTPUT,
    'udl-4-10': WHOLE,
    'udl-4-11': String.raw`\begin{bmatrix} h_1 \\ h_2 \\ h_3 \end{bmatrix} = \mathbf{a}\left[\begin{bmatrix} \theta_{10} \\ \theta_{20} \\ \theta_{30} \end{bmatrix} + \begin{bmatrix} \theta_{11} \\ \theta_{21} \\ \theta_{31} \end{bmatrix}x\right]`,
    'udl-4-12': String.raw`\begin{bmatrix} h'_1 \\ h'_2 \\ h'_3 \end{bmatrix} = \mathbf{a}\left[\begin{bmatrix} \psi_{10} \\ \psi_{20} \\ \psi_{30} \end{bmatrix} + \begin{bmatrix} \psi_{11} & \psi_{12} & \psi_{13} \\ \psi_{21} & \psi_{22} & \psi_{23} \\ \psi_{31} & \psi_{32} & \psi_{33} \end{bmatrix}\begin{bmatrix} h_1 \\ h_2 \\ h_3 \end{bmatrix}\right]`,
    'udl-4-13': String.raw`y' = \phi'_0 + \begin{bmatrix} \phi'_1 & \phi'_2 & \phi'_3 \end{bmatrix}\begin{bmatrix} h'_1 \\ h'_2 \\ h'_3 \end{bmatrix}`,
    'udl-4-14': String.raw`
\begin{aligned}
\mathbf{h} &= \mathbf{a}[\boldsymbol\theta_0+\boldsymbol\theta x] \\
\mathbf{h}' &= \mathbf{a}[\boldsymbol\psi_0+\boldsymbol\Psi\mathbf{h}] \\
y' &= \phi'_0+\boldsymbol\phi'\mathbf{h}'
\end{aligned}`,
  },
  against: {
    en: 'the matrix form against the rows written out, and both against each other',
    zh: '矩阵写法与逐行展开的写法互相对照',
  },
  cases: 60,
  draw: (random): Values => ({
    activation: drawActivation(random),
    theta: random.matrix(3, 2),
    psi: random.matrix(3, 4),
    phi: random.vector(4),
    x: random.normal(),
  }),
  stated: sides({}),
  reference: (values) => {
    const [rows, matrices] = [byRows(values), inMatrices(values)];
    return { matrices: rows, rows: matrices, whole: matrices.y };
  },
  mutants: {
    'the square matrix transposed': sides({
      matrices: (values) => inMatrices(values, transpose(weights(values.psi))),
    }),
    'an activation around the output': sides({
      matrices: (values) => ({ ...inMatrices(values), y: values.activation(inMatrices(values).y) }),
    }),
    'a bias of the first layer in the second': sides({
      second: SECOND.replace(String.raw`\psi_{20}`, String.raw`\theta_{20}`),
    }),
    'a shifted index in the nest': sides({
      whole: WHOLE.replace(String.raw`\psi_{32}`, String.raw`\psi_{23}`),
    }),
    'the inner activation lost': sides({
      whole: WHOLE.replace(
        String.raw`\mathrm{a}[\theta_{10}+\theta_{11}x]`,
        String.raw`(\theta_{10}+\theta_{11}x)`,
      ),
    }),
    'a slope of another unit': sides({
      first: FIRST.replace(String.raw`\theta_{21}`, String.raw`\theta_{11}`),
    }),
    'a hidden unit subtracted': sides({
      output: OUTPUT.replace(String.raw`+ \phi'_2`, String.raw`- \phi'_2`),
    }),
  },
});
