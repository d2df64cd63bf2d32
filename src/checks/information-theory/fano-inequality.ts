import { inequality } from '#checks/kit/inequality.ts';
import { conditionalEntropy, drawJoint, entropy, total } from '#checks/shared/information-tables.ts';
import { type Matrix, entry, fromEntries, transpose } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';

interface Values {
  /** p(x, y). */
  joint: Matrix;
  /** The guess for each y. */
  guess: readonly number[];
}

/** p(x, x̂). */
const guessed = ({ joint, guess }: Values): Matrix => {
  const n = joint.length;
  return fromEntries(n, n, (x, hat) =>
    total(guess.map((value, y) => (value === hat ? entry(joint, x, y) : 0))),
  );
};
/** Rows without the x̂ that is never guessed. */
const byGuess = (values: Values): Matrix => transpose(guessed(values)).filter((line) => total(line) > 0);
const errorProbability = (values: Values): number =>
  1 - total(guessed(values).map((line, x) => component(line, x)));
const binary = (p: number): number => entropy([p, 1 - p]);

const bound = (values: Values, options: number): number => {
  const wrong = errorProbability(values);
  return binary(wrong) + wrong * Math.log(values.joint.length - options);
};

/** H(E | X̂) + H(X | E, X̂). */
const split = (values: Values): number => {
  const lines = transpose(guessed(values))
    .map((line, hat) => ({ line, hat }))
    .filter(({ line }) => total(line) > 0);
  const flags = lines.map(({ line, hat }) => [component(line, hat), total(line) - component(line, hat)]);
  const both = lines.flatMap(({ line, hat }) => [
    line.map((p, x) => (x === hat ? p : 0)),
    line.map((p, x) => (x === hat ? 0 : p)),
  ]);
  return conditionalEntropy(flags) + conditionalEntropy(both.filter((line) => total(line) > 0));
};

const sides =
  (options: number, subtract = Math.log(2)) =>
  (values: Values) => ({
    observed: conditionalEntropy(byGuess(values)),
    guessed: bound(values, options),
    error: (conditionalEntropy(transpose(values.joint)) - subtract) / Math.log(values.joint.length - 1),
  });

export default inequality({
  formulas: {
    'atlas-fano-inequality': String.raw`
\begin{aligned}
H(X\mid Y) &\leq H(X\mid\hat X) = H(E,X\mid\hat X) \\
&= H(E\mid\hat X) + H(X\mid E,\hat X) \\
&\leq H_{\mathrm b}(P_e) + P_e\log(n-1) \\
\Longrightarrow\quad P_e &\geq \frac{H(X\mid Y)-\log2}{\log(n-1)}
\end{aligned}`,
  },
  against: { en: 'entropies of random tables under random guesses', zh: '随机联合分布与随机猜测规则下的熵' },
  draw: (random): Values => {
    const [n, m] = [random.integer(3, 5), random.integer(2, 5)];
    return { joint: drawJoint(random, n, m), guess: random.list(m, () => random.integer(0, n - 1)) };
  },
  smaller: (values) => ({
    observed: conditionalEntropy(transpose(values.joint)),
    guessed: conditionalEntropy(byGuess(values)),
    error: sides(1)(values).error,
  }),
  larger: (values) => ({ ...sides(1)(values), error: errorProbability(values) }),
  equal: {
    stated: (values) => [split(values), symmetric(values, 1)],
    reference: (values) => [conditionalEntropy(byGuess(values)), symmetric(values, 0)],
  },
  mutants: {
    'log(n − 2) for log(n − 1)': {
      larger: (values) => ({ ...sides(2)(values), error: errorProbability(values) }),
    },
    'log n for log(n − 1)': { stated: (values) => [split(values), symmetric(values, 1, 0)] },
    'the binary entropy left out': {
      larger: (values) => ({
        ...sides(1)(values),
        guessed: bound(values, 1) - binary(errorProbability(values)),
        error: errorProbability(values),
      }),
    },
    'log 2 added': {
      smaller: (values) => ({
        observed: conditionalEntropy(transpose(values.joint)),
        guessed: conditionalEntropy(byGuess(values)),
        error: sides(1, -Math.log(2))(values).error,
      }),
    },
    'the error indicator not counted': {
      stated: (values) => [split(values) - binary(errorProbability(values)), symmetric(values, 1)],
    },
  },
});

/**
 * A uniform X that is seen rightly with probability 1 − P_e and otherwise as any other value alike: there Fano's bound
 * (`side` 1) is the conditional entropy (`side` 0) itself, so no constant of it is too large.
 */
function symmetric({ joint }: Values, side: 0 | 1, options = 1): number {
  const n = joint.length;
  const wrong = entry(joint, 0, 0);
  const channel = fromEntries(n, n, (x, y) => (x === y ? 1 - wrong : wrong / (n - 1)) / n);
  return side === 0
    ? conditionalEntropy(channel)
    : bound({ joint: channel, guess: channel.map((_, y) => y) }, options);
}
