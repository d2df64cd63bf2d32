import type { Action } from './grid.ts';

/** Where in a cell its value stands, and where the path goes, which has its arrows: shares of the height. */
export const [VALUE_AT, PATH_AT] = [0.32, 0.68];

export const ARROWS: Readonly<Record<Action, string>> = { up: '↑', down: '↓', right: '→', left: '←' };
