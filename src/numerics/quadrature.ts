/** Nodes and weights of the 15-point Kronrod rule and the 7-point Gauss rule inside it (QUADPACK, qk15). */
const NODES = [
  0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
  0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
  0.586087235467691130294144691693283, 0.405845151377397166906606412076961,
  0.207784955007898467600689403773245, 0,
] as const;
const KRONROD = [
  0.02293532201052922496373200805897, 0.063092092629978553290700663189204,
  0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
  0.16900472663926790282658342659855, 0.190350578064785409913256402421014,
  0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
] as const;
const GAUSS = [
  0, 0.129484966168869693270611432679082, 0, 0.27970539148927666790146777142378, 0,
  0.381830050505118944950369775488975, 0, 0.417959183673469387755102040816327,
] as const;

interface Panel {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly error: number;
}

function panel(f: (z: number) => number, from: number, to: number): Panel {
  const centre = (from + to) / 2;
  const half = (to - from) / 2;
  let kronrod = 0;
  let gauss = 0;
  NODES.forEach((node, i) => {
    const sum = node === 0 ? f(centre) : f(centre - half * node) + f(centre + half * node);
    kronrod += (KRONROD[i] ?? 0) * sum;
    gauss += (GAUSS[i] ?? 0) * sum;
  });
  return { from, to, value: kronrod * half, error: Math.abs(kronrod - gauss) * half };
}

/**
 * ∫ f over the stretch from the first to the last of `breaks`, by adaptive Gauss–Kronrod (7, 15):
 * the panel with the largest error estimate is halved until the estimates add up to less than
 * `tolerance` (absolute), or `maxPanels` is reached. `breaks` ascend; put one near each narrow peak.
 *
 * @throws RangeError if there are fewer than two breaks, if they do not ascend, or if f gives a value that is not finite.
 */
export function integrate(
  f: (z: number) => number,
  breaks: readonly number[],
  tolerance = 1e-12,
  maxPanels = 400,
): number {
  if (breaks.length < 2) throw new RangeError('integrate: at least two breaks are needed');
  const panels: Panel[] = [];
  breaks.slice(1).forEach((to, i) => {
    const from = breaks[i] ?? to;
    if (!(to > from)) throw new RangeError(`integrate: breaks must ascend, found ${from} before ${to}`);
    panels.push(panel(f, from, to));
  });
  for (;;) {
    const total = panels.reduce((sum, { error }) => sum + error, 0);
    if (!Number.isFinite(total)) throw new RangeError('integrate: the integrand is not finite');
    if (total < tolerance || panels.length >= maxPanels) break;
    const worst = panels.reduce((a, b, i) => (b.error > (panels[a]?.error ?? 0) ? i : a), 0);
    const wide = panels[worst];
    if (wide === undefined) break;
    const middle = (wide.from + wide.to) / 2;
    panels.splice(worst, 1, panel(f, wide.from, middle), panel(f, middle, wide.to));
  }
  return panels.reduce((sum, { value }) => sum + value, 0);
}
