import type { Random } from '#checks/kit/random.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, add, multiply, multiplyVector, scale, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, scaleVector, subtractVectors } from '#numerics/vector.ts';

/** ½xᵀFx + fᵀx + ½zᵀGz + gᵀz under Ax + Bz = c, with the penalty ρ. */
export interface CoupledQuadratics {
  readonly F: Matrix;
  readonly f: Vector;
  readonly G: Matrix;
  readonly g: Vector;
  readonly A: Matrix;
  readonly B: Matrix;
  readonly c: Vector;
  readonly rho: number;
}

/** An iterate: both blocks and the multiplier. */
export interface Iterate {
  readonly x: Vector;
  readonly z: Vector;
  readonly lambda: Vector;
}

/** A strictly convex problem with one to three unknowns in each block and as many constraints as z has unknowns. */
export function drawCoupled(random: Random): CoupledQuadratics {
  const [n, m] = [random.integer(1, 3), random.integer(1, 3)];
  return {
    F: random.positiveDefinite(n),
    f: random.vector(n),
    G: random.positiveDefinite(m),
    g: random.vector(m),
    A: random.matrix(m, n),
    B: random.list(m, (i) => random.list(m, (j) => (i === j ? -1 : 0.3 * random.normal()))),
    c: random.vector(m),
    rho: random.between(0.5, 2),
  };
}

/** Where the multiplier starts: zero. */
export function origin({ f, g, c }: CoupledQuadratics): Iterate {
  return { x: f.map(() => 0), z: g.map(() => 0), lambda: c.map(() => 0) };
}

/** Ax + Bz − c. */
export function couplingResidual({ A, B, c }: CoupledQuadratics, x: Vector, z: Vector): Vector {
  return subtractVectors(addVectors(multiplyVector(A, x), multiplyVector(B, z)), c);
}

/** argmin over v of ½vᵀHv + hᵀv + λᵀ(Mv + rest) + ½ρ‖Mv + rest‖², as a function of the rest and λ. */
export function blockMinimiser({
  H,
  h,
  M,
  rho,
}: {
  readonly H: Matrix;
  readonly h: Vector;
  readonly M: Matrix;
  readonly rho: number;
}): (rest: Vector, lambda: Vector) => Vector {
  const Mt = transpose(M);
  const system = luFactor(add(H, scale(rho, multiply(Mt, M))));
  return (rest, lambda) => {
    const pulled = multiplyVector(Mt, addScaled(lambda, rho, rest));
    return scaleVector(-1, luSolve(system, addVectors(h, pulled)));
  };
}

/** One sweep: x, then z with the new x, then λ + ρ·residual. */
export function admmSweep(problem: CoupledQuadratics): (from: Iterate) => Iterate {
  const { F, f, G, g, A, B, c, rho } = problem;
  const bestX = blockMinimiser({ H: F, h: f, M: A, rho });
  const bestZ = blockMinimiser({ H: G, h: g, M: B, rho });
  return ({ z, lambda }) => {
    const x = bestX(subtractVectors(multiplyVector(B, z), c), lambda);
    const after = bestZ(subtractVectors(multiplyVector(A, x), c), lambda);
    return { x, z: after, lambda: addScaled(lambda, rho, couplingResidual(problem, x, after)) };
  };
}
