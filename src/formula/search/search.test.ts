import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTex } from '../testing/arbitrary-tex.ts';
import { allFormulas } from '../samples/written-formulas.ts';
import { buildIndex } from './memory-index.ts';
import { parse } from './parse.ts';
import { search, type FormulaHit } from './search.ts';
import { arbitraryText } from './testing/arbitrary-text.ts';
import { renameLetters } from './samples/rename-letters.ts';

async function hitsIn(texts: readonly string[], query: string): Promise<FormulaHit[]> {
  const index = buildIndex(texts.map((tex, at) => ({ id: String(at), tex })));
  return (await search(index, query)).hits;
}

/** The first hit for a query among one formula: how it matches, the part, what the wildcards stand for. */
async function only(tex: string, query: string) {
  const hit = (await hitsIn([tex], query))[0];
  if (hit === undefined) return { kind: 'none', part: '', bindings: {} };
  const bindings = Object.fromEntries(hit.bindings.map((binding) => [binding.name, binding.tex]));
  return { kind: hit.kind, part: tex.slice(...hit.range), bindings };
}

/** In each of fifty groups as many brackets as are followed, and the next group in them. */
const DEEP = Array.from({ length: 50 }, (_, at) => 58 - at).reduce(
  (inside, brackets) => `${'('.repeat(brackets)}a^{${inside}}${')'.repeat(brackets)}`,
  'x',
);

