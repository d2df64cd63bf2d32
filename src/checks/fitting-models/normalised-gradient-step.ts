import { identity } from '#checks/kit/identity.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const PARTS = String.raw`
\begin{aligned}
\mathbf{m}_{t+1} &\leftarrow \frac{\partial L[\boldsymbol\phi_t]}{\partial\boldsymbol\phi} \\
\mathbf{v}_{t+1} &\leftarrow \biggl(\frac{\partial L[\boldsymbol\phi_t]}{\partial\boldsymbol\phi}\biggr)^2
\end{aligned}`;
const STEP = String.raw`\boldsymbol\phi_{t+1} \leftarrow \boldsymbol\phi_t - \alpha\cdot\frac{\mathbf{m}_{t+1}}{\sqrt{\mathbf{v}_{t+1}}+\epsilon}`;

/** One entry of parameters and gradient: all is done entry by entry. */
interface Values {
  phi: number;
  gradient: number;
  alpha: number;
  epsilon: number;
}

const names = ({ phi, gradient, alpha, epsilon }: Values): Bindings => ({
  '\\boldsymbol\\phi_t': phi,
  '\\frac{\\partial L[\\boldsymbol\\phi_t]}{\\partial\\boldsymbol\\phi}': gradient,
  '\\alpha': alpha,
  '\\epsilon': epsilon,
});

const sides = (parts: string, step: string) => (values: Values) => {
  const m = fromTex(parts, names, { of: String.raw`\mathbf{m}_{t+1}` })(values);
  const v = fromTex(parts, names, { of: String.raw`\mathbf{v}_{t+1}` })(values);
  const bound = { ...names(values), '\\mathbf{m}_{t+1}': m, '\\mathbf{v}_{t+1}': v };
  return { length: Math.sqrt(v), next: fromTex(step, () => bound)(values) };
};

export default identity({
  formulas: { 'udl-6-13': PARTS, 'udl-6-14': STEP },
  against: {
    en: 'a step down by the rate, shortened by the share of ε in the slope',
    zh: '沿下降方向走一个学习率的长度，再按 ε 所占的比例缩短',
  },
  draw: (random): Values => ({
    phi: random.normal(),
    gradient: random.sign() * 10 ** random.between(-2, 2),
    alpha: random.between(0.1, 1),
    epsilon: random.between(0.01, 0.2),
  }),
  stated: sides(PARTS, STEP),
  reference: ({ phi, gradient, alpha, epsilon }) => {
    const length = Math.abs(gradient);
    return { length, next: phi - Math.sign(gradient) * alpha * (1 - epsilon / (length + epsilon)) };
  },
  mutants: {
    'ε inside of the root': sides(
      PARTS,
      STEP.replace(
        String.raw`\sqrt{\mathbf{v}_{t+1}}+\epsilon`,
        String.raw`\sqrt{\mathbf{v}_{t+1}+\epsilon}`,
      ),
    ),
    'no root': sides(PARTS, STEP.replace(String.raw`\sqrt{\mathbf{v}_{t+1}}`, String.raw`\mathbf{v}_{t+1}`)),
    'an ascent': sides(PARTS, STEP.replace('- ', '+ ')),
    'the gradient not squared': sides(PARTS.replace(String.raw`\biggr)^2`, String.raw`\biggr)^4`), STEP),
    'the gradient squared in both': sides(
      PARTS.replace(String.raw`{\partial\boldsymbol\phi} \\`, String.raw`{\partial\boldsymbol\phi}^2 \\`),
      STEP,
    ),
  },
});
