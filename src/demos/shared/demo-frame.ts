import type { Bilingual, Locale } from '#domain/locale.ts';
import { linkedPart, type Mark } from './html-data.ts';

/** One governing equation. Its TeX is a function of how terms are marked. */
export interface GoverningEquation {
  readonly id: string;
  readonly tex: (mark: Mark) => string;
  readonly says: Bilingual;
}

/** What a page shows of a demo before and around it: made at build time. */
export interface DemoFrame {
  /** Class of the stage, which the demo's style sheet knows. */
  readonly className: string;
  /** The question of the hub's text that the demo answers. */
  readonly question?: Bilingual;
  /** A still picture as SVG. */
  readonly still: (locale: Locale) => string;
  /** The governing equations: TeX with terms marked by \htmlData, and what each says. */
  readonly equations: readonly { readonly tex: string; readonly says: Bilingual }[];
}

/** The equations with each term marked as a part that `watchLinkedParts` binds. */
export function linkedEquations(equations: readonly GoverningEquation[]): DemoFrame['equations'] {
  return equations.map(({ tex, says }) => ({ tex: tex(linkedPart), says }));
}

/** Names of all parts that the equations mark. */
export function markedParts(equations: readonly GoverningEquation[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { tex } of equations)
    tex((part, term) => {
      parts.add(part);
      return term;
    });
  return parts;
}
