/** Room beside the pictures of the data and of the likelihood, which lie below each other. */
export const MARGINS = { left: 38, right: 12 } as const;
