import type { Figure } from '../figure.ts';

export const ilqrFigures: Readonly<Record<string, Figure>> = {};
