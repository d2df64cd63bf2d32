/** What a term of an equation, a control and a part of a picture can have in common. */
export type Term =
  | 'policy'
  | 'advantage'
  | 'gradient'
  | 'fisher'
  | 'kl'
  | 'delta'
  | 'step'
  | 'search'
  | 'taken'
  | 'gain'
  | 'plain'
  | 'optimum';

/** The value of `data-term` of an element that belongs to these terms; it points at the first of them. */
export function terms(...names: readonly Term[]): string {
  return names.join(' ');
}
