import { bestHeavyBall, gradientDescent, heavyBall } from '#numerics/descent.ts';
import { norm, subtractVectors, type Vector } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { CENTRED, type Quadratic, REGRESSION, slopeOf, spectrumOf } from './quadratics.ts';
import { MILLIONTH, stepsForGood, stepsUntil } from './steps.ts';

const START: Vector = [0, 0];

const errorOf =
  ({ minimiser }: Quadratic) =>
  (x: Vector): number =>
    norm(subtractVectors(x, minimiser));

function stepsWith(problem: Quadratic, step: number): number {
  const error = errorOf(problem);
  return stepsUntil(gradientDescent(slopeOf(problem), START, step), error, MILLIONTH * error(START));
}

/** Examples 1 and 3 of the notes on optimisation: steps of gradient descent and of the heavy ball on a regression line. */
export function regression(): WorkedValues {
  const { mu, L, kappa } = spectrumOf(REGRESSION);
  const ball = bestHeavyBall(mu, L);
  const error = errorOf(REGRESSION);
  const run = heavyBall(slopeOf(REGRESSION), START, ball.step, ball.momentum);
  return {
    mu,
    L,
    kappa,
    safe: { step: 1 / L, steps: stepsWith(REGRESSION, 1 / L) },
    best: {
      step: 2 / (mu + L),
      factor: (kappa - 1) / (kappa + 1),
      steps: stepsWith(REGRESSION, 2 / (mu + L)),
    },
    limit: 2 / L,
    centred: { steps: stepsWith(CENTRED, 2 / 9) },
    ball: {
      ...ball,
      learningRate: ball.step / (1 - ball.momentum),
      steps: stepsForGood(run, error, MILLIONTH * error(START), 1000),
      decay: Math.ceil(Math.log(MILLIONTH) / Math.log(ball.rate)),
    },
  };
}
