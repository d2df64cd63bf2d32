import type { BenchView } from './workbench.ts';

/** A view that can be drawn anew although its state has not changed, because something else has: a report from a worker. */
export function createRedrawn<S extends { readonly seed: number }>(
  view: BenchView<S>,
): { readonly view: BenchView<S>; redraw(): void } {
  let last: readonly [state: S, playing: boolean] | null = null;
  let frame = 0;
  return {
    view: {
      ...view,
      draw(state, playing) {
        last = [state, playing];
        view.draw(state, playing);
      },
    },
    redraw() {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (last !== null && view.element.isConnected) view.draw(...last);
      });
    },
  };
}
