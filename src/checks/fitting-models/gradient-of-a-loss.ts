import { autodiff } from '#checks/kit/autodiff.ts';
import {
  type Labelled,
  drawLabelled,
  logisticLoss,
  logisticLossTensor,
} from '#checks/shared/logistic-loss.ts';
import { gradient } from '#numerics/finite-difference.ts';
import type { Vector } from '#numerics/vector.ts';

interface Values {
  data: Labelled;
  phi: Vector;
}

/** One slope for each parameter, which alone is moved. */
const slopes = ({ data, phi }: Values): Vector => gradient((point) => logisticLoss(data, point), phi);

export default autodiff({
  formulas: {
    'udl-6-2': String.raw`\frac{\partial L}{\partial \boldsymbol\phi} = \begin{bmatrix} \dfrac{\partial L}{\partial \phi_0} \\[2ex] \dfrac{\partial L}{\partial \phi_1} \\[1ex] \vdots \\[1ex] \dfrac{\partial L}{\partial \phi_N} \end{bmatrix}`,
  },
  against: {
    en: 'the gradient of a logistic loss by automatic differentiation',
    zh: '由自动微分求得的 logistic 损失的梯度',
  },
  cases: 30,
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { data: drawLabelled(random, n), phi: random.vector(n) };
  },
  at: ({ phi }) => ({ phi }),
  of: (tf, { phi }, { data }) => logisticLossTensor(tf, data, phi),
  stated: (values) => ({ phi: slopes(values) }),
  mutants: {
    'the slopes in reverse order': (values) => ({ phi: slopes(values).toReversed() }),
    'all parameters moved at once': ({ data, phi }) => {
      const together = gradient(
        ([by = 0]) =>
          logisticLoss(
            data,
            phi.map((value) => value + by),
          ),
        [0],
      );
      return { phi: phi.map(() => together[0] ?? NaN) };
    },
    'the first parameter left out': (values) => ({
      phi: slopes(values).map((slope, i) => (i === 0 ? 0 : slope)),
    }),
  },
});
