import { html, svg } from '#demos/shared/dom.ts';

/** What lines of a picture are, each with a piece of itself, under a few words in bold. */
export function legend(
  title: string,
  lines: readonly (readonly [part: string, className: string, text: string])[],
  ...more: readonly string[]
): HTMLParagraphElement {
  return html(
    'p',
    { class: 'bench-caption dd-legend' },
    html('b', {}, title),
    ...lines.map(([part, className, text]) =>
      html(
        'span',
        { class: 'bench-plot', 'data-part': part },
        svg(
          'svg',
          { width: 18, height: 8, 'aria-hidden': 'true' },
          svg('path', { class: `bench-line ${className}`, d: 'M0 4H18' }),
        ),
        text,
      ),
    ),
    ...more.map((text) => html('span', {}, text)),
  );
}
