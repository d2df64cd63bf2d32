import type { Locale } from '#domain/locale.ts';
import { label } from '#figures/kit/label.ts';
import { pixel } from '#figures/kit/path.ts';
import { element } from '#figures/kit/svg.ts';
import { contours, minimumMark, path, planePlot } from './landscape-plot.ts';
import { DEFAULT_STATE, startOf } from './state.ts';
import { STRINGS } from './strings.ts';
import { METHOD_TONES } from './tones.ts';
import { createWalks } from './walks.ts';

const WIDTH = 480;
/** The names of the methods, in their colours, stand in rows of three below the picture. */
const COLUMNS = 3;
const ROW = 18;

/** The still picture, as the text of one <svg>: the valley and the paths of the five methods as the demo begins. */
export function still(locale: Locale): string {
  const { picture, still: words, method: names } = STRINGS[locale];
  const on = planePlot(WIDTH);
  const { tracks } = createWalks().follow(DEFAULT_STATE, DEFAULT_STATE.steps);
  const [x, y] = on.at(startOf(DEFAULT_STATE));
  return element(
    'svg',
    {
      class: 'bench-still',
      width: String(WIDTH),
      viewBox: `0 0 ${WIDTH} ${on.bottom + ROW * Math.ceil(tracks.length / COLUMNS) + 4}`,
      role: 'img',
      'aria-label': `${picture}${locale === 'zh' ? '。' : '. '}${words}`,
    },
    contours(on, DEFAULT_STATE.land) +
      tracks.map(({ method, points }) => path(on, points, METHOD_TONES[method])).join('') +
      minimumMark(on) +
      element('circle', {
        cx: pixel(x),
        cy: pixel(y),
        r: '6.5',
        style: 'fill:var(--paper);stroke:var(--ink);stroke-width:2',
      }) +
      tracks
        .map(({ method }, i) => {
          const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
          const place = [(column * WIDTH) / COLUMNS, on.bottom + ROW * (row + 1)] as const;
          return label(place, names[method], { tone: METHOD_TONES[method] });
        })
        .join(''),
  );
}
