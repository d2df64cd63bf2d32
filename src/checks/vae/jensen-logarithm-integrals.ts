import { inequality } from '#checks/kit/inequality.ts';
import { average } from '#checks/shared/latent-line.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

/** log y normal with mean m and standard deviation s; y itself normal, and h[y] = exp[ay + c]. */
interface Values {
  m: number;
  s: number;
  a: number;
  c: number;
}

/** ∫ Pr(y) f(y) dy for the lognormal density, over y itself. */
const overLognormal = ({ m, s }: Values, f: (y: number) => number): number =>
  integrate(
    (y) => (gaussian(Math.log(y), { mean: m, sd: s }) / y) * f(y),
    [-8, -3, -1, 0, 1, 2, 4, 6, 9].map((steps) => Math.exp(m + steps * s)),
  );
const overNormal = ({ m, s }: Values, f: (y: number) => number): number => average({ mean: m, sd: s }, f);
const h = ({ a, c }: Values, y: number): number => Math.exp(a * y + c);

const logOfMean = (values: Values) => ({
  variable: Math.log(overLognormal(values, (y) => y)),
  function: Math.log(overNormal(values, (y) => h(values, y))),
});
const meanOfLog = (values: Values) => ({
  variable: overLognormal(values, Math.log),
  function: overNormal(values, (y) => Math.log(h(values, y))),
});

export default inequality({
  formulas: {
    'udl-17-12': String.raw`\log\biggl[\int Pr(y)\,y\,dy\biggr] \geq \int Pr(y)\log[y]\,dy`,
    'udl-17-13': String.raw`\log\biggl[\int Pr(y)\,\mathrm{h}[y]\,dy\biggr] \geq \int Pr(y)\log\bigl[\mathrm{h}[y]\bigr]\,dy`,
  },
  against: {
    en: 'the closed forms of both integrals for lognormal variables',
    zh: '对数正态变量下两个积分的闭式',
  },
  tolerance: 1e-9,
  because: 'the integrals are numerical',
  cases: 40,
  draw: (random): Values => ({
    m: random.between(-1, 1),
    s: random.between(0.2, 0.7),
    a: random.sign() * random.between(0.5, 2),
    c: random.between(-1, 1),
  }),
  smaller: meanOfLog,
  larger: logOfMean,
  equal: {
    stated: (values) => ({ logOfMean: logOfMean(values), meanOfLog: meanOfLog(values) }),
    reference: ({ m, s, a, c }) => ({
      logOfMean: { variable: m + s ** 2 / 2, function: a * m + c + (a * s) ** 2 / 2 },
      meanOfLog: { variable: m, function: a * m + c },
    }),
  },
  mutants: {
    'the inequality turned round': { smaller: logOfMean, larger: meanOfLog },
    'the logarithm of the variable for that of the function': {
      stated: (values) => ({
        logOfMean: logOfMean(values),
        meanOfLog: {
          ...meanOfLog(values),
          function: overLognormal(values, Math.log),
        },
      }),
    },
    'the variable twice under the integral': {
      stated: (values) => ({
        logOfMean: { ...logOfMean(values), variable: Math.log(overLognormal(values, (y) => y * y)) },
        meanOfLog: meanOfLog(values),
      }),
    },
  },
});
