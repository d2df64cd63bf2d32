import { identity } from '#checks/kit/identity.ts';
import { sigmoid } from '#checks/shared/sigmoid.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { type Vector, component } from '#numerics/vector.ts';

const SUM = String.raw`L[\boldsymbol\phi] = \sum_{i=1}^{I} -(1-y_i)\log\bigl[1-\mathrm{sig}[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]]\bigr] - y_i\log\bigl[\mathrm{sig}[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]]\bigr]`;
const ONE = String.raw`L = -(1-y)\log\bigl[1-\mathrm{sig}[\mathrm{f}[\mathbf{x},\boldsymbol\phi]]\bigr] - y\log\bigl[\mathrm{sig}[\mathrm{f}[\mathbf{x},\boldsymbol\phi]]\bigr]`;
const EXERCISE = String.raw`\ell_i = -(1-y_i)\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr]-y_i\log\Bigl[\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr]`;

/** Labels, 0 or 1, and the outputs of the network before the sigmoid. */
interface Values {
  y: Vector;
  f: Vector;
}

const names = ({ y, f }: Values): Bindings => ({
  I: y.length,
  i: 1,
  y,
  '\\mathbf{x}': f,
  '\\boldsymbol\\phi': 0,
  '\\mathrm{f}': (z: number) => z,
  '\\mathrm{sig}': sigmoid,
});
const first = (values: Values): Bindings => ({
  ...names(values),
  y: component(values.y, 0),
  '\\mathbf{x}': component(values.f, 0),
});

const sides = (sum: string, one: string, exercise: string) => {
  // The sum runs over all that stands behind its sign.
  const bracketed = fromTex(sum.replace(/\{I\} (.*)$/, '{I} ($1)'), names);
  const [single, drill] = [fromTex(one, first), fromTex(exercise, names)];
  return (values: Values) => ({ sum: bracketed(values), one: single(values), exercise: drill(values) });
};

/** log(1 + e^z) − yz. */
const loss = (z: number, y: number): number => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))) - y * z;

export default identity({
  formulas: { 'udl-5-20': SUM, 'udl-5-33': ONE, 'udl-7-37': EXERCISE },
  against: {
    en: 'the softplus of the output minus the output where the label is 1',
    zh: '网络输出的 softplus，标签为 1 时再减去该输出',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { y: random.list(n, () => random.integer(0, 1)), f: random.list(n, () => random.between(-3, 3)) };
  },
  stated: sides(SUM, ONE, EXERCISE),
  reference: ({ y, f }) => {
    const each = y.map((label, i) => loss(component(f, i), label));
    return { sum: each.reduce((a, b) => a + b, 0), one: component(each, 0), exercise: component(each, 0) };
  },
  mutants: {
    'the labels exchanged': sides(
      SUM,
      ONE,
      String.raw`\ell_i = -y_i\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr]-(1-y_i)\log\Bigl[\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr]`,
    ),
    'the second term added': sides(SUM, ONE.replace('- y', '+ y'), EXERCISE),
    'the first term added': sides(SUM.replace('-(1-y_i)', '(1-y_i)'), ONE, EXERCISE),
    'the sigmoid not taken from one': sides(
      SUM,
      ONE.replace(String.raw`1-\mathrm`, String.raw`\mathrm`),
      EXERCISE,
    ),
    'the second term twice': sides(SUM.replace('- y_i', '- 2y_i'), ONE, EXERCISE),
  },
});
