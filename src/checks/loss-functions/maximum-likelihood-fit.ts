import { inequality } from '#checks/kit/inequality.ts';
import { around, objectives, optimum } from '#checks/shared/argmin.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { type Vector, component } from '#numerics/vector.ts';

const LIKELIHOOD = String.raw`
\begin{aligned}
\hat{\boldsymbol\phi} &= \operatorname*{argmax}_{\boldsymbol\phi}\Biggl[\prod_{i=1}^{I} Pr(\mathbf{y}_i|\mathbf{x}_i)\Biggr] \\
&= \operatorname*{argmax}_{\boldsymbol\phi}\Biggl[\prod_{i=1}^{I} Pr(\mathbf{y}_i|\boldsymbol\theta_i)\Biggr] \\
&= \operatorname*{argmax}_{\boldsymbol\phi}\Biggl[\prod_{i=1}^{I} Pr(\mathbf{y}_i|\mathbf{f}[\mathbf{x}_i,\boldsymbol\phi])\Biggr]
\end{aligned}`;
const LOGARITHM = String.raw`
\begin{aligned}
\hat{\boldsymbol\phi} &= \operatorname*{argmax}_{\boldsymbol\phi}\Biggl[\prod_{i=1}^{I} Pr(\mathbf{y}_i|\mathbf{f}[\mathbf{x}_i,\boldsymbol\phi])\Biggr] \\
&= \operatorname*{argmax}_{\boldsymbol\phi}\Biggl[\log\Biggl[\prod_{i=1}^{I} Pr(\mathbf{y}_i|\mathbf{f}[\mathbf{x}_i,\boldsymbol\phi])\Biggr]\Biggr] \\
&= \operatorname*{argmax}_{\boldsymbol\phi}\Biggl[\sum_{i=1}^{I} \log\bigl[Pr(\mathbf{y}_i|\mathbf{f}[\mathbf{x}_i,\boldsymbol\phi])\bigr]\Biggr]
\end{aligned}`;
const LOSS = String.raw`\hat{\boldsymbol\phi} = \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[-\sum_{i=1}^{I} \log\bigl[Pr(\mathbf{y}_i|\mathbf{f}[\mathbf{x}_i,\boldsymbol\phi])\bigr]\Biggr] = \operatorname*{argmin}_{\boldsymbol\phi}\bigl[L[\boldsymbol\phi]\bigr]`;
const RECIPE = String.raw`\hat{\boldsymbol\phi} = \operatorname*{argmin}_{\boldsymbol\phi}\bigl[L[\boldsymbol\phi]\bigr] = \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[-\sum_{i=1}^{I} \log\bigl[Pr(\mathbf{y}_i|\mathbf{f}[\mathbf{x}_i,\boldsymbol\phi])\bigr]\Biggr]`;
const NETWORK = String.raw`\hat{\boldsymbol\phi} = \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[-\sum_{i=1}^{I} \log\bigl[Pr(y_i|\mathbf{f}[\mathbf{x}_i,\boldsymbol\phi])\bigr]\Biggr]`;

/** Coins of two kinds: of each kind how often, out of `tosses`, it showed heads. */
interface Values {
  tosses: number;
  heads: Vector;
  others: readonly Vector[];
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const probability = (y: number, logOdds: number): number => 1 / (1 + Math.exp(y === 1 ? -logOdds : logOdds));

/** The model has the log-odds of each kind as its parameters. */
function names({ tosses, heads }: Values, phi: Vector): Bindings {
  const kinds = heads.flatMap((_, kind) => range(tosses).map(() => kind));
  const outcomes = heads.flatMap((count) => range(tosses).map((toss) => Number(toss < count)));
  return {
    I: kinds.length,
    '\\mathbf{x}': kinds,
    '\\mathbf{y}': outcomes,
    y: outcomes,
    '\\boldsymbol\\phi': 0,
    '\\boldsymbol\\theta': kinds.map((kind) => component(phi, kind)),
    '\\mathbf{f}': (kind: number) => component(phi, kind),
    Pr: probability,
    L: () =>
      phi.reduce((sum, z, kind) => sum + tosses * Math.log1p(Math.exp(z)) - component(heads, kind) * z, 0),
  };
}

/** The log-odds of the relative frequencies. */
const frequencies = ({ tosses, heads }: Values): Vector =>
  heads.map((count) => Math.log(count / (tosses - count)));

const rows = ({
  likelihood = LIKELIHOOD,
  logarithm = LOGARITHM,
  loss = LOSS,
  recipe = RECIPE,
  network = NETWORK,
}) =>
  // Given the input alone means: given the parameters that the model makes of it.
  [
    likelihood.replace(String.raw`|\mathbf{x}_i)`, String.raw`|\boldsymbol\theta_i)`),
    logarithm,
    loss,
    recipe,
    network,
  ].flatMap((tex) => objectives(tex, names));

export default inequality({
  formulas: {
    'udl-5-1': LIKELIHOOD,
    'udl-5-3': LOGARITHM,
    'udl-5-4': LOSS,
    'udl-5-6': RECIPE,
    'udl-5-31': NETWORK,
  },
  against: {
    en: 'each criterion at the relative frequencies of coin tosses and at other parameters',
    zh: '抛硬币模型中，各准则在相对频率处与在其他参数处的取值之比较',
  },
  cases: 60,
  draw: (random): Values => {
    const tosses = random.integer(3, 5);
    const values = { tosses, heads: random.list(2, () => random.integer(1, tosses - 1)) };
    return { ...values, others: around(random, frequencies({ ...values, others: [] }), 4) };
  },
  ...optimum(rows({}), frequencies),
  mutants: {
    'probabilities added': optimum(
      rows({ likelihood: LIKELIHOOD.replace(String.raw`\prod`, String.raw`\sum`) }),
      frequencies,
    ),
    'the logarithm lost from the sum': optimum(
      rows({ logarithm: LOGARITHM.replace(String.raw`\sum_{i=1}^{I} \log`, String.raw`\sum_{i=1}^{I} `) }),
      frequencies,
    ),
    'the minus lost': optimum(rows({ loss: LOSS.replace('-', '') }), frequencies),
    'the largest loss': optimum(rows({ recipe: RECIPE.replace('argmin', 'argmax') }), frequencies),
    'the last example left out': optimum(rows({ network: NETWORK.replace('{I}', '{I-1}') }), frequencies),
  },
});
