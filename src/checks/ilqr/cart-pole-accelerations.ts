import { identity } from '#checks/kit/identity.ts';
import {
  type CartPole,
  type Motion,
  accelerations,
  drawCartPole,
  drawMotion,
} from '#checks/shared/cart-pole.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\ddot\theta &= \frac{g\sin\theta - \dfrac{\cos\theta\,\bigl(u+m_p l\,\dot\theta^2\sin\theta\bigr)}{m_c+m_p}}{l\,\Bigl(\dfrac43-\dfrac{m_p\cos^2\theta}{m_c+m_p}\Bigr)} \\
\ddot s &= \frac{u + m_p l\,\bigl(\dot\theta^2\sin\theta-\ddot\theta\cos\theta\bigr)}{m_c+m_p}
\end{aligned}`;

interface Values {
  system: CartPole;
  motion: Motion;
  u: number;
}

/** The letters; θ̈ in the second row is that of the first. */
const names = ({ system, motion, u }: Values, spinUp = NaN) => ({
  m_c: system.cart,
  m_p: system.pole,
  l: system.l,
  g: system.g,
  u,
  '\\theta': motion.theta,
  '\\dot\\theta': motion.spin,
  '\\ddot\\theta': spinUp,
});

const rows = (formula: string) => (values: Values) => {
  // The bracket behind the cosine is a factor, not part of its argument.
  const tex = formula.replace('\\cos\\theta\\,', '\\cos(\\theta)');
  const spinUp = fromTex(tex, (v: Values) => names(v), { of: '\\ddot\\theta' })(values);
  const cart = fromTex(tex, (v: Values) => names(v, spinUp), { of: '\\ddot s' })(values);
  return { cart, spinUp };
};

export default identity({
  formulas: { 'atlas-cart-pole-accelerations': TEX },
  against: {
    en: 'Lagrange’s equations, with the energy summed over the pieces of the pole',
    zh: '拉格朗日方程，动能与势能沿杆逐段累加',
  },
  tolerance: 1e-8,
  because: 'Lagrange’s equations are differentiated numerically',
  draw: (random): Values => ({
    system: drawCartPole(random),
    motion: drawMotion(random),
    u: random.between(-5, 5),
  }),
  stated: rows(TEX),
  reference: ({ system, motion, u }) => {
    const found = accelerations(system, motion, u);
    return { cart: component(found, 0), spinUp: component(found, 1) };
  },
  mutants: {
    'a point mass for the rod': rows(TEX.replace('\\dfrac43', '1')),
    'the force with the other sign': rows(TEX.replace('\\bigl(u+', '\\bigl(-u+')),
    'the cosine not squared': rows(TEX.replace('\\cos^2', '\\cos')),
    'the reaction of the pole added to the cart': rows(TEX.replace('-\\ddot\\theta', '+\\ddot\\theta')),
  },
});
