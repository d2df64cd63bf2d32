import { identity } from '#checks/kit/identity.ts';
import { type AttentionMaps, attend, drawAttentionMaps } from '#checks/shared/attention.ts';
import { drawPermutation, permutationMatrix } from '#checks/shared/permutation.ts';
import { type Matrix, add, column, fromEntries, multiply, transpose } from '#numerics/matrix.ts';

interface Values {
  maps: AttentionMaps;
  tokens: Matrix;
  order: readonly number[];
}

const permuted = ({ tokens, order }: Values): Matrix => multiply(tokens, permutationMatrix(order));

export default identity({
  formulas: {
    'udl-12-18': String.raw`\mathbf{Sa}[\mathbf{X}\mathbf{P}] = \mathbf{Sa}[\mathbf{X}]\mathbf{P}`,
  },
  against: {
    en: 'the outputs of the tokens in their first order, put in the new order one by one',
    zh: '按原次序求得的输出，再逐个换到新位置',
  },
  draw: (random): Values => {
    const [D, N] = [random.integer(1, 3), random.integer(3, 5)];
    return {
      maps: drawAttentionMaps(random, { D, values: 2, queries: 2 }),
      tokens: random.matrix(D, N),
      order: drawPermutation(random, N),
    };
  },
  stated: (values) => attend(values.maps, permuted(values)),
  reference: ({ maps, tokens, order }) => {
    const outputs = attend(maps, tokens);
    return transpose(order.map((old) => column(outputs, old)));
  },
  mutants: {
    'the inverse permutation': ({ maps, tokens, order }) =>
      attend(maps, multiply(tokens, transpose(permutationMatrix(order)))),
    'invariance for equivariance': ({ maps, tokens }) => attend(maps, tokens),
    'positions that stay in place': (values) =>
      attend(
        values.maps,
        add(
          permuted(values),
          fromEntries(values.tokens.length, values.order.length, (_, n) => n),
        ),
      ),
  },
});
