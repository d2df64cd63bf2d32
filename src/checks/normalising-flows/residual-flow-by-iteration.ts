import { convergence } from '#checks/kit/convergence.ts';
import {
  type Contraction,
  contract,
  drawContraction,
  orbit,
  powers,
} from '#checks/shared/flow-contraction.ts';
import { type Vector, addScaled, addVectors, norm, subtractVectors } from '#numerics/vector.ts';

interface Values {
  f: Contraction;
  z: Vector;
}

const STEPS = 12;

const output = ({ f, z }: Values): Vector => addVectors(z, contract(f, z));
/** z ← y ∓ f[z], from y. */
const iterates = ({ f }: Values, y: Vector, { sign = -1, steps = STEPS } = {}): Vector[] =>
  orbit((z) => addScaled(y, sign, contract(f, z)), y, steps);
const errors = (values: Values, y = output(values)): number[] =>
  iterates(values, y).map((x) => norm(subtractVectors(x, values.z)));
const guarantee = (values: Values, power = 1): Vector =>
  powers(values.f.beta ** power, norm(subtractVectors(output(values), values.z)), STEPS);
/** The limit: 0.7¹²⁰ is below 1e-18. */
const limit = (values: Values, y = output(values), sign = -1): Vector =>
  iterates(values, y, { sign, steps: 120 }).at(-1) ?? [];

export default convergence({
  formulas: { 'udl-16-21': String.raw`y = z + \mathrm{f}[z]` },
  against: {
    en: 'the input recovered by fixed-point iteration, at the rate of the contraction',
    zh: '不动点迭代按压缩系数的速度还原出的输入',
  },
  draw: (random): Values => {
    const d = random.integer(1, 3);
    return { f: drawContraction(random, d), z: random.vector(d) };
  },
  errors: (values) => errors(values),
  guarantee: (values) => guarantee(values),
  equal: { stated: (values) => limit(values), reference: ({ z }) => z },
  mutants: {
    'the residual subtracted': {
      stated: (values) => limit(values, subtractVectors(values.z, contract(values.f, values.z))),
    },
    'the residual added in the iteration': { stated: (values) => limit(values, output(values), 1) },
    'no skip connection': { stated: (values) => limit(values, contract(values.f, values.z)) },
    'twice as fast': { guarantee: (values) => guarantee(values, 2) },
  },
});
