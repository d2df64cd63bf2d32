import { quadrature } from '#checks/kit/identity.ts';
import {
  type LatentLine,
  PRIOR,
  drawLine,
  logGiven,
  logJoint,
  overLatent,
  posterior,
} from '#checks/shared/latent-line.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';

const TEX = String.raw`Pr(\mathbf{z}|\mathbf{x},\boldsymbol\phi) = \frac{Pr(\mathbf{x}|\mathbf{z},\boldsymbol\phi)\,Pr(\mathbf{z})}{Pr(\mathbf{x}|\boldsymbol\phi)}`;

interface Values {
  model: LatentLine;
  z: number;
}

const names = ({ model, z }: Values) => ({
  [String.raw`Pr(\mathbf{x}|\mathbf{z},\boldsymbol\phi)`]: Math.exp(logGiven(model, z)),
  [String.raw`Pr(\mathbf{z})`]: gaussian(z, PRIOR),
  [String.raw`Pr(\mathbf{x}|\boldsymbol\phi)`]: overLatent((latent) => Math.exp(logJoint(model, latent))),
});

export default quadrature({
  formulas: { 'udl-17-19': TEX },
  against: {
    en: 'the normal posterior of a linear decoder in closed form',
    zh: '线性解码器的正态后验闭式',
  },
  cases: 60,
  scale: 0.01,
  draw: (random): Values => ({ model: drawLine(random), z: random.between(-1.5, 1.5) }),
  stated: fromTex(TEX, names),
  reference: ({ model, z }) => gaussian(z, posterior(model)),
  mutants: {
    'the prior left out': fromTex(TEX.replace(String.raw`\,Pr(\mathbf{z})`, ''), names),
    'not divided by the likelihood of the data': fromTex(
      TEX.replace(String.raw`{Pr(\mathbf{x}|\boldsymbol\phi)}`, '{1}'),
      names,
    ),
    'prior and evidence exchanged': fromTex(
      String.raw`p = \frac{Pr(\mathbf{x}|\mathbf{z},\boldsymbol\phi)\,Pr(\mathbf{x}|\boldsymbol\phi)}{Pr(\mathbf{z})}`,
      names,
    ),
  },
});
