import { part } from '#demos/shared/drawing.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { dot, ring } from '#figures/kit/mark.ts';
import { type Point, pixel } from '#figures/kit/path.ts';
import type { Tone } from '#figures/kit/stroke.ts';
import { element } from '#figures/kit/svg.ts';
import { FRAME } from './contours.ts';
import type { Laplace } from './laplace.ts';
import type { MeanField } from './mean-field.ts';
import type { Ahead, Run } from './run.ts';
import type { State } from './state.ts';

/** Points one turn around N(mean, Σ) at `radius` standard deviations; Σ is [Σ₁₁, Σ₁₂, Σ₂₂]. */
function ellipse([m1, m2]: Point, [a, b, c]: readonly [number, number, number], radius: number): Point[] {
  // The Cholesky factor [[l, 0], [k, h]] of Σ takes the circle to the ellipse.
  const l = Math.sqrt(a);
  const k = b / l;
  const h = Math.sqrt(Math.max(0, c - k * k));
  return Array.from({ length: 65 }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / 64;
    const [u, v] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    return [m1 + l * u, m2 + k * u + h * v];
  });
}

function ellipses(mean: Point, covariance: readonly [number, number, number], tone: Tone): string {
  return [1, 2]
    .map((radius) =>
      curve(FRAME, ellipse(mean, covariance, radius), { tone, weight: radius === 1 ? 'bold' : 'thin' }),
    )
    .join('');
}

const diagonal = ({ sd }: MeanField): [number, number, number] => [sd[0] ** 2, 0, sd[1] ** 2];

/** q with its path and draws, the best q dashed; where no step is done, what the first ones will be. */
export function fitPicture({ fits, lastAscent }: Run, best: MeanField | null, ahead: Ahead | null): string {
  const q = fits.at(-1);
  if (q === undefined) return '';
  return [
    best === null
      ? ''
      : part(
          'q divergence',
          curve(FRAME, ellipse(best.mean, diagonal(best), 2), { tone: 'soft', dash: 'dashed' }),
        ),
    part(
      'q rate',
      curve(
        FRAME,
        fits.map(({ mean }) => mean),
        { tone: 'first', weight: 'hair' },
      ),
    ),
    part('draws', ...(lastAscent?.draws ?? []).filter(inFrame).map((z) => dot(FRAME.at(z), 'first', 2))),
    ahead === null ? '' : aheadPicture(ahead),
    part('q bound', ellipses(q.mean, diagonal(q), 'first')),
  ].join('');
}

/** The draws of the first step, and the way that the mean will go. */
function aheadPicture({ draws, means }: Ahead): string {
  const last = means.at(-1);
  return (
    part('draws', ...draws.filter(inFrame).map((z) => ring(FRAME.at(z), { tone: 'first' }, 2.4))) +
    part(
      'rate',
      curve(FRAME, means, { tone: 'first' }),
      last !== undefined && inFrame(last) ? dot(FRAME.at(last), 'first', 2.6) : '',
    )
  );
}

export function laplacePicture(laplace: Laplace | null): string {
  if (laplace === null) return '';
  return part(
    'laplace',
    ellipses(laplace.mode, laplace.covariance, 'second'),
    dot(FRAME.at(laplace.mode), 'second', 3),
  );
}

/** So many of the last places are joined by a line. */
const TAIL = 25;

/** The places of the walker with its last proposal; around it, or around its start, one standard deviation of proposals. */
export function walkerPicture(
  { places, lastWalk }: Run,
  { start, width }: Pick<State, 'start' | 'width'>,
): string {
  const dots = places
    .filter(inFrame)
    .map((z) => FRAME.at(z))
    .map(([x, y]) => `M${pixel(x)} ${pixel(y)}h0`)
    .join('');
  const from = places.at(-2);
  const stride = ellipse(places.at(-1) ?? start, [width ** 2, 0, width ** 2], 1);
  return [
    part('width proposal', curve(FRAME, stride, { tone: 'third', weight: 'hair', dash: 'dashed' })),
    part('walker', element('path', { d: dots, class: 'figure-line tone-third pfit-dots' })),
    part('walker width', curve(FRAME, places.slice(-TAIL), { tone: 'third', weight: 'hair' })),
    lastWalk === null || from === undefined
      ? ''
      : part(
          'proposal',
          segment(FRAME, from, lastWalk.proposal, {
            tone: 'third',
            ...(lastWalk.accepted ? {} : { dash: 'dashed' }),
          }),
          inFrame(lastWalk.proposal) && !lastWalk.accepted
            ? ring(FRAME.at(lastWalk.proposal), { tone: 'third', weight: 'thin' }, 3.5)
            : '',
        ),
    part(
      'walker',
      ...places
        .slice(-1)
        .filter(inFrame)
        .map((z) => dot(FRAME.at(z), 'third', 4)),
    ),
  ].join('');
}

function inFrame([a, b]: Point): boolean {
  return a >= FRAME.x[0] && a <= FRAME.x[1] && b >= FRAME.y[0] && b <= FRAME.y[1];
}
