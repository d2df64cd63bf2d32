/** A tree of yes-or-no questions: a leaf is one of the values, by its place in the list of probabilities. */
export type QuestionTree =
  { readonly value: number } | { readonly yes: QuestionTree; readonly no: QuestionTree };

/** How many questions lead to a value. */
export interface Leaf {
  readonly value: number;
  readonly depth: number;
}

/**
 * The tree with the fewest questions on average: the two least probable trees are joined until one is left (Huffman 1952; Cover &
 * Thomas, Elements of Information Theory, section 5.6). Of equal ones the single
 * values are joined first, so that equal chances give equal depths.
 *
 * @param probabilities positive, one a value
 * @throws RangeError for no values
 */
export function huffmanTree(probabilities: readonly number[]): QuestionTree {
  let trees = probabilities.map((weight, value): { weight: number; tree: QuestionTree } => ({
    weight,
    tree: { value },
  }));
  for (;;) {
    const [least, next, ...rest] = trees.toSorted((a, b) => a.weight - b.weight);
    if (least === undefined) throw new RangeError('huffmanTree: no values');
    if (next === undefined) return least.tree;
    trees = [...rest, { weight: least.weight + next.weight, tree: { yes: least.tree, no: next.tree } }];
  }
}

/** The leaves from left to right, `yes` to the left. */
export function leavesOf(tree: QuestionTree, depth = 0): Leaf[] {
  if ('value' in tree) return [{ value: tree.value, depth }];
  return [...leavesOf(tree.yes, depth + 1), ...leavesOf(tree.no, depth + 1)];
}

/** The mean number of questions under some probabilities, which need not be those that the tree was made for. */
export function meanDepth(tree: QuestionTree, probabilities: readonly number[]): number {
  return leavesOf(tree).reduce((sum, { value, depth }) => sum + depth * (probabilities[value] ?? NaN), 0);
}
