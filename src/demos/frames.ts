import { frame as activations } from './activations/frame.ts';
import { frame as attention } from './attention/frame.ts';
import { frame as bandits } from './bandits/frame.ts';
import { frame as diffusion } from './diffusion/frame.ts';
import { frame as doubleDescent } from './double-descent/frame.ts';
import { frame as gan } from './gan/frame.ts';
import { frame as gaussianProcess } from './gaussian-process/frame.ts';
import { frame as gridWorld } from './grid-world/frame.ts';
import { frame as guidedPolicySearch } from './guided-policy-search/frame.ts';
import { frame as ilqr } from './ilqr/frame.ts';
import { frame as importanceSampling } from './importance-sampling/frame.ts';
import { frame as klFit } from './kl-fit/frame.ts';
import { frame as losses } from './losses/frame.ts';
import { frame as maximumLikelihood } from './maximum-likelihood/frame.ts';
import { frame as mixtureEm } from './mixture-em/frame.ts';
import { frame as normalisation } from './normalisation/frame.ts';
import { frame as normalisingFlow } from './normalising-flow/frame.ts';
import { frame as optimisers } from './optimisers/frame.ts';
import { frame as pilco } from './pilco/frame.ts';
import { frame as posteriorFit } from './posterior-fit/frame.ts';
import { frame as trustRegion } from './trust-region/frame.ts';
import { frame as vae } from './vae/frame.ts';
import type { DemoFrame } from './shared/demo-frame.ts';

const FRAMES: Readonly<Record<string, DemoFrame>> = {
  activations,
  attention,
  bandits,
  diffusion,
  'double-descent': doubleDescent,
  gan,
  'gaussian-process': gaussianProcess,
  'grid-world': gridWorld,
  'guided-policy-search': guidedPolicySearch,
  ilqr,
  'importance-sampling': importanceSampling,
  'kl-fit': klFit,
  losses,
  'maximum-likelihood': maximumLikelihood,
  'mixture-em': mixtureEm,
  normalisation,
  'normalising-flow': normalisingFlow,
  optimisers,
  pilco,
  'posterior-fit': posteriorFit,
  'trust-region': trustRegion,
  vae,
};

/**
 * The frame of a demo.
 *
 * @throws {Error} for a demo that does not exist
 */
export function demoFrame(demo: string): DemoFrame {
  const frame = FRAMES[demo];
  if (!frame) throw new Error(`There is no demo ${demo}; there are ${Object.keys(FRAMES).join(', ')}.`);
  return frame;
}
