import type { HeadlessModel } from './headless-model.ts';
import { activation } from './models/activation.ts';
import { attention } from './models/attention.ts';
import { bandit } from './models/bandit.ts';
import { cliffWalking } from './models/cliff-walking.ts';
import { conjugateGradient } from './models/conjugate-gradient.ts';
import { descent } from './models/descent.ts';
import { diffusion } from './models/diffusion.ts';
import { divergences } from './models/divergences.ts';
import { doubleDescent } from './models/double-descent.ts';
import { gan } from './models/gan.ts';
import { gaussianProcess } from './models/gaussian-process.ts';
import { gridworld } from './models/gridworld.ts';
import { guidedPolicySearch } from './models/guided-policy-search.ts';
import { ilqr } from './models/ilqr.ts';
import { importanceSampling } from './models/importance-sampling.ts';
import { klGaussians } from './models/kl-gaussians.ts';
import { lossFit } from './models/loss-fit.ts';
import { lqr } from './models/lqr.ts';
import { maximumLikelihood } from './models/maximum-likelihood.ts';
import { mixtureEm } from './models/mixture-em.ts';
import { momentMatching } from './models/moment-matching.ts';
import { momentProjection } from './models/moment-projection.ts';
import { normalisation } from './models/normalisation.ts';
import { normalisingFlow } from './models/normalising-flow.ts';
import { optimiser } from './models/optimiser.ts';
import { pilco } from './models/pilco.ts';
import { posteriorFit } from './models/posterior-fit.ts';
import { swingUp } from './models/swing-up.ts';
import { trustRegion } from './models/trust-region.ts';
import { ucb } from './models/ucb.ts';
import { vae } from './models/vae.ts';
import { wasserstein1 } from './models/wasserstein-1.ts';

/** Every model that runs without a browser. */
export const MODELS: readonly HeadlessModel[] = [
  gaussianProcess,
  momentMatching,
  ilqr,
  lqr,
  trustRegion,
  conjugateGradient,
  optimiser,
  descent,
  klGaussians,
  momentProjection,
  wasserstein1,
  gridworld,
  ucb,
  posteriorFit,
  importanceSampling,
  maximumLikelihood,
  normalisation,
  cliffWalking,
  mixtureEm,
  bandit,
  attention,
  divergences,
  guidedPolicySearch,
  swingUp,
  pilco,
  doubleDescent,
  normalisingFlow,
  gan,
  lossFit,
  diffusion,
  vae,
  activation,
];
