import { type Matrix, fromEntries, shape } from '#numerics/matrix.ts';

/** Σ_ij a_{ij} x^{i} y^{j}, rows and columns counted from 0: the polynomial of an array. */
export function polynomial(a: Matrix, x: number, y: number): number {
  return a.reduce(
    (sum, row, i) => sum + x ** i * row.reduce((inner, value, j) => inner + value * y ** j, 0),
    0,
  );
}

/** An image with rows of zeros above and below and columns of zeros left and right. */
export function padded(image: Matrix, rows: number, columns: number): Matrix {
  const [m, n] = shape(image);
  return fromEntries(m + 2 * rows, n + 2 * columns, (i, j) => image[i - rows]?.[j - columns] ?? 0);
}

/** The kernel laid on the image at every place where it fits, Σ w_{uv} x_{i+u−1, j+v−1}. */
export function crossCorrelate(kernel: Matrix, image: Matrix): Matrix {
  const [u, v] = shape(kernel);
  const [m, n] = shape(image);
  return fromEntries(m - u + 1, n - v + 1, (i, j) =>
    kernel.reduce(
      (sum, row, p) => sum + row.reduce((inner, w, q) => inner + w * (image[i + p]?.[j + q] ?? NaN), 0),
      0,
    ),
  );
}

/** Rotated by 180°. */
export function rot180(a: Matrix): Matrix {
  return a.toReversed().map((row) => row.toReversed());
}