describe('search', () => {
  it.each([
    ['a = b', 'a=b', 'same', 'a = b'],
    ['x \\le y', 'x\\leq y.', 'same', 'x \\le y'],
    ['\\mathbf{f}[\\mathbf{x}]', 'f(x)', 'same', '\\mathbf{f}[\\mathbf{x}]'],
    ['y = f(x)^2 + 1', 'f(x)', 'part', 'f(x)'],
    ['y = \\frac{a+b}{2}', 'a+b', 'part', 'a+b'],
    ['\\sum_{i=1}^N x_i', '\\sum_i x_i', 'same', '\\sum_{i=1}^N x_i'],
    ['z = a + b', 'z = b + a', 'same', 'z = a + b'],
    ['a \\ge b', 'b \\le a', 'same', 'a \\ge b'],
    ['x y + z', 'z + y x', 'same', 'x y + z'],
    ['\\log[p(x)]', '\\log p(x)', 'same', '\\log[p(x)]'],
    ['y = 1 + \\exp[-z]', 'y = 1+e^{-z}', 'same', 'y = 1 + \\exp[-z]'],
    ['D_{KL}[q||p]', '\\mathrm{KL}(q\\|p)', 'same', 'D_{KL}[q||p]'],
    ['x_{fan}', 'x_{\\text{fan}}', 'same', 'x_{fan}'],
    ['u^2 + v^2 = w', 'a^2 + b^2 = c', 'renamed', 'u^2 + v^2 = w'],
    ['1 + e^{p_1} = q_1', '1 + e^{a} = b', 'renamed', '1 + e^{p_1} = q_1'],
    ['a^2 + a^2 = c', 'a^2 + b^2 = c', 'similar', 'a^2 + a^2 = c'],
    ['x^T y + 1', "x' y + 1", 'similar', 'x^T y + 1'],
  ])('of %s by %s', async (tex, query, kind, part) => {
    expect(await only(tex, query)).toMatchObject({ kind, part });
  });

  it.each([
    ['\\log p(x) \\ge \\int q(z) dz', '\\log p(?x) \\ge ?y', 'same', { x: 'x', y: '\\int q(z) dz' }],
    ['a + b = c + d', '?x = ?y', 'same', { x: 'a + b', y: 'c + d' }],
    ['f_c(z) = z^2 + c', 'f_{{?x0}}(z)=z^{2}+c', 'same', { x0: 'c' }],
    ['F = \\{ (x,y) : x \\in A \\}.', 'F=\\{{?x0}\\}.', 'same', { x0: '(x,y) : x \\in A' }],
    ['\\frac{a}{a+b}', '\\frac{?p}{?p+?q}', 'same', { p: 'a', q: 'b' }],
    ['\\frac{a}{c+b}', '\\frac{?p}{?p+?q}', 'similar', {}],
    ['x = \\sqrt{v + \\epsilon} - 1', '\\sqrt{?v + ?e}', 'part', { v: 'v', e: '\\epsilon' }],
    ['a = b, c = d', '?x = b', 'part', { x: 'a' }],
    ['g(u) + 1', 'g(?) + ?', 'same', {}],
    ['\\mathbf{x} \\oplus y', '\\mathbf{{?x0}}{{?x1}}y', 'same', { x0: '\\mathbf{x}', x1: '\\oplus' }],
    ['|u^T v| \\le \\|u\\|\\|v\\|', '|?u^T ?v| \\le \\|?u\\|\\,\\|?v\\|', 'same', { u: 'u', v: 'v' }],
  ])('of %s by the pattern %s', async (tex, query, kind, bindings) => {
    expect(await only(tex, query)).toMatchObject({ kind, bindings });
  });

  it('ranks the same formula before a part, a renamed one and what is similar', async () => {
    const texts = ['y = a^2 + b^2 + 1', 'a^2 + b^2 = c', 'u^2 + v^2', 'a^2 - b^2', 'a^2 + b^2'];
    const hits = await hitsIn(texts, 'a^2 + b^2');
    expect(hits[0]).toMatchObject({ id: '4', kind: 'same' });
    expect(hits.map(({ kind }) => kind)).toEqual(['same', 'part', 'part', 'renamed', 'similar']);
  });

  it('ranks the exact signs before the same in another font', async () => {
    const hits = await hitsIn(['\\mathbf{K}_t', 'K_t', '\\mathcal{K}_t'], '\\mathbf{K}_t');
    expect(hits[0]).toMatchObject({ id: '0' });
    expect(hits[1]?.score).toBeLessThan(hits[0]?.score ?? 0);
  });

  it('gives entries of the same form equal scores, side by side', async () => {
    const hits = await hitsIn(['x_i', 'x_j', 'x_{i}', '\\,x_i,', 'x_i'], 'x_{{i}}');
    expect(new Set(hits.slice(0, 4).map(({ id }) => id))).toEqual(new Set(['0', '2', '3', '4']));
    expect(new Set(hits.slice(0, 4).map(({ score }) => score)).size).toBe(1);
  });

  it('says which letters are renamed', async () => {
    const [hit] = await hitsIn(['u_1^2 + v^2 = w'], 'a^2 + b^2 = w');
    expect(hit?.renaming).toEqual([
      { from: 'a', to: 'u_1' },
      { from: 'b', to: 'v' },
    ]);
  });

  it('counts what has the rarest sign and what matches', async () => {
    const texts = ['\\mathrm{KL}(q\\|p) = x', '\\mathrm{KL}(p\\|q) \\ge 0', 'x = y', 'q + p'];
    const index = buildIndex(texts.map((tex, at) => ({ id: String(at), tex })));
    expect(await search(index, '\\mathrm{KL}(?a\\|?b) = ?x')).toMatchObject({
      rarest: { tex: '\\mathrm{KL}', count: 2 },
      match: 1,
      isMatchLeast: false,
      faults: [],
    });
  });

  it('says where a query breaks off, and searches all the same', async () => {
    const index = buildIndex([{ id: 'a', tex: '\\frac{x}{y}' }]);
    const { faults, hits } = await search(index, '\\frac{x}{y');
    expect(faults).toEqual([{ code: 'missing-brace', at: 10, tex: '' }]);
    expect(hits[0]?.id).toBe('a');
  });

  it.each([
    ['a mass of wildcards', '?'.repeat(5000)],
    ['named wildcards in a row', Array.from({ length: 300 }, (_, at) => `?a${String(at)}`).join('+')],
    ['a sum of wildcards', '?a+'.repeat(3000)],
    ['an equation of wildcards', 'x=?a'.repeat(2500)],
    ['a long product', 'x'.repeat(10_000)],
    ['brackets within groups within brackets', DEEP],
    ['deep nesting', '\\frac{'.repeat(1000) + 'x'],
    ['a long sum', 'x_1+'.repeat(2500)],
  ])('ends soon for %s', async (_, query) => {
    const index = buildIndex([...allFormulas(), { id: 'long', tex: 'x_1+'.repeat(2000) }]);
    const start = performance.now();
    await search(index, query);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('every search', { timeout: 30_000 }, () => {
  it('finds a formula of the content first by its own TeX', async () => {
    const all = allFormulas();
    const index = buildIndex(all);
    for (const { id, tex } of all.filter((_, at) => at % 5 === 0)) {
      const { hits } = await search(index, tex);
      const first = hits.filter(({ score }) => score === hits[0]?.score);
      expect(
        first.map((hit) => hit.id),
        id,
      ).toContain(id);
      expect(hits[0]?.kind, id).toBe('same');
    }
  });

  it('finds a generated formula first, and among the first three by other letters', async () => {
    const others = allFormulas();
    await fc.assert(
      // Of a formula of four signs, every other letter with an index is a renamed one.
      fc.asyncProperty(
        arbitraryTex.filter((tex) => parse(tex).tree.size > 4),
        async (tex) => {
          const index = buildIndex([...others.slice(0, 40), { id: 'it', tex }]);
          const [first] = (await search(index, tex)).hits;
          expect(first).toMatchObject({ id: 'it', kind: 'same' });
          const renamed = (await search(index, renameLetters(tex, 4))).hits.slice(0, 3);
          expect(renamed.map(({ id }) => id)).toContain('it');
        },
      ),
      { seed: 8, numRuns: 60 },
    );
  });

  it('explains a match in the same way whatever else there is', async () => {
    const others = allFormulas().slice(0, 40);
    await fc.assert(
      fc.asyncProperty(arbitraryTex, arbitraryTex, async (tex, other) => {
        const query = tex.replace(/[xz]/, '?a');
        const entry = { id: 'it', tex };
        const few = (await search(buildIndex([entry]), query)).hits[0];
        const more = await search(buildIndex([...others, entry, { id: 'other', tex: other }]), query, {
          top: 400,
        });
        const same = more.hits.find(({ id }) => id === 'it');
        expect(same).toMatchObject({ kind: few?.kind, range: few?.range, bindings: few?.bindings });
      }),
      { seed: 9, numRuns: 40 },
    );
  });

  it('takes any text for a query and for a formula', async () => {
    const index = buildIndex([...allFormulas().slice(0, 40), { id: 'odd', tex: '{\\frac' }]);
    await fc.assert(
      fc.asyncProperty(arbitraryText, async (text) => {
        const { hits } = await search(index, text);
        expect(hits.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
        await search(buildIndex([{ id: 'it', tex: text }]), 'x = ?a');
        const [own] = (await search(buildIndex([{ id: 'it', tex: text }]), text)).hits;
        if (own !== undefined) expect(own.range[1]).toBeLessThanOrEqual(text.length);
      }),
      { seed: 10, numRuns: 500 },
    );
  });
});
