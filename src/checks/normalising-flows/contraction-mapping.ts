import { convergence } from '#checks/kit/convergence.ts';
import {
  type Contraction,
  contract,
  drawContraction,
  orbit,
  powers,
} from '#checks/shared/flow-contraction.ts';
import { type Vector, norm, subtractVectors } from '#numerics/vector.ts';

interface Values {
  f: Contraction;
  z: Vector;
  other: Vector;
}

const STEPS = 8;
const distance = (a: Vector, b: Vector): number => norm(subtractVectors(a, b));

/** The distance of two points after 0, 1, …, 8 applications. */
const distances = ({ f, z, other }: Values): number[] => {
  const [first, second] = [z, other].map((start) => orbit((x) => contract(f, x), start, STEPS));
  return (first ?? []).map((x, n) => distance(x, second?.[n] ?? []));
};
const bound =
  (factor: (beta: number) => number, shift = 0) =>
  (values: Values) =>
    powers(factor(values.f.beta), distance(values.z, values.other) + shift, STEPS);
/** Whether the relation between the two distances, one when it is true, holds for a point and itself. */
const atEqualPoints =
  (relation: (left: number, right: number) => boolean) =>
  ({ f, z }: Values): number =>
    Number(relation(distance(contract(f, z), contract(f, z)), f.beta * distance(z, z)));

export default convergence({
  formulas: {
    'udl-16-20': String.raw`\mathrm{dist}\bigl[\mathrm{f}[z'],\mathrm{f}[z]\bigr] \le \beta\cdot\mathrm{dist}\bigl[z',z\bigr] \quad \forall\ z,z'`,
  },
  against: {
    en: 'the distance of two points after each of eight applications, and of a point from itself',
    zh: '两点在映射作用一至八次之后的距离，以及一点与自身的距离',
  },
  draw: (random): Values => {
    const d = random.integer(1, 3);
    return { f: drawContraction(random, d), z: random.vector(d), other: random.vector(d) };
  },
  errors: distances,
  guarantee: bound((beta) => beta),
  equal: {
    stated: atEqualPoints((left, right) => left <= right),
    reference: () => 1,
  },
  mutants: {
    'the factor squared': { guarantee: bound((beta) => beta ** 2) },
    'the factor on the other side': {
      errors: (values) => distances(values).map((d) => d / values.f.beta),
    },
    'the points further apart': { errors: bound((beta) => 1 / beta) },
  },
  sourceReads: { 'udl-16-20': { stated: atEqualPoints((left, right) => left < right) } },
});
