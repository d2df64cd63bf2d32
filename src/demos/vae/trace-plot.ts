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
/** Not more than so many nats below the best are shown, and of the time before the first steps nothing more. */
const DEEPEST = 4;
/** The nats shown before the first report. */
const WITHOUT_ROWS = [-4, -2] as const;

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
      const learnt = rows.length > 1 ? rows.slice(1) : rows;
      const best = Math.max(...learnt.map(({ logEvidence }) => logEvidence));
      const worst = Math.min(...learnt.map((row) => row.bound));
      const range =
        rows.length === 0 ? WITHOUT_ROWS : ([Math.max(best - DEEPEST, worst - 0.2), best + 0.2] as const);
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
