import type { Random } from '#checks/kit/random.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, scaleVector } from '#numerics/vector.ts';

/** f[z] = c + βQz or c + βQ tanh[z] with orthogonal Q: a contraction with factor β, which the linear one attains. */
export interface Contraction {
  readonly beta: number;
  readonly Q: Matrix;
  readonly c: Vector;
  readonly isLinear: boolean;
}

export function drawContraction(random: Random, dimension: number): Contraction {
  return {
    beta: random.between(0.3, 0.7),
    Q: symmetricEigen(random.symmetric(dimension)).vectors,
    c: random.vector(dimension),
    isLinear: random.sign() > 0,
  };
}

export function contract({ beta, Q, c, isLinear }: Contraction, z: Vector): Vector {
  return addScaled(c, beta, multiplyVector(Q, isLinear ? z : z.map(Math.tanh)));
}

/** z, f[z], f[f[z]], …: `steps` + 1 points. */
export function orbit(f: (z: Vector) => Vector, start: Vector, steps: number): Vector[] {
  const found = [start];
  let z = start;
  for (let n = 0; n < steps; n += 1) {
    z = f(z);
    found.push(z);
  }
  return found;
}

/** qⁿ·first for n = 0, …, steps. */
export function powers(q: number, first: number, steps: number): Vector {
  return scaleVector(
    first,
    Array.from({ length: steps + 1 }, (_, n) => q ** n),
  );
}
