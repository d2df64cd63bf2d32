import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gradient } from '#numerics/finite-difference.ts';

const FLOW = String.raw`\frac{d\boldsymbol\phi}{dt} = -\frac{\partial L}{\partial\boldsymbol\phi}`;
const STEP = String.raw`\boldsymbol\phi_{t+1} = \boldsymbol\phi_t - \alpha\frac{\partial L[\boldsymbol\phi_t]}{\partial\boldsymbol\phi}`;
const FIELD_STEP = String.raw`\boldsymbol\phi_1 = \boldsymbol\phi_0 + \alpha\cdot\mathbf{g}[\boldsymbol\phi_0]`;

/** The loss cφ⁴/4 of one parameter, a starting point, a step. */
interface Values {
  c: number;
  start: number;
  step: number;
}

const loss = (phi: number, c: number): number => (c * phi ** 4) / 4;
const slope = ({ c, start }: Values): number => gradient(([phi = NaN]) => loss(phi, c), [start])[0] ?? NaN;
const field = ({ c }: Values, phi: number): number => -c * phi ** 3;

const names = (values: Values) => ({
  '\\boldsymbol\\phi_t': values.start,
  '\\boldsymbol\\phi_0': values.start,
  '\\alpha': values.step,
  '\\frac{\\partial L}{\\partial\\boldsymbol\\phi}': slope(values),
  '\\frac{\\partial L[\\boldsymbol\\phi_t]}{\\partial\\boldsymbol\\phi}': slope(values),
  '\\mathbf{g}': (phi: number) => field(values, phi),
});

/** The velocity that each of the formulas gives at the start. */
const velocities = (flow: string, step: string, fieldStep: string, fieldSign = 1) => {
  const [flowed, stepped, fieldStepped] = [
    fromTex(flow, names),
    fromTex(step, names),
    fromTex(fieldStep, names),
  ];
  return (values: Values) => ({
    flow: flowed(values),
    step: (stepped(values) - values.start) / values.step,
    'step in a field': (fieldStepped(values) - values.start) / values.step,
    field: fieldSign * field(values, values.start),
  });
};

export default identity({
  formulas: {
    'udl-9-6': FLOW,
    'udl-9-7': STEP,
    'udl-9-14': FIELD_STEP,
    'udl-9-15': String.raw`\frac{d\boldsymbol\phi}{dt} = \mathbf{g}[\boldsymbol\phi]`,
  },
  against: {
    en: 'the velocity of the path of steepest descent of a quartic loss, known in closed form',
    zh: '四次损失的最速下降路径（有闭式解）的速度',
  },
  tolerance: 1e-7,
  because: 'slopes by central differences, which keep about ten digits',
  draw: (random): Values => ({
    c: random.between(0.5, 2),
    start: random.sign() * random.between(0.7, 1.5),
    step: random.between(0.05, 0.5),
  }),
  stated: velocities(FLOW, STEP, FIELD_STEP),
  reference: ({ c, start }) => {
    const path = ([t = NaN]: readonly number[]): number => start / Math.sqrt(1 + 2 * c * start ** 2 * t);
    const velocity = gradient(path, [0])[0] ?? NaN;
    return { flow: velocity, step: velocity, 'step in a field': velocity, field: velocity };
  },
  mutants: {
    'an ascent': velocities(FLOW.replace('-', ''), STEP, FIELD_STEP),
    'a step uphill': velocities(FLOW, STEP.replace('-', '+'), FIELD_STEP),
    'the step size left out': velocities(FLOW, STEP, FIELD_STEP.replace(String.raw`\alpha\cdot`, '')),
    'the field of the gradient': velocities(FLOW, STEP, FIELD_STEP, -1),
  },
});
