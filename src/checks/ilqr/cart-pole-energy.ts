import { identity } from '#checks/kit/identity.ts';
import {
  type CartPole,
  type Motion,
  accelerations,
  drawCartPole,
  drawMotion,
  kineticEnergy,
  potentialEnergy,
} from '#checks/shared/cart-pole.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\mathcal{T} &= \tfrac12(m_c+m_p)\dot s^2 + m_p l\,\dot s\,\dot\theta\cos\theta + \tfrac23 m_p l^2\dot\theta^2 \\
\mathcal{U} &= m_p g\,l\cos\theta \\
\frac{d}{dt}\bigl(\mathcal{T}+\mathcal{U}\bigr) &= u\,\dot s
\end{aligned}`;

interface Values {
  system: CartPole;
  motion: Motion;
  u: number;
}

const names = ({ system, motion, u }: Values) => ({
  m_c: system.cart,
  m_p: system.pole,
  l: system.l,
  g: system.g,
  u,
  '\\theta': motion.theta,
  '\\dot\\theta': motion.spin,
  '\\dot s': motion.cartSpeed,
});

/** Both energies, and the change of their sum along Lagrange's motion less the power that the entry states. */
const rows =
  (tex: string, power = 1) =>
  (values: Values) => {
    const kinetic = fromTex(tex, names, { of: '\\mathcal{T}' });
    const potential = fromTex(tex, names, { of: '\\mathcal{U}' });
    const { motion, system, u } = values;
    const change = accelerations(system, motion, u);
    const rate = gradient(
      ([t = NaN]) => {
        const later: Motion = {
          theta: motion.theta + t * motion.spin,
          cartSpeed: motion.cartSpeed + t * component(change, 0),
          spin: motion.spin + t * component(change, 1),
        };
        return kinetic({ ...values, motion: later }) + potential({ ...values, motion: later });
      },
      [0],
    );
    return {
      kinetic: kinetic(values),
      potential: potential(values),
      balance: component(rate, 0) - power * u * motion.cartSpeed,
    };
  };

export default identity({
  formulas: { 'atlas-cart-pole-energy': TEX },
  against: {
    en: 'the energies of the pieces of the pole added up, and the motion by Lagrange’s equations',
    zh: '沿杆逐段累加的能量，以及按拉格朗日方程的运动',
  },
  tolerance: 1e-8,
  because: 'the change of the energy is differentiated numerically',
  draw: (random): Values => ({
    system: drawCartPole(random),
    motion: drawMotion(random),
    u: random.between(-5, 5),
  }),
  stated: rows(TEX),
  reference: ({ system, motion }) => ({
    kinetic: kineticEnergy(system, motion),
    potential: potentialEnergy(system, motion),
    balance: 0,
  }),
  mutants: {
    'a point mass for the rod': rows(TEX.replace('\\tfrac23', '\\tfrac12')),
    'the coupling subtracted': rows(TEX.replace('+ m_p l\\,\\dot s', '- m_p l\\,\\dot s')),
    'the height with the other sign': rows(TEX.replace('&= m_p g', '&= -m_p g')),
    'the power doubled': rows(TEX, 2),
  },
});
