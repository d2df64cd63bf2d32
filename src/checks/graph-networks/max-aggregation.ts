import { identity } from '#checks/kit/identity.ts';
import { type Graph, drawGraph, neighboursOf } from '#checks/shared/graph.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { logSumExp } from '#numerics/log-sum-exp.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`\mathbf{agg}[n] = \max_{m\in\mathrm{ne}[n]}\bigl[\mathbf{h}_m\bigr]`;

/** One channel of the node embeddings. */
interface Values {
  graph: Graph;
  h: Vector;
}

const aggregates =
  (tex: string, shift = 1) =>
  ({ graph, h }: Values) =>
    h.map((_, n) =>
      fromTex(tex, () => ({
        '\\mathrm{ne}[n]': neighboursOf(graph, n).map((m) => ((m + shift - 1) % h.length) + 1),
        '\\mathbf{h}': h,
      }))(n),
    );

/** log Σ exp[βh]/β for β = 10¹³ exceeds the maximum by at most log N/β. */
const SHARPNESS = 1e13;

export default identity({
  formulas: { 'udl-13-21': TEX },
  against: { en: 'the limit of the soft maximum', zh: '软最大值（log-sum-exp）的极限' },
  draw: (random): Values => {
    const N = random.integer(3, 6);
    return { graph: drawGraph(random, N), h: random.vector(N) };
  },
  stated: aggregates(TEX),
  reference: ({ graph, h }) =>
    h.map((_, n) => logSumExp(neighboursOf(graph, n).map((m) => SHARPNESS * component(h, m))) / SHARPNESS),
  mutants: {
    'the least for the largest': aggregates(TEX.replace(String.raw`\max`, String.raw`\min`)),
    'the sum for the largest': aggregates(TEX.replace(String.raw`\max`, String.raw`\sum`)),
    'the neighbours of another node': aggregates(TEX, 2),
  },
});
