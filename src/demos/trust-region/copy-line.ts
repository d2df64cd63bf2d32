import type { State } from './state.ts';

/** A command that prints the step, its divergence and its gain as the demo shows them. */
export function copyLine({ logits, advantages, delta, backtrack }: State): string {
  return `npm run -s demo -- trust-region --json '${JSON.stringify({ logits, advantages, delta, backtrack, compare: true })}'`;
}
