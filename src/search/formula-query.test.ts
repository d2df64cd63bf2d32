import { describe, expect, test } from 'vitest';
import { isFormulaQuery, texOfQuery, wildcardsBoxed } from './formula-query.ts';

describe('isFormulaQuery', () => {
  test.each([
    '\\frac{QK^\\top}{\\sqrt{d}}',
    'x^2',
    'a_i',
    'E = mc',
    '$KL$',
    '\\log p(?x) \\ge ?y',
    'p(?a|?b)',
    '? + 1',
    'H(?, q)',
  ])('takes %s for a formula', (query) => {
    expect(isFormulaQuery(query)).toBe(true);
  });

  test.each([
    'KL divergence',
    '变分下界',
    '5.27',
    'what is ELBO?',
    '为什么？',
    'one-hot',
    "Bayes' rule",
    'UDL 5.1',
    '$5',
  ])('takes %s for words', (query) => {
    expect(isFormulaQuery(query)).toBe(false);
  });
});

test('texOfQuery takes the delimiters of a document away', () => {
  expect(texOfQuery(' $$x^2$$ ')).toBe('x^2');
  expect(texOfQuery('$x$')).toBe('x');
  expect(texOfQuery('\\[ a=b \\]')).toBe('a=b');
  expect(texOfQuery('\\(a\\)')).toBe('a');
  expect(texOfQuery('$$')).toBe('$$');
  expect(texOfQuery('x')).toBe('x');
});

test('wildcardsBoxed shows each wildcard in a box', () => {
  expect(wildcardsBoxed('?a+?')).toBe(
    '{\\boxed{\\mathstrut\\text{?}\\mathit{a}}}+{\\boxed{\\mathstrut\\text{?}}}',
  );
  expect(wildcardsBoxed('f_{?x0}')).toBe('f_{{\\boxed{\\mathstrut\\text{?}\\mathit{x0}}}}');
});
