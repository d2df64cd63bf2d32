import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows.ts';

const row = (tex: string, continues = false) => ({ tex, continues });
const aligned = (inner: string): string => `\\begin{aligned}\n${inner}\n\\end{aligned}`;

describe('rowsOf', () => {
  it('takes a formula without alignment for one row', () => {
    expect(rowsOf(' a = b \n')).toEqual([row('a = b')]);
  });

  it('reads the rows of an alignment and tells the continuations', () => {
    expect(rowsOf(aligned('a &= b \\\\\n&= c'))).toEqual([row('a = b'), row('= c', true)]);
  });

  it('takes no row for a continuation while there is no left side', () => {
    expect(rowsOf(aligned('&a = b \\\\ &c = d'))).toEqual([row('a = b'), row('c = d')]);
  });

  it('sets columns apart and leaves pairs together', () => {
    expect(rowsOf(aligned('a &= b & c &= d \\\\ e &\\ge 0 && \\text{words}'))).toEqual([
      row('a = b \\quad c = d'),
      row('e \\ge 0 \\quad \\text{words}'),
    ]);
  });

  it('drops empty cells, empty rows and the spacing of rows', () => {
    expect(rowsOf(aligned('a &= b \\\\[4pt]\n& & &c \\\\'))).toEqual([row('a = b'), row('c', true)]);
  });

  it('keeps a bracket at the start of a row that is no spacing', () => {
    expect(rowsOf(aligned('a \\\\ [b]'))).toEqual([row('a'), row('[b]')]);
  });

  it('leaves environments inside whole', () => {
    const cases = '\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}';
    expect(rowsOf(cases)).toEqual([row(cases)]);
    expect(rowsOf(aligned(`f &= ${cases} \\\\ &= g`))).toEqual([row(`f = ${cases}`), row('= g', true)]);
  });

  it('does not take an escaped ampersand for a mark', () => {
    expect(rowsOf(aligned('a \\& b &= c'))).toEqual([row('a \\& b = c')]);
  });

  it.each(['gathered', 'split', 'align*', 'gather*'])('knows %s', (name) => {
    expect(rowsOf(`\\begin{${name}} a \\\\ b \\end{${name}}`)).toEqual([row('a'), row('b')]);
  });

  it('takes two alignments side by side for one row', () => {
    const tex = `${aligned('a &= b')} + ${aligned('c &= d')}`;
    expect(rowsOf(tex)).toEqual([row(tex)]);
  });
});
