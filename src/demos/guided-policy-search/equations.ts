import type { GoverningEquation } from '#demos/shared/demo-frame.ts';
import type { Mark } from '#demos/shared/html-data.ts';

const controls = (mark: Mark): string => mark('trajectory', 'u_{it}');
const answer = (mark: Mark): string => mark('policy', String.raw`\pi_{\boldsymbol\theta}(\mathbf x_{it})`);
const price = (mark: Mark): string => mark('multiplier', String.raw`\lambda_{it}`);
const penalty = (mark: Mark): string => mark('rho', String.raw`\rho`);
const residual = (mark: Mark): string => mark('primal', 'r_{it}');

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'problem',
    tex: (mark) =>
      String.raw`\min_{\tau,\,\boldsymbol\theta}\;\sum_i\ell(${mark('trajectory', String.raw`\tau_i`)})\quad\text{s.t.}\quad ${controls(mark)}=${answer(mark)}={${mark('theta', String.raw`\boldsymbol\theta`)}}^{T}\boldsymbol\phi(\mathbf x_{it})`,
    says: {
      en: 'A trajectory for each start, as cheap as possible, but one policy must be able to act all of them out.',
      zh: '每个起点一条尽量便宜的轨迹，但要有同一个策略能把它们全都照做出来。',
    },
  },
  {
    id: 'trajectories',
    tex: (mark) =>
      String.raw`${mark('trajectory', String.raw`\tau_i`)}\leftarrow\operatorname*{argmin}_{\tau}\;\ell(\tau)+\sum_t\Bigl(${price(mark)}\,${mark('primal', 'r_t')}+\frac{${penalty(mark)}}{2}\,${mark('primal', 'r_t')}^{2}\Bigr)`,
    says: {
      en: 'Trajectory step: each start solves its own LQR problem and is charged for its departure r from the policy.',
      zh: '轨迹步：每个起点各解一个 LQR 问题，偏离策略多少（r）就付多少代价。',
    },
  },
  {
    id: 'policy',
    tex: (mark) =>
      String.raw`${mark('theta', String.raw`\boldsymbol\theta`)}\leftarrow\operatorname*{argmin}_{\boldsymbol\theta}\;\sum_{i,t}\Bigl(${controls(mark)}+\frac{${price(mark)}}{${penalty(mark)}}-${answer(mark)}\Bigr)^2`,
    says: {
      en: 'Policy step: least squares towards the controls, shifted by the disagreement so far.',
      zh: '策略步：对控制量作最小二乘拟合，目标按至今的分歧平移。',
    },
  },
  {
    id: 'multipliers',
    tex: (mark) =>
      String.raw`${price(mark)}\leftarrow ${price(mark)}+${penalty(mark)}\,${residual(mark)},\qquad ${residual(mark)}=${controls(mark)}-${answer(mark)}`,
    says: {
      en: 'Multiplier step: where they still disagree, the price rises.',
      zh: '乘子步：哪里还有分歧，哪里就涨价。',
    },
  },
  {
    id: 'residuals',
    tex: (mark) =>
      String.raw`${mark('primal', String.raw`\|\mathbf r\|`)}\le\epsilon^{\mathrm{pri}},\qquad ${mark('dual', String.raw`\|\mathbf s\|`)}\le\epsilon^{\mathrm{dual}},\qquad s_{it}=${penalty(mark)}\bigl(\pi_{\boldsymbol\theta}-\pi_{\boldsymbol\theta_{\mathrm{old}}}\bigr)(\mathbf x_{it})`,
    says: {
      en: 'Stop when controllers and policy agree and the policy no longer moves.',
      zh: '控制器与策略一致、策略也不再移动时，停止。',
    },
  },
  {
    id: 'exact',
    tex: (mark) =>
      String.raw`${mark('exact', String.raw`\boldsymbol\theta^{*}`)}=\operatorname*{argmin}_{\boldsymbol\theta}\;${mark('cost', String.raw`J(\boldsymbol\theta)`)},\qquad ${mark('cost', String.raw`J(\boldsymbol\theta)`)}=\sum_i\ell\bigl(${mark('policy', String.raw`\tau_i^{\pi_{\boldsymbol\theta}}`)}\bigr)`,
    says: {
      en: 'The same optimum found directly, by Newton’s method on what the policy costs when it acts: possible with two parameters.',
      zh: '同一个最优解，也可对策略自己行动的代价用牛顿法直接求得：参数只有两个时才行得通。',
    },
  },
];
