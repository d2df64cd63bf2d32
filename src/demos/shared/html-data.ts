/** Puts the TeX of a term into what links it to a part of the picture. */
export type Mark = (part: string, tex: string) => string;

/** Marks a term with the attribute `data-part`. KaTeX needs `trust` for \htmlData, and `strict` must let `htmlExtension` pass. */
export const linkedPart: Mark = (part, tex) => `\\htmlData{part=${part}}{${tex}}`;
