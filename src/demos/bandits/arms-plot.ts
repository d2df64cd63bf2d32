import { setAttributes, svg } from '#demos/shared/dom.ts';
import { type Handle, createHandle } from '#demos/shared/handle.ts';
import { fixed } from '#domain/number-text.ts';
import { closedPath } from '#figures/kit/path.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { beliefOf, posteriorShape } from './belief.ts';
import type { Player } from './policies.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

const ROW = 50;
const LEFT = 26;
/** Room on the right for the number of plays. */
const RIGHT = 62;
const TOP = 18;
/** How high a posterior density stands. */
const HUMP = 26;
const MOST = 1.5;

export interface ArmsPlot {
  readonly element: SVGSVGElement;
  draw(state: State, player: Player, width: number): void;
}

function createRow() {
  const of = <K extends 'path' | 'circle' | 'text'>(
    name: K,
    className: string,
    part: string,
  ): SVGElementTagNameMap[K] => svg(name, { class: className, 'data-part': part });
  return {
    ground: svg('rect', { class: 'bd-last', 'data-part': 'choice' }),
    rail: svg('path', { class: 'bd-rail' }),
    gap: of('path', 'bd-gap', 'gap'),
    hump: of('path', 'bd-hump', 'choice'),
    whisker: of('path', 'bd-whisker', 'choice'),
    estimate: of('circle', 'bd-estimate', 'choice'),
    name: svg('text', { class: 'bd-name' }),
    count: of('text', 'bd-count', 'count'),
  };
}

/** The arms, one a row: the true mean, which can be dragged, and what the first player of the chosen policy holds of it. */
export function createArmsPlot(strings: Strings, onMove: (arm: number, mean: number) => void): ArmsPlot {
  let x = linearScale([0, MOST], [LEFT, 500]);
  const rows = Array.from({ length: BOUNDS.arms.max }, createRow);
  const axis = svg('g', { class: 'bench-axis' });
  const best = svg('path', { class: 'bd-best', 'data-part': 'gap' });
  const head = svg('text', { class: 'bd-count', 'data-part': 'count' }, strings.plays);
  const handles: Handle[] = rows.map((_, arm) => {
    const handle = createHandle({
      ...BOUNDS.mean,
      label: strings.handle(arm + 1),
      text: (value) => fixed(value, 2),
      valueAt: (at) => x.invert(at),
      onInput: (mean) => onMove(arm, mean),
      className: 'bench-handle',
    });
    handle.element.setAttribute('data-part', 'gap');
    return handle;
  });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg(
      'g',
      { 'aria-hidden': 'true' },
      ...rows.map(({ ground }) => ground),
      axis,
      best,
      ...rows.flatMap(({ rail, gap, hump, whisker, estimate, name, count }) => [
        rail,
        hump,
        gap,
        whisker,
        estimate,
        name,
        count,
      ]),
      head,
    ),
    ...handles.map((handle) => handle.element),
  );
  return {
    element,
    draw({ means, policy }, player, width) {
      const right = width - RIGHT;
      x = linearScale([0, MOST], [LEFT, right]);
      const bottom = TOP + means.length * ROW;
      const height = bottom + 22;
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${bottom}H${right}` }),
        ...[0, 0.5, 1, 1.5].map((tick) => svg('text', { x: x(tick), y: bottom + 16 }, fixed(tick, 1))),
      );
      const most = Math.max(...means);
      best.setAttribute('d', `M${x(most)} ${TOP - 4}V${bottom}`);
      setAttributes(head, { x: width - 2, y: 12 });
      rows.forEach((row, arm) => {
        const mean = means[arm];
        const handle = handles[arm];
        for (const shape of [...Object.values(row), ...(handle === undefined ? [] : [handle.element])])
          setAttributes(shape, { display: mean === undefined ? 'none' : undefined });
        if (mean === undefined) return;
        const level = TOP + arm * ROW + 34;
        const { estimate, index } = beliefOf(policy, player, arm);
        setAttributes(row.ground, {
          x: 0,
          y: level - 32,
          width,
          height: ROW - 2,
          visibility: player.last === arm ? 'visible' : 'hidden',
        });
        row.rail.setAttribute('d', `M${LEFT} ${level}H${x(1)}`);
        row.gap.setAttribute('d', `M${x(mean)} ${level}H${x(most)}`);
        row.hump.setAttribute(
          'd',
          policy === 'thompson'
            ? closedPath(
                posteriorShape(player, arm).map(([place, share]) => [x(place), level - HUMP * share]),
              )
            : '',
        );
        const up = level - 14;
        row.whisker.setAttribute(
          'd',
          estimate === null || index === null
            ? ''
            : `M${x(estimate)} ${up}H${x(Math.min(MOST, index))}${index <= MOST ? 'm0 -5v10' : ''}`,
        );
        setAttributes(row.estimate, {
          cx: x(estimate ?? 0),
          cy: policy === 'thompson' ? level : up,
          r: 4,
          visibility: estimate === null || policy === 'thompson' ? 'hidden' : 'visible',
        });
        setAttributes(row.name, { x: 6, y: level + 4 });
        row.name.textContent = fixed(arm + 1, 0);
        setAttributes(row.count, { x: width - 2, y: level + 4 });
        row.count.textContent = fixed(player.pulls[arm] ?? 0, 0);
        handle?.place(x(mean), level, mean);
      });
    },
  };
}
