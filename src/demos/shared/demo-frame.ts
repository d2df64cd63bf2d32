import type { Bilingual, Locale } from '#domain/locale.ts';
import { linkedPart, type Mark } from './html-data.ts';

/** One governing equation. Its TeX is a function of how terms are marked. */
export interface GoverningEquation {
  readonly id: string;
  readonly tex: (mark: Mark) => string;
  readonly says: Bilingual;
  /** Stands below the stage: what the picture rests on, where the question can be asked without it. */
  readonly below?: true;
}

/** A governing equation: TeX with terms marked by \htmlData, what it says, and on which side of the stage. */
export interface FramedEquation {
  readonly tex: string;
  readonly says: Bilingual;
  readonly below: boolean;
}

/** What a page shows of a demo before and around it: made at build time. */
export interface DemoFrame {
  /** Class of the stage, which the demo's style sheet knows. */
  readonly className: string;
  /** The question of the hub's text that the demo answers. */
  readonly question?: Bilingual;
  /** A still picture as SVG. */
  readonly still: (locale: Locale) => string;
  readonly equations: readonly FramedEquation[];
}

/** The equations with each term marked as a part that `watchLinkedParts` binds. */
export function linkedEquations(equations: readonly GoverningEquation[]): readonly FramedEquation[] {
  return equations.map(({ tex, says, below = false }) => ({ tex: tex(linkedPart), says, below }));
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
