/**
 * How a reader names an equation: `UDL 17.24`; a locator that is a heading stands after a dot.
 *
 * @param source the source's abbreviation
 */
export function locatorLabel(source: string, locator: string): string {
  return /^\d/.test(locator) ? `${source} ${locator}` : `${source} · ${locator}`;
}

/** The same where there is little room beside the formula: a heading, which many entries share, is left out. */
export function besideLabel(source: string, locator: string): string {
  return /^\d/.test(locator) ? locatorLabel(source, locator) : source;
}
