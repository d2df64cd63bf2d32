import { identity } from '#checks/kit/identity.ts';
import { type Normal, averageOfQuadratic, logNormal } from '#checks/shared/bayesian-normal.ts';
import { block, determinant, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { type Matrix, add, identity as unit, multiply, subtract } from '#numerics/matrix.ts';
import { zeroVector } from '#numerics/vector.ts';

interface Values {
  covariance: Matrix;
  /** How many of the components are x. */
  split: number;
  correlation: number;
}

const parts = ({ covariance, split }: Values) => {
  const [x, y] = [[0, split] as const, [split, covariance.length] as const];
  return {
    xx: block(covariance, x, x),
    xy: block(covariance, x, y),
    yx: block(covariance, y, x),
    yy: block(covariance, y, y),
  };
};

const rows = (values: Values) => {
  const { xx, xy, yx, yy } = parts(values);
  const product = multiply(multiply(inverse(xx), xy), multiply(inverse(yy), yx));
  return {
    determinants: 0.5 * Math.log((determinant(xx) * determinant(yy)) / determinant(values.covariance)),
    inverses: -0.5 * Math.log(determinant(subtract(unit(xx.length), product))),
    scalar: -0.5 * Math.log(1 - values.correlation ** 2),
  };
};

/** E[log p(x, y) − log p(x) − log p(y)]. */
function information({ covariance, split }: { covariance: Matrix; split: number }): number {
  const { xx, yy } = parts({ covariance, split, correlation: 0 });
  const centred = (part: Matrix): Normal => ({ mean: zeroVector(part.length), covariance: part });
  return averageOfQuadratic(
    centred(covariance),
    (z) =>
      logNormal(z, centred(covariance)) -
      logNormal(z.slice(0, split), centred(xx)) -
      logNormal(z.slice(split), centred(yy)),
  );
}

export default identity({
  formulas: {
    'atlas-gaussian-mutual-information': String.raw`
\begin{aligned}
I(\mathbf{x};\mathbf{y}) &= h(\mathbf{x}) + h(\mathbf{y}) - h(\mathbf{x},\mathbf{y}) = \tfrac12\log\frac{|\boldsymbol\Sigma_{xx}|\,|\boldsymbol\Sigma_{yy}|}{|\boldsymbol\Sigma|} \\
&= -\tfrac12\log\bigl|\mathbf{I} - \boldsymbol\Sigma_{xx}^{-1}\boldsymbol\Sigma_{xy}\boldsymbol\Sigma_{yy}^{-1}\boldsymbol\Sigma_{yx}\bigr| \\
&= -\tfrac12\log(1-\rho^{2}) \qquad\text{(scalars)}
\end{aligned}`,
  },
  against: {
    en: 'the mean log ratio of the joint density to the product',
    zh: '联合密度与边缘密度之积的对数比的平均',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return {
      covariance: random.positiveDefinite(n),
      split: random.integer(1, n - 1),
      correlation: random.between(-0.95, 0.95),
    };
  },
  stated: rows,
  reference: (values) => {
    const value = information(values);
    const scalar = [
      [4, 6 * values.correlation],
      [6 * values.correlation, 9],
    ];
    return { determinants: value, inverses: value, scalar: information({ covariance: scalar, split: 1 }) };
  },
  mutants: {
    'the determinants upside down': (values) => ({
      ...rows(values),
      determinants: -rows(values).determinants,
    }),
    'a plus in the second row': (values) => {
      const { xx, xy, yx, yy } = parts(values);
      const product = multiply(multiply(inverse(xx), xy), multiply(inverse(yy), yx));
      return { ...rows(values), inverses: -0.5 * Math.log(determinant(add(unit(xx.length), product))) };
    },
    'the covariances not inverted': (values) => {
      const { xy, yx, xx } = parts(values);
      return {
        ...rows(values),
        inverses: -0.5 * Math.log(determinant(add(unit(xx.length), multiply(xy, yx)))),
      };
    },
    'the correlation not squared': (values) => ({
      ...rows(values),
      scalar: -0.5 * Math.log(1 - Math.abs(values.correlation)),
    }),
    'no half': (values) => ({ ...rows(values), scalar: -Math.log(1 - values.correlation ** 2) }),
  },
});
