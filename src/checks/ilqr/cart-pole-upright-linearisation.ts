import { gradient } from '#checks/kit/gradient.ts';
import { type CartPole, drawCartPole } from '#checks/shared/cart-pole.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\ddot s &\approx -\frac{3m_p g}{4m_c+m_p}\,\theta + \frac{4}{4m_c+m_p}\,u \\
\ddot\theta &\approx \frac{3(m_c+m_p)g}{(4m_c+m_p)\,l}\,\theta - \frac{3}{(4m_c+m_p)\,l}\,u
\end{aligned}`;

/** A row of the entry at (θ, u), read as an equation. */
function row(tex: string, of: string, system: CartPole, theta: number, u: number): number {
  const names = () => ({
    m_c: system.cart,
    m_p: system.pole,
    l: system.l,
    g: system.g,
    '\\theta': theta,
    u,
  });
  return fromTex(tex.replaceAll('\\approx', '='), names, { of })(null);
}

/** The slopes of both rows by θ and u: their values at (1, 0) and (0, 1). */
const slopes = (tex: string) => (system: CartPole) => ({
  cart: [row(tex, '\\ddot s', system, 1, 0), row(tex, '\\ddot s', system, 0, 1)],
  spin: [row(tex, '\\ddot\\theta', system, 1, 0), row(tex, '\\ddot\\theta', system, 0, 1)],
});

/** s̈ and θ̈ of a system at rest, from the two equations of motion that are linear in them. */
function atRest({ cart, pole, l, g }: CartPole, theta: number, u: number): readonly number[] {
  const system = luFactor([
    [cart + pole, pole * l * Math.cos(theta)],
    [Math.cos(theta), (4 / 3) * l],
  ]);
  return luSolve(system, [u, g * Math.sin(theta)]);
}

export default gradient({
  formulas: { 'atlas-cart-pole-upright-linearisation': TEX },
  against: {
    en: 'central differences of the nonlinear accelerations about the upright pole',
    zh: '竖直位置附近非线性加速度的中心差分',
  },
  draw: drawCartPole,
  at: () => ({ cart: [0, 0], spin: [0, 0] }),
  of: ({ cart, spin }, system) =>
    component(atRest(system, component(cart, 0), component(cart, 1)), 0) +
    component(atRest(system, component(spin, 0), component(spin, 1)), 1),
  stated: slopes(TEX),
  mutants: {
    'the cart pushed towards the tilt': slopes(TEX.replace('-\\frac{3m_p g}', '\\frac{3m_p g}')),
    'the masses exchanged': slopes(TEX.replaceAll('4m_c+m_p', '4m_p+m_c')),
    'the pole follows the force': slopes(TEX.replace('- \\frac{3}', '+ \\frac{3}')),
    'the pole’s own mass for all of it': slopes(TEX.replace('3(m_c+m_p)g', '3m_p g')),
  },
});
