import { inequality } from '#checks/kit/inequality.ts';
import { divergence, total } from '#checks/shared/information-tables.ts';
import { integrate } from '#numerics/quadrature.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

interface Values {
  q: Vector;
  p: Vector;
}
/** a = q(A) and b = p(A) for the event on which q exceeds p. */
const event = ({ q, p }: Values): readonly [number, number] => {
  const more = q.map((weight, x) => (weight > component(p, x) ? 1 : 0));
  return [dot(q, more), dot(p, more)];
};
/** sup |q(A) − p(A)| over all events. */
const totalVariation = ({ q, p }: Values): number => {
  const events = Array.from({ length: 2 ** q.length }, (_, bits) => q.map((__, x) => (bits >> x) & 1));
  return Math.max(...events.map((inside) => Math.abs(dot(q, inside) - dot(p, inside))));
};
const coins = (a: number, b: number): number => a * Math.log(a / b) + (1 - a) * Math.log((1 - a) / (1 - b));
const integral = (a: number, b: number, f: (t: number) => number): number =>
  a > b ? integrate(f, [b, a]) : 0;

const rows = (values: Values, { variance = (t: number) => t * (1 - t), factor = 2 } = {}) => {
  const [a, b] = event(values);
  return {
    coins: coins(a, b),
    integral: integral(a, b, (t) => (a - t) / variance(t)),
    line: 4 * integral(a, b, (t) => a - t),
    square: factor * (a - b) ** 2,
    variation: factor * totalVariation(values) ** 2,
  };
};

export default inequality({
  formulas: {
    'atlas-pinsker-inequality': String.raw`
\begin{aligned}
\mathrm{KL}(q\,\|\,p) &\geq a\log\frac{a}{b} + (1-a)\log\frac{1-a}{1-b} \\
&= \int_{b}^{a} \frac{a-t}{t(1-t)}\,dt \\
&\geq 4\int_{b}^{a} (a-t)\,dt = 2(a-b)^2 = 2\,\mathrm{TV}(q,p)^2
\end{aligned}`,
  },
  against: {
    en: 'divergence and total variation over all events of random distributions',
    zh: '随机分布的散度，以及遍历全部事件所得的全变差',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { q: random.probabilities(n), p: random.probabilities(n) };
  },
  smaller: (values) => [rows(values).coins, rows(values).variation],
  larger: (values) => [divergence(values.q, values.p), rows(values).integral],
  equal: {
    stated: (values) => rows(values),
    reference: (values) => {
      const [a, b] = event(values);
      const coin = divergence([a, 1 - a], [b, 1 - b]);
      const square =
        2 * (total(values.q.map((weight, x) => Math.abs(weight - component(values.p, x)))) / 2) ** 2;
      return { coins: coin, integral: coin, line: square, square, variation: square };
    },
  },
  mutants: {
    'a factor of three': { smaller: (values) => [rows(values).coins, rows(values, { factor: 3 }).variation] },
    'the total variation not squared': {
      smaller: (values) => [rows(values).coins, 2 * totalVariation(values)],
    },
    'the variance left out of the integral': { stated: (values) => rows(values, { variance: () => 1 }) },
    'a factor of one': { stated: (values) => rows(values, { factor: 1 }) },
    'the coins exchanged': {
      stated: (values) => {
        const [a, b] = event(values);
        return { ...rows(values), coins: coins(b, a) };
      },
    },
  },
});
