/** Each term as the list writes it. */
export const SYMBOLS = {
  truth: 'θ₀',
  count: 'N',
  theta: 'θ',
  estimate: 'θ̂',
  one: 's',
  likelihood: 'ℓ(θ)',
  score: 'S(θ)',
  observed: 'J(θ)',
  expected: 'N I(θ)',
  spread: 'sd',
  bound: 'CR',
} as const;

type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'truth',
  'count',
  'theta',
  'estimate',
  'one',
  'likelihood',
  'score',
  'observed',
  'expected',
  'spread',
  'bound',
];
