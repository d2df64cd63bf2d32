/** A figure in one language as a page shows it. */
export interface ShownFigure {
  /** One <svg> with its accessible name. */
  svg: string;
  /** Plain text with maths in `$...$`. */
  caption: string;
}
