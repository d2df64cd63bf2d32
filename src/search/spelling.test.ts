import { expect, it } from 'vitest';
import { oneSpelling } from './spelling.ts';

it('turns American endings into British ones and leaves other words alone', () => {
  expect(oneSpelling('reparameterization normalized analyze optimizer amortizing')).toBe(
    'reparameterisation normalised analyse optimiser amortising',
  );
  expect(oneSpelling('size prize zero lazy z')).toBe('size prise zero lazy z');
});
