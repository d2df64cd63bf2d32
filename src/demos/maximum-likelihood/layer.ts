/** Something drawn, and the parts of the equations that it belongs to. */
export type Layer = readonly [part: string, markup: string];

/** Room beside the pictures of the data and of the likelihood, which lie below each other. */
export const MARGINS = { left: 38, right: 12 } as const;
