import type { Locale } from '#domain/locale.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { mixture } from '#numerics/kl-projection/mixture.ts';
import { TWO_MODES, twoModesOptima } from '#worked/foundations/modes.ts';
import type { Drawing } from '../figure.ts';
import { xAxis } from '../kit/axes.ts';
import { area, curve, sample } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { plot } from '../kit/plot.ts';
import { ticks } from '../kit/ticks.ts';

const WORDS = {
  en: {
    forward: 'least $\\mathrm{KL}[p\\,\\Vert\\,q]$:\ncovers both',
    reverse: 'least $\\mathrm{KL}[q\\,\\Vert\\,p]$:\nkeeps to one mode',
    caption: (covering: string, seeking: string) =>
      `One normal density $q$ for a density $p$ with two modes (shaded). The forward divergence, at best $${covering}$, is charged where $p$ has mass and makes $q$ cover it all, the valley included. The reverse one, at best $${seeking}$, is charged where $q$ has mass and makes it withdraw to one mode.`,
    description: (sd: string) =>
      `A shaded density with two narrow humps at minus 2 and 2. A low, wide bell of standard deviation ${sd} is centred between the humps. A narrow bell, in red, stands on the right hump and is twice as high as it.`,
  },
  zh: {
    forward: '$\\mathrm{KL}[p\\,\\Vert\\,q]$ 最小：\n两峰都盖住',
    reverse: '$\\mathrm{KL}[q\\,\\Vert\\,p]$ 最小：\n只守一个峰',
    caption: (covering: string, seeking: string) =>
      `用一个正态密度 $q$ 去逼近双峰的 $p$（阴影）。前向散度最小可到 $${covering}$，它在 $p$ 有质量的地方计价，使 $q$ 把一切都盖住，连谷底在内；反向散度最小可到 $${seeking}$，它在 $q$ 有质量的地方计价，使 $q$ 缩进一个峰。`,
    description: (sd: string) =>
      `阴影是一个密度，在 −2 和 2 处各有一个窄峰。一条低而宽的钟形曲线，标准差 ${sd}，以两峰的正中为中心。另一条窄的钟形曲线为红色，立在右边的峰上，高度是它的两倍。`,
  },
} as const;

/** Where a normal density can be told from zero. */
const around = ({ mean, sd }: Gaussian): [number, number] => [mean - 4 * sd, mean + 4 * sd];

/** Both projections of a density with two modes onto the normal densities. */
export function directionsFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const { covering, right } = twoModesOptima();
  const on = plot({ left: 12, right: 348, top: 10, bottom: 132, x: [-5, 5], y: [0, 0.84] });
  const densityOf = (z: number): number => mixture(z, TWO_MODES);
  const p = sample(densityOf, [-5, 5]);
  return {
    height: 168,
    caption: words.caption(covering.value.toFixed(3), right.value.toFixed(3)),
    description: words.description(covering.q.sd.toFixed(2)),
    parts: [
      area(on, p, 0),
      curve(on, p, { tone: 'soft' }),
      curve(
        on,
        sample((z) => gaussian(z, covering.q), [-5, 5]),
        { weight: 'bold' },
      ),
      curve(
        on,
        sample((z) => gaussian(z, right.q), around(right.q)),
        { tone: 'accent', weight: 'bold' },
      ),
      xAxis(on, { ticks: ticks([-5, 5]), name: '$z$' }),
      label([on.toX(-2), on.toY(0.43)], '$p$', { tone: 'soft', anchor: 'middle' }),
      label([on.toX(-4.9), on.toY(0.35)], words.forward, { place: 'above' }),
      label([on.toX(1.5), on.toY(0.66)], words.reverse, { tone: 'accent', anchor: 'end', place: 'above' }),
    ],
  };
}
