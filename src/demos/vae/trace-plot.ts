import { setAttributes, svg } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { closedPath, linePath } from '#figures/kit/path.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Strings } from './strings.ts';
import type { Snapshot } from './trainer.ts';

const HEIGHT = 150;
const BASE = HEIGHT - 20;
const LEFT = 34;
/** The axis of steps is at least so long. */
const SHORTEST = 600;
/** Of the beginning, only so many nats below the best are shown. */
const DEEPEST = 2;

export interface TracePlot {
  readonly element: SVGSVGElement;
  draw(trace: Snapshot['trace'], steps: number, width: number): void;
}

/** Log evidence and bound, on average over the data, against the steps of training; the gap is the area between. */
export function createTracePlot(strings: Strings): TracePlot {
  const axis = svg('g', { class: 'bench-axis' });
  const gap = svg('path', { class: 'vae-gap', 'data-part': 'gap' });
  const evidence = svg('path', { class: 'bench-line vae-evidence', 'data-part': 'evidence' });
  const bound = svg('path', { class: 'bench-line vae-bound', 'data-part': 'bound' });
  const clip = svg('svg', { x: 0, y: 0 }, gap, evidence, bound);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': `${strings.trace}: ${strings.traceNote}` },
    axis,
    clip,
  );
  return {
    element,
    draw(trace, steps, width) {
      const rows = trace.map((row) => ({ ...row, bound: row.reconstruction - row.divergence }));
      const best = Math.max(-2, ...rows.map(({ logEvidence }) => logEvidence));
      const worst = Math.min(best - 1, ...rows.map((row) => row.bound));
      const range = [Math.max(best - DEEPEST, worst), best + 0.2] as const;
      const x = linearScale([0, Math.max(SHORTEST, steps)], [LEFT, width - 8]);
      const y = linearScale(range, [BASE, 6]);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      setAttributes(clip, { width, height: BASE });
      const upper = rows.map((row) => [x(row.steps), y(row.logEvidence)] as const);
      const lower = rows.map((row) => [x(row.steps), y(row.bound)] as const);
      gap.setAttribute('d', closedPath([...upper, ...lower.toReversed()]));
      evidence.setAttribute('d', linePath(upper));
      bound.setAttribute('d', linePath(lower));
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${BASE}H${width}` }),
        ...ticks(range, 4).map(({ value, text }) =>
          svg('text', { x: LEFT - 6, y: y(value) + 4, class: 'bench-end' }, text),
        ),
        ...ticks([0, Math.max(SHORTEST, steps)], 4).map(({ value }) =>
          svg('text', { x: Math.min(x(value), width - 14), y: HEIGHT - 4 }, fixed(value, 0)),
        ),
      );
    },
  };
}
