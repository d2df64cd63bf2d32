import { identity } from '#checks/kit/identity.ts';
import { conditionals, normalised, total } from '#checks/shared/information-tables.ts';
import {
  type Matrix,
  fromEntries,
  multiply,
  multiplyVector,
  row,
  symmetrise,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, component, scaleVector } from '#numerics/vector.ts';

/** A chain that satisfies detailed balance: the flow between two states is the same in both directions. */
interface Values {
  p: Vector;
  T: Matrix;
}
const flow = ({ p, T }: Values): Matrix => T.map((line, z) => scaleVector(component(p, z), line));
const rows = (values: Values, chain = values.T) => ({
  flow: transpose(flow(values)),
  arrived: multiplyVector(transpose(chain), values.p),
  kept: values.p.map((weight, z) => weight * total(chain[z] ?? [])),
});

export default identity({
  formulas: {
    'atlas-detailed-balance': String.raw`
\begin{aligned}
p(\mathbf{z})\,T(\mathbf{z}'\mid\mathbf{z}) &= p(\mathbf{z}')\,T(\mathbf{z}\mid\mathbf{z}') \qquad \forall\,\mathbf{z},\mathbf{z}' \\
\Longrightarrow\quad \int p(\mathbf{z})\,T(\mathbf{z}'\mid\mathbf{z})\,d\mathbf{z} &= p(\mathbf{z}')\int T(\mathbf{z}\mid\mathbf{z}')\,d\mathbf{z} = p(\mathbf{z}')
\end{aligned}`,
  },
  against: { en: 'where the chain is after very many steps', zh: '链在极多步之后的分布' },
  draw: (random): Values => {
    const n = random.integer(2, 4);
    const flows = symmetrise(fromEntries(n, n, () => random.between(0.1, 1)));
    const weights = flows.map(total);
    return { p: normalised(weights), T: conditionals(flows) };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    let power = values.T;
    for (let doubling = 0; doubling < 12; doubling += 1) power = multiply(power, power);
    const settled = row(power, 0);
    return { flow: flow(values), arrived: settled, kept: settled };
  },
  mutants: {
    'the transition read backwards': (values) => rows(values, transpose(values.T)),
    'a chain that does not balance': (values) =>
      rows({ ...values, p: values.p.map(() => 1 / values.p.length) }),
    'the flow without the target': (values) => ({ ...rows(values), flow: values.T }),
    'a sum over the later state': (values) => ({
      ...rows(values),
      arrived: multiplyVector(values.T, values.p),
    }),
  },
});
