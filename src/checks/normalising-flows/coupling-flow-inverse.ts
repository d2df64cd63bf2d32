import { identity } from '#checks/kit/identity.ts';
import { type Network, drawNetwork, run } from '#checks/shared/flow-layers.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Two halves of two numbers each, and the network that makes log scales and shifts of one half. */
interface Values {
  network: Network;
  first: Vector;
  second: Vector;
}
type Halves = readonly [Vector, Vector];

/** g[h, φ] = h ⊙ exp[s] + t with φ = (s, t), and its inverse in the first argument. */
const g = (h: Vector, phi: Vector): Vector =>
  h.map((x, i) => x * Math.exp(component(phi, i)) + component(phi, i + h.length));
const gInverse = (y: Vector, phi: Vector): Vector =>
  y.map((x, i) => (x - component(phi, i + y.length)) / Math.exp(component(phi, i)));

const forwards = ({ network, first, second }: Values): Halves => [first, g(second, run(network, first))];
const backwards = ({ network }: Values, [first, second]: Halves): Halves => [
  first,
  gInverse(second, run(network, first)),
];

export default identity({
  formulas: {
    'udl-16-13': String.raw`
\begin{aligned}
\mathbf{h}'_1 &= \mathbf{h}_1 \\
\mathbf{h}'_2 &= \mathbf{g}\bigl[\mathbf{h}_2,\boldsymbol\phi[\mathbf{h}_1]\bigr]
\end{aligned}`,
    'udl-16-14': String.raw`
\begin{aligned}
\mathbf{h}_1 &= \mathbf{h}'_1 \\
\mathbf{h}_2 &= \mathbf{g}^{-1}\bigl[\mathbf{h}'_2,\boldsymbol\phi[\mathbf{h}_1]\bigr]
\end{aligned}`,
  },
  against: {
    en: 'the two halves that went in, for a network that cannot be inverted',
    zh: '送入的两半，其中网络本身不可逆',
  },
  draw: (random): Values => ({
    network: drawNetwork(random, 2, 4),
    first: random.vector(2),
    second: random.vector(2),
  }),
  stated: (values) => backwards(values, forwards(values)),
  reference: ({ first, second }) => [first, second],
  mutants: {
    'the parameters from the second half': (values) => {
      const [first, second] = forwards(values);
      return [first, gInverse(second, run(values.network, second))];
    },
    'the function for its inverse': (values) => {
      const [first, second] = forwards(values);
      return [first, g(second, run(values.network, first))];
    },
    'the first half changed as well': (values) => {
      const [first, second] = forwards(values);
      return backwards(values, [g(first, run(values.network, first)), second]);
    },
    'the halves exchanged': (values) => {
      const [first, second] = forwards(values);
      return backwards(values, [second, first]);
    },
  },
});
