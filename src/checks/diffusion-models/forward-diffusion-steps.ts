import { identity } from '#checks/kit/identity.ts';
import { drawBetas } from '#checks/shared/diffusion-chain.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const STEPS = String.raw`
\begin{aligned}
\mathbf{z}_1 &= \sqrt{1-\beta_1}\cdot\mathbf{x} + \sqrt{\beta_1}\cdot\boldsymbol\epsilon_1 \\
\mathbf{z}_t &= \sqrt{1-\beta_t}\cdot\mathbf{z}_{t-1} + \sqrt{\beta_t}\cdot\boldsymbol\epsilon_t \qquad \forall\ t \in 2,\ldots,T
\end{aligned}`;
const FIRST_TWO = String.raw`
\begin{aligned}
\mathbf{z}_1 &= \sqrt{1-\beta_1}\cdot\mathbf{x} + \sqrt{\beta_1}\cdot\boldsymbol\epsilon_1 \\
\mathbf{z}_2 &= \sqrt{1-\beta_2}\cdot\mathbf{z}_1 + \sqrt{\beta_2}\cdot\boldsymbol\epsilon_2
\end{aligned}`;
const ONE = String.raw`\mathbf{x}_t = \sqrt{1-\beta_t}\cdot\mathbf{x}_{t-1} + \sqrt{\beta_t}\cdot\boldsymbol\epsilon_t`;

interface Values {
  betas: Vector;
  x: number;
  noises: Vector;
}

/** A step of a text: from state t − 1 and the noises to state t. */
const step = (tex: string, of: string) => {
  const next = fromTex(
    tex,
    ({ betas, t, before, noises }: Values & { t: number; before: number }) => ({
      t,
      '\\beta': betas,
      '\\boldsymbol\\epsilon': noises,
      '\\mathbf{x}': before,
      '\\mathbf{z}_1': before,
      '\\mathbf{z}_{t-1}': before,
      '\\mathbf{x}_{t-1}': before,
    }),
    { of },
  );
  return (values: Values, t: number, before: number): number => next({ ...values, t, before });
};
/** The last state of a path whose first step and whose later steps are given. */
const path = (tex: string, later: string) => {
  const [first, others] = [step(tex, '\\mathbf{z}_1'), step(tex, later)];
  return (values: Values, x = values.x): number =>
    values.betas.reduce((z, _, i) => (i === 0 ? first(values, 1, z) : others(values, i + 1, z)), x);
};

/** Variance of the last state for independent unit variance of the datum and of all noises: its squared weights. */
const variance = (state: (values: Values) => number) => (values: Values) => {
  const silent = { ...values, x: 0, noises: values.noises.map(() => 0) };
  const alone = values.noises.map((_, s) => ({
    ...silent,
    noises: silent.noises.map((__, i) => (i === s ? 1 : 0)),
  }));
  return [{ ...silent, x: 1 }, ...alone].reduce((sum, unit) => sum + state(unit) ** 2, 0);
};
const sides = (steps: string, two: string, one: string) => {
  const [whole, first] = [path(steps, '\\mathbf{z}_t'), path(two, '\\mathbf{z}_2')];
  const single = step(one, '\\mathbf{x}_t');
  const alone = (values: Values): number => single(values, 1, values.x);
  const pair = (values: Values): Values => ({
    ...values,
    betas: values.betas.slice(0, 2),
    noises: values.noises.slice(0, 2),
  });
  return (values: Values) => ({
    state: whole(values),
    second: first(pair(values)),
    variances: [variance(whole)(values), variance(first)(pair(values)), variance(alone)(values)],
  });
};

/** Σ over all steps of what their noise has shrunk to, with the datum as the noise of step 0. */
const unrolled = ({ betas, x, noises }: Values, T: number): number =>
  [x, ...noises].slice(0, T + 1).reduce((sum, noise, s) => {
    const share = s === 0 ? 1 : component(betas, s - 1);
    const kept = betas.slice(s, T).reduce((product, beta) => product * (1 - beta), share);
    return sum + Math.sqrt(kept) * noise;
  }, 0);

export default identity({
  formulas: { 'udl-18-1': STEPS, 'udl-18-4': FIRST_TWO, 'udl-18-42': ONE },
  against: {
    en: 'each noise with the factor that it has shrunk to, and a variance that stays at one',
    zh: '各步噪声乘以其缩小后的系数，以及始终为一的方差',
  },
  draw: (random): Values => {
    const T = random.integer(2, 5);
    return { betas: drawBetas(random, T), x: random.normal(), noises: random.vector(T) };
  },
  stated: sides(STEPS, FIRST_TWO, ONE),
  reference: (values) => ({
    state: unrolled(values, values.betas.length),
    second: unrolled(values, 2),
    variances: [1, 1, 1],
  }),
  mutants: {
    'the noise not under a root': sides(
      STEPS.replaceAll(String.raw`\sqrt{\beta_t}`, String.raw`\beta_t`),
      FIRST_TWO,
      ONE,
    ),
    'the state not shrunk': sides(STEPS, FIRST_TWO.replace(String.raw`\sqrt{1-\beta_2}\cdot`, ''), ONE),
    'the first step not shrunk': sides(STEPS.replace(String.raw`\sqrt{1-\beta_1}\cdot`, ''), FIRST_TWO, ONE),
    'a plus under the root': sides(STEPS, FIRST_TWO, ONE.replace('1-', '1+')),
    'the noise of the step before': sides(
      STEPS,
      FIRST_TWO.replace(String.raw`\boldsymbol\epsilon_2`, String.raw`\boldsymbol\epsilon_1`),
      ONE,
    ),
  },
});
