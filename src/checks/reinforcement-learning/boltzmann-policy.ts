import { quadrature } from '#checks/kit/identity.ts';
import { range } from '#checks/shared/decision-process-names.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';
import { type Vector } from '#numerics/vector.ts';

const TEX = String.raw`\pi[a|s] = \frac{\exp\bigl[q[s,a]/\tau\bigr]}{\sum_{a'}\exp\bigl[q[s,a']/\tau\bigr]}`;

interface Values {
  q: Vector;
  temperature: number;
}

/** The probability of every action. */
const policy =
  (tex: string) =>
  (values: Values): Vector =>
    values.q.map((_, i) =>
      fromTex(tex, ({ q, temperature }: Values) => ({
        s: 1,
        a: i + 1,
        "a'": range(q.length),
        q: (_s: number, a: number) => q[a - 1] ?? NaN,
        '\\tau': temperature,
      }))(values),
    );

export default quadrature({
  formulas: { 'udl-19-45': TEX },
  against: {
    en: 'how often an action is best after Gumbel noise of scale τ is added to all values, integrated',
    zh: '给各价值加上尺度为 τ 的 Gumbel 噪声后该动作居首的概率，由积分求得',
  },
  cases: 60,
  draw: (random): Values => ({
    q: random.vector(random.integer(2, 4)),
    temperature: random.between(0.4, 2),
  }),
  stated: policy(TEX),
  // P(q_a + τG_a above all others) = ∫ e^{−x} exp(−e^{−x}) ∏ exp(−e^{−x − (q_a − q_b)/τ}) dx
  reference: ({ q, temperature }) =>
    q.map((value, i) =>
      integrate(
        (x) =>
          q.reduce(
            (product, other, j) =>
              j === i ? product : product * Math.exp(-Math.exp(-x - (value - other) / temperature)),
            Math.exp(-x - Math.exp(-x)),
          ),
        [-20, -8, -4, 0, 4, 8, 20, 45],
      ),
    ),
  mutants: {
    'the temperature multiplied': policy(TEX.replaceAll(String.raw`/\tau`, String.raw`\tau`)),
    'a minus in the exponent': policy(TEX.replaceAll(String.raw`\exp\bigl[`, String.raw`\exp\bigl[-`)),
    'no temperature below': policy(TEX.replace(String.raw`q[s,a']/\tau`, String.raw`q[s,a']`)),
  },
});
