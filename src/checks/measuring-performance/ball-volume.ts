import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`\mathrm{Vol}[r] = \frac{r^{D}\pi^{D/2}}{\Gamma[D/2+1]}`;

interface Values {
  radius: number;
  dimensions: number;
}

/** Γ[s] = 2 ∫ u^(2s−1) exp(−u²) du for s ≥ 1. */
const gamma = (s: number): number =>
  2 * integrate((u) => u ** (2 * s - 1) * Math.exp(-u * u), [0, 1, 2, 4, 9]);
const names = ({ radius, dimensions }: Values) => ({ r: radius, D: dimensions, '\\Gamma': gamma });

export default quadrature({
  formulas: { 'udl-8-8': TEX },
  against: { en: 'balls built up slice by slice, one dimension at a time', zh: '逐维由切片积分得到的球体积' },
  draw: (random): Values => ({ radius: random.between(0.7, 1.4), dimensions: random.integer(1, 8) }),
  stated: fromTex(TEX, names),
  // A slice at height r sin θ is a ball of radius r cos θ with one dimension less, so each dimension brings ∫ r cosᴷθ dθ.
  reference: ({ radius, dimensions }) => {
    let volume = 1;
    for (let k = 1; k <= dimensions; k += 1)
      volume *= radius * integrate((angle) => Math.cos(angle) ** k, [-Math.PI / 2, Math.PI / 2]);
    return volume;
  },
  mutants: {
    'the gamma function of half the dimension': fromTex(TEX.replace('D/2+1', 'D/2+0'), names),
    'the whole dimension as power of pi': fromTex(
      TEX.replace(String.raw`\pi^{D/2}`, String.raw`\pi^{D}`),
      names,
    ),
    'the surface for the volume': fromTex(TEX.replace('r^{D}', 'Dr^{D-1}'), names),
  },
});
