/** From so many of the likeliest observations the climb begins: likelihoods of Cauchy samples have several maxima. */
const STARTS = 3;
const MOST_STEPS = 200;
const SMALL = 1e-12;
/** So much of a log-likelihood is rounding. */
const ROUNDING = 1e-13;

function logLikelihood(observations: readonly number[], theta: number): number {
  let sum = 0;
  for (const x of observations) sum -= Math.log1p((x - theta) ** 2);
  return sum;
}

/**
 * Up from `start` to a maximum: Newton's steps where they gain, else steps of expectation-maximisation, which always do
 * (θ ← Σwx/Σw, w = 1/(1 + (x − θ)²): the Cauchy density is a scale mixture of normal ones).
 */
function climb(observations: readonly number[], start: number): number {
  let theta = start;
  let reached = logLikelihood(observations, theta);
  for (let i = 0; i < MOST_STEPS; i += 1) {
    let [score, curvature, weights, weighted] = [0, 0, 0, 0];
    for (const x of observations) {
      const away = x - theta;
      const weight = 1 / (1 + away * away);
      score += 2 * away * weight;
      curvature += 2 * (1 - away * away) * weight * weight;
      weights += weight;
      weighted += weight * x;
    }
    const newton = theta + score / curvature;
    const gained = curvature > 0 ? logLikelihood(observations, newton) : -Infinity;
    const next = gained >= reached - ROUNDING * Math.abs(reached) ? newton : weighted / weights;
    const moved = Math.abs(next - theta);
    theta = next;
    reached = next === newton ? gained : logLikelihood(observations, theta);
    if (moved <= SMALL * (1 + Math.abs(theta))) break;
  }
  return theta;
}

/** The centre of a Cauchy density of scale one that makes the observations likeliest. */
export function estimateCauchy(observations: readonly number[]): number {
  const starts = observations
    .map((x) => ({ x, height: logLikelihood(observations, x) }))
    .sort((a, b) => b.height - a.height)
    .slice(0, STARTS);
  let [best, height] = [NaN, -Infinity];
  for (const { x } of starts) {
    const top = climb(observations, x);
    const reached = logLikelihood(observations, top);
    if (reached > height) [best, height] = [top, reached];
  }
  return best;
}
