import { NotPositiveDefiniteError } from '#numerics/cholesky.ts';
import { InputError } from './input-error.ts';

/**
 * What `compute` gives.
 *
 * @throws InputError where it finds that a kernel matrix is not positive definite: there is one reason, which a reader can do something
 * about
 */
export function withKernelMatrix<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof NotPositiveDefiniteError)) throw error;
    throw new InputError(
      'the kernel matrix with the noise is not positive definite: points of x coincide or lie too close for so little noise',
    );
  }
}
