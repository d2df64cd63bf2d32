import { stepErrors } from './errors.ts';
import { type Mixture, meanOf, noised } from './mixture.ts';
import { networkDenoiser } from './run.ts';
import { alphaAt } from './schedule.ts';

/** What is true of the data and of a network at one noise step. */
export interface AtStep {
  /** α_t: the share of the data's variance that is left. */
  readonly alpha: number;
  /** The mean of z_t, and the standard deviation of one of its humps. */
  readonly mean: number;
  readonly sd: number;
  /** √E[E[ε|z_t]²]. */
  readonly exactRms: number;
  /** √E[(g_t − E[ε|z_t])²]. */
  readonly errorRms: number;
}

/** Takes a network that always says zero where there are no parameters. */
export function atStep(data: Mixture, t: number, parameters: Float64Array | null): AtStep {
  const { gap, floor } = stepErrors(data, t, parameters === null ? () => 0 : networkDenoiser(parameters));
  const marginal = noised(data, t);
  return {
    alpha: alphaAt(t),
    mean: meanOf(marginal),
    sd: marginal.sd,
    exactRms: Math.sqrt(Math.max(0, 1 - floor)),
    errorRms: Math.sqrt(gap),
  };
}
