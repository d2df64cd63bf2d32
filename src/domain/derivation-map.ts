import { Graph, layout } from '@dagrejs/dagre';

/** An entry of a map, those entries that it is derived from, and the size of its box. */
export interface MapEntry {
  id: string;
  uses: readonly string[];
  width: number;
  height: number;
}

/** A node's box; x and y are of its top left corner, in the unit of the sizes. */
export interface MapNode {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An arrow from a premise to what is derived from it, as the points of a polyline. */
export interface MapArrow {
  from: string;
  to: string;
  points: { x: number; y: number }[];
}

export interface DerivationMap {
  nodes: MapNode[];
  arrows: MapArrow[];
  width: number;
  height: number;
}

/** Space between neighbours of a rank, between ranks, and between families. */
const [NEIGHBOUR_GAP, RANK_GAP, FAMILY_GAP] = [10, 26, 36];

/** Premises above what follows from them, or to its left. */
type Direction = 'TB' | 'LR';

/**
 * Lays the derivations among some entries out as a picture: premises above, what follows from them below; a family
 * too wide for a row is drawn from left to right where that is narrower (layered drawing after Sugiyama, by dagre).
 * Entries that are connected form a family; families are drawn one by one, in
 * the order of their first entries, and set into rows. Entries without a premise or a consequence among the others
 * are left out. Premises outside of the entries are not drawn.
 *
 * @param rowWidth width beyond which the next family starts a new row
 */
export function derivationMap(entries: readonly MapEntry[], rowWidth: number): DerivationMap {
  const map: DerivationMap = { nodes: [], arrows: [], width: 0, height: 0 };
  let [left, top, rowHeight] = [0, 0, 0];
  for (const family of families(entries)) {
    const drawn = drawWithin(family, rowWidth);
    if (left > 0 && left + drawn.width > rowWidth) {
      top += rowHeight + FAMILY_GAP;
      [left, rowHeight] = [0, 0];
    }
    for (const node of drawn.nodes) map.nodes.push({ ...node, x: node.x + left, y: node.y + top });
    for (const { points, ...ends } of drawn.arrows) {
      map.arrows.push({ ...ends, points: points.map(({ x, y }) => ({ x: x + left, y: y + top })) });
    }
    map.width = Math.max(map.width, left + drawn.width);
    left += drawn.width + FAMILY_GAP;
    rowHeight = Math.max(rowHeight, drawn.height);
    map.height = Math.max(map.height, top + drawn.height);
  }
  return map;
}

/** Many premises of one rank make a family wide; drawn from left to right it grows downwards instead. */
function drawWithin(family: readonly MapEntry[], rowWidth: number): DerivationMap {
  const downwards = drawFamily(family, 'TB');
  if (downwards.width <= rowWidth) return downwards;
  const rightwards = drawFamily(family, 'LR');
  return rightwards.width < downwards.width ? rightwards : downwards;
}

function drawFamily(family: readonly MapEntry[], direction: Direction): DerivationMap {
  const graph = new Graph();
  graph.setGraph({ rankdir: direction, nodesep: NEIGHBOUR_GAP, ranksep: RANK_GAP, edgesep: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of family) graph.setNode(id, { width, height });
  for (const { id, uses } of family) for (const premise of uses) graph.setEdge(premise, id);
  layout(graph);
  const nodes = family.map(({ id, width, height }) => {
    const { x, y } = graph.node(id) as { x: number; y: number };
    return { id, x: x - width / 2, y: y - height / 2, width, height };
  });
  const arrows = graph.edges().map((edge) => {
    const { points } = graph.edge(edge) as { points: { x: number; y: number }[] };
    return { from: edge.v, to: edge.w, points: points.map(({ x, y }) => ({ x, y })) };
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  // Dagre's size is that of the boxes: an arrow may bend further out.
  const bends = arrows.flatMap(({ points }) => points);
  const [left, right] = [
    Math.min(0, ...bends.map(({ x }) => x)),
    Math.max(width, ...bends.map(({ x }) => x)),
  ];
  const [top, bottom] = [
    Math.min(0, ...bends.map(({ y }) => y)),
    Math.max(height, ...bends.map(({ y }) => y)),
  ];
  return {
    nodes: nodes.map((node) => ({ ...node, x: node.x - left, y: node.y - top })),
    arrows: arrows.map((arrow) => ({
      ...arrow,
      points: arrow.points.map(({ x, y }) => ({ x: x - left, y: y - top })),
    })),
    width: right - left,
    height: bottom - top,
  };
}

/**
 * How many arrows begin or end at each entry that has any, premises outside of the entries left out: what most others
 * hang on are the landmarks of a map.
 */
export function degrees(entries: readonly Pick<MapEntry, 'id' | 'uses'>[]): Map<string, number> {
  const inside = new Set(entries.map(({ id }) => id));
  const found = new Map<string, number>();
  for (const { id, uses } of entries) {
    for (const premise of uses) {
      if (!inside.has(premise)) continue;
      found.set(id, (found.get(id) ?? 0) + 1);
      found.set(premise, (found.get(premise) ?? 0) + 1);
    }
  }
  return found;
}

/** The connected parts of the derivations with two entries or more, premises outside of them left out. */
function families(entries: readonly MapEntry[]): MapEntry[][] {
  const inside = new Map(entries.map((entry) => [entry.id, entry]));
  const linked = new Map(entries.map(({ id }) => [id, new Set<string>()]));
  for (const { id, uses } of entries) {
    for (const premise of uses) {
      linked.get(premise)?.add(id);
      if (inside.has(premise)) linked.get(id)?.add(premise);
    }
  }
  const seen = new Set<string>();
  const found: MapEntry[][] = [];
  for (const { id } of entries) {
    const family = new Set<string>();
    const pending = [id];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      family.add(next);
      pending.push(...(linked.get(next) ?? []));
    }
    if (family.size < 2) continue;
    found.push(
      entries
        .filter((entry) => family.has(entry.id))
        .map((entry) => ({ ...entry, uses: entry.uses.filter((premise) => inside.has(premise)) })),
    );
  }
  return found;
}
