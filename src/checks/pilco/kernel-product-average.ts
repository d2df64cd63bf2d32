import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, normalAverage } from '#checks/shared/normal-grid.ts';
import {
  type Kernel,
  type Moments,
  averagedProduct,
  drawInput,
  drawKernel,
  kernelAt,
} from '#checks/shared/pilco-model.ts';
import { scale } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, subtractVectors } from '#numerics/vector.ts';

interface Values {
  kernels: readonly [Kernel, Kernel];
  points: readonly [Vector, Vector];
  input: NormalInput;
}
type Product = typeof averagedProduct;

const value =
  (product: Product = averagedProduct) =>
  ({ kernels, points, input }: Values): number =>
    product(kernels, points, { mean: input.mean, covariance: covarianceOf(input) });

export default quadrature({
  formulas: {
    'atlas-pilco-q-matrix': String.raw`
\begin{aligned}
Q^{ab}_{ij} &= \int k_a(\tilde{\mathbf{x}}_i,\tilde{\mathbf{x}})\,k_b(\tilde{\mathbf{x}}_j,\tilde{\mathbf{x}})\,\mathcal{N}(\tilde{\mathbf{x}}\mid\tilde{\boldsymbol\mu},\tilde{\boldsymbol\Sigma})\,d\tilde{\mathbf{x}} \\
&= \frac{k_a(\tilde{\mathbf{x}}_i,\tilde{\boldsymbol\mu})\,k_b(\tilde{\mathbf{x}}_j,\tilde{\boldsymbol\mu})}{\sqrt{|\mathbf{R}|}}\exp\Bigl(\tfrac{1}{2}\mathbf{r}_{ij}^{T}\mathbf{R}^{-1}\tilde{\boldsymbol\Sigma}\,\mathbf{r}_{ij}\Bigr) \\
\mathbf{R} &= \tilde{\boldsymbol\Sigma}\bigl(\boldsymbol\Lambda_a^{-1}+\boldsymbol\Lambda_b^{-1}\bigr)+\mathbf{I} \\
\mathbf{r}_{ij} &= \boldsymbol\Lambda_a^{-1}(\tilde{\mathbf{x}}_i-\tilde{\boldsymbol\mu})+\boldsymbol\Lambda_b^{-1}(\tilde{\mathbf{x}}_j-\tilde{\boldsymbol\mu})
\end{aligned}`,
  },
  against: {
    en: 'the product of the two kernels integrated over the input',
    zh: '两个核函数之积对输入的数值积分',
  },
  cases: 40,
  scale: 0.1,
  draw: (random): Values => ({
    kernels: [drawKernel(random, 3), drawKernel(random, 3)],
    points: [random.vector(3), random.vector(3)],
    input: drawInput(random),
  }),
  stated: value(),
  reference: ({ kernels: [a, b], points: [first, second], input }) =>
    component(
      normalAverage(input, (x) => [kernelAt(a, first, x) * kernelAt(b, second, x)]),
      0,
    ),
  mutants: {
    'the product at the mean of the input': value(
      ([a, b], [first, second], { mean }) => kernelAt(a, first, mean) * kernelAt(b, second, mean),
    ),
    'one length-scale for both': value(([a, b], points, input) =>
      averagedProduct([a, { ...b, lambda: a.lambda }], points, input),
    ),
    'the distances subtracted in r': value((kernels, [first, second], input: Moments) =>
      averagedProduct(
        kernels,
        [first, addScaled(input.mean, -1, subtractVectors(second, input.mean))],
        input,
      ),
    ),
    'the covariance doubled': value((kernels, points, { mean, covariance }) =>
      averagedProduct(kernels, points, { mean, covariance: scale(2, covariance) }),
    ),
  },
});
