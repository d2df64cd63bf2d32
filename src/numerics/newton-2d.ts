/** A point of the plane. */
export type Pair = readonly [number, number];

/** Value, gradient and Hessian ([∂²/∂x², ∂²/∂x∂y, ∂²/∂y²]) of a function of two variables at one point. */
export interface Local2D {
  readonly value: number;
  readonly gradient: Pair;
  readonly hessian: readonly [number, number, number];
}

export interface Minimum2D {
  readonly point: Pair;
  readonly value: number;
  readonly converged: boolean;
}

/** The Newton step −(H + λI)⁻¹g, with the smallest λ ≥ 0 that leaves both eigenvalues at least `floor`. */
function dampedStep({ gradient: [gx, gy], hessian: [a, b, c] }: Local2D, floor: number): Pair {
  const smallest = (a + c) / 2 - Math.hypot((a - c) / 2, b);
  const damping = Math.max(0, floor - smallest);
  const determinant = (a + damping) * (c + damping) - b * b;
  return [(b * gy - (c + damping) * gx) / determinant, (b * gx - (a + damping) * gy) / determinant];
}

/**
 * A local minimum of a smooth function of two variables, by damped Newton steps of length at most `reach`,
 * halved until the value falls (Armijo, with slack for rounding). `converged` means that the gradient's length is below `tolerance`.
 */
export function minimise2D(
  at: (point: Pair) => Local2D,
  start: Pair,
  { tolerance = 1e-9, reach = 1, maxSteps = 60 } = {},
): Minimum2D {
  let point = start;
  let here = at(point);
  for (let step = 0; step < maxSteps; step += 1) {
    const length = Math.hypot(...here.gradient);
    if (length < tolerance) return { point, value: here.value, converged: true };
    const [dx, dy] = dampedStep(here, 1e-3);
    const slope = dx * here.gradient[0] + dy * here.gradient[1];
    let scale = Math.min(1, reach / Math.hypot(dx, dy));
    const rounding = 1e-13 * (1 + Math.abs(here.value));
    let next: Local2D | undefined;
    for (let halving = 0; halving < 30 && next === undefined; halving += 1, scale /= 2) {
      const trial: Pair = [point[0] + scale * dx, point[1] + scale * dy];
      const there = at(trial);
      if (there.value <= here.value + 1e-4 * scale * slope + rounding) {
        next = there;
        point = trial;
      }
    }
    if (next === undefined) break;
    here = next;
  }
  return { point, value: here.value, converged: false };
}
