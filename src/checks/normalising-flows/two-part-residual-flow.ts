import { identity } from '#checks/kit/identity.ts';
import { type Network, drawNetwork, run } from '#checks/shared/flow-layers.ts';
import { type Vector, addVectors, subtractVectors } from '#numerics/vector.ts';

interface Values {
  f1: Network;
  f2: Network;
  h1: Vector;
  h2: Vector;
}
type Halves = readonly [Vector, Vector];

function forwards({ f1, f2, h1, h2 }: Values): Halves {
  const first = addVectors(h1, run(f1, h2));
  return [first, addVectors(h2, run(f2, first))];
}
function backwards({ f1, f2 }: Values, [first, second]: Halves): Halves {
  const h2 = subtractVectors(second, run(f2, first));
  return [subtractVectors(first, run(f1, h2)), h2];
}

export default identity({
  formulas: {
    'udl-16-18': String.raw`
\begin{aligned}
\mathbf{h}'_1 &= \mathbf{h}_1 + \mathbf{f}_1[\mathbf{h}_2,\boldsymbol\phi_1] \\
\mathbf{h}'_2 &= \mathbf{h}_2 + \mathbf{f}_2[\mathbf{h}'_1,\boldsymbol\phi_2]
\end{aligned}`,
    'udl-16-19': String.raw`
\begin{aligned}
\mathbf{h}_2 &= \mathbf{h}'_2 - \mathbf{f}_2[\mathbf{h}'_1,\boldsymbol\phi_2] \\
\mathbf{h}_1 &= \mathbf{h}'_1 - \mathbf{f}_1[\mathbf{h}_2,\boldsymbol\phi_1]
\end{aligned}`,
  },
  against: {
    en: 'the two halves that went in, for networks that cannot be inverted',
    zh: '送入的两半，其中两个网络都不可逆',
  },
  draw: (random): Values => ({
    f1: drawNetwork(random, 2, 2),
    f2: drawNetwork(random, 2, 2),
    h1: random.vector(2),
    h2: random.vector(2),
  }),
  stated: (values) => backwards(values, forwards(values)),
  reference: ({ h1, h2 }) => [h1, h2],
  mutants: {
    'the old first half in the second row': (values) => {
      const [first] = forwards(values);
      return backwards(values, [first, addVectors(values.h2, run(values.f2, values.h1))]);
    },
    'the given second half in the last row of the inverse': (values) => {
      const [first, second] = forwards(values);
      const h2 = subtractVectors(second, run(values.f2, first));
      return [subtractVectors(first, run(values.f1, second)), h2];
    },
    'added in the inverse': (values) => {
      const [first, second] = forwards(values);
      const h2 = addVectors(second, run(values.f2, first));
      return [addVectors(first, run(values.f1, h2)), h2];
    },
    'the networks exchanged': (values) =>
      backwards({ ...values, f1: values.f2, f2: values.f1 }, forwards(values)),
  },
});
