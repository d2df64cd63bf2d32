import type { WorkedExample } from '../example.ts';
import { bound } from './bound.ts';
import { gaussians } from './gaussians.ts';
import { matrix } from './matrix.ts';
import { mistake } from './mistake.ts';
import { modes } from './modes.ts';
import { polynomials } from './polynomials.ts';
import { tail } from './tail.ts';

/** The worked examples of the notes on foundations, in the order of their text. */
export const foundationsExamples: Readonly<Record<string, WorkedExample>> = {
  matrix,
  tail,
  modes,
  gaussians,
  bound,
  polynomials,
  mistake,
};
