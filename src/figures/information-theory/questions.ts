import type { Locale } from '#domain/locale.ts';
import { type QuestionTree, huffmanTree, leavesOf, meanDepth } from '#numerics/huffman.ts';
import type { Drawing } from '../figure.ts';
import { label } from '../kit/label.ts';
import { arrow, dot } from '../kit/mark.ts';
import { linePath, type Point } from '../kit/path.ts';
import { strokeOf } from '../kit/stroke.ts';
import { element } from '../kit/svg.ts';

/** Chances of eight cards: the race of eight horses of Cover & Thomas, section 1.1. */
const CHANCES = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 64, 1 / 64, 1 / 64, 1 / 64] as const;
const EQUAL = CHANCES.map(() => 1 / CHANCES.length);

const WORDS = {
  en: {
    fitting: 'planned for\nthese chances',
    believed: 'planned for\nequal chances',
    entropy: (mean: string) => `${mean} questions on average:\nthe entropy`,
    questions: (mean: string) => `${mean} questions on average`,
    excess: (more: string) => `${more} too many:\nKL divergence`,
    caption: (entropy: string, mean: string, excess: string) =>
      `Eight cards, drawn with the chances that the dots show, and two plans of yes-or-no questions. The left one asks for the likely cards first and needs $${entropy}$ questions on average, the entropy in bits. The right one, made for cards all equally likely, always needs $${mean}$. The $${excess}$ too many is the KL divergence of the truth from that belief.`,
    description: (entropy: string, mean: string) =>
      `Two binary trees with eight leaves, dots whose areas show the chances of the cards. Left, the largest dot hangs one question below the root, the next one two, and so on down to four tiny ones at six. Right, all eight hang at three. A dashed line at ${entropy} questions runs through both; on the right an arrow leads from it down to ${mean}.`,
  },
  zh: {
    fitting: '按真实概率\n拟定',
    believed: '按概率均等\n拟定',
    entropy: (mean: string) => `平均 ${mean} 问：熵`,
    questions: (mean: string) => `平均 ${mean} 问`,
    excess: (more: string) => `多问 ${more} 次：\nKL 散度`,
    caption: (entropy: string, mean: string, excess: string) =>
      `八张牌，抽到的概率如圆点大小所示；两套“是或否”的提问方案。左边的先问概率大的牌，平均 $${entropy}$ 问，这就是以比特计的熵；右边的照概率均等拟定，总要 $${mean}$ 问。多问的 $${excess}$ 次，就是真实分布对所信分布的 KL 散度。`,
    description: (entropy: string, mean: string) =>
      `两棵二叉树，各有八片叶子，叶子是圆点，面积正比于抽到那张牌的概率。左边，最大的点在根下一问处，次大的在两问处，依次往下，四个最小的在六问处；右边，八个点都在三问处。${entropy} 问处有一条虚线横贯两棵树；右边有一个箭头从它向下指到 ${mean} 问。`,
  },
} as const;

/** Units between two levels of questions, where the roots hang, and the width of a leaf. */
const [LEVEL, TOP, LEAF] = [25, 44, 19.5] as const;
const depthAt = (depth: number): number => TOP + LEVEL * depth;

/** A tree with its leaves side by side from `left` on: lines first, dots above them. */
function drawTree(tree: QuestionTree, left: number): { parts: string[]; root: Point } {
  let taken = 0;
  const lines: string[] = [];
  const dots: string[] = [];
  const place = (node: QuestionTree, depth: number): Point => {
    if ('value' in node) {
      const leaf: Point = [left + LEAF * (taken + 0.5), depthAt(depth)];
      taken += 1;
      dots.push(dot(leaf, 'ink', 9 * Math.sqrt(CHANCES[node.value] ?? NaN)));
      return leaf;
    }
    const ends = [place(node.yes, depth + 1), place(node.no, depth + 1)];
    const here: Point = [ends.reduce((sum, [x]) => sum + x / 2, 0), depthAt(depth)];
    for (const end of ends)
      lines.push(
        element('path', { d: linePath([here, end]), ...strokeOf({ tone: 'soft', weight: 'thin' }) }),
      );
    return here;
  };
  const root = place(tree, 0);
  return { parts: [...lines, ...dots], root };
}

/** Entropy as the shortest game of questions, and the KL divergence as what a wrong plan costs. */
export function questionsFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const [fitting, believed] = [huffmanTree(CHANCES), huffmanTree(EQUAL)];
  const [least, mean] = [meanDepth(fitting, CHANCES), meanDepth(believed, CHANCES)];
  const [left, right] = [drawTree(fitting, 6), drawTree(believed, 190)];
  const deepest = Math.max(...leavesOf(fitting).map(({ depth }) => depth));
  const texts = [String(least), String(mean), String(mean - least)] as const;
  const level = depthAt(least);
  const bottom = depthAt(deepest) + 12;
  return {
    height: bottom + 28,
    caption: words.caption(...texts),
    description: words.description(texts[0], texts[1]),
    parts: [
      label([6, 14], words.fitting),
      label([190, 14], words.believed),
      element('path', {
        d: linePath([[6, level], [354, level]]), // prettier-ignore
        ...strokeOf({ tone: 'soft', weight: 'hair', dash: 'dashed' }),
      }),
      ...left.parts,
      ...right.parts,
      label([6, bottom + 6], words.entropy(texts[0])),
      label([190, depthAt(mean) + 24], words.questions(texts[1])),
      arrow([350, level + 1], [350, depthAt(mean)], { tone: 'accent', weight: 'bold' }),
      label([352, depthAt(mean) + 46], words.excess(texts[2]), { tone: 'accent', anchor: 'end' }),
    ],
  };
}
