import type { Bilingual } from '#domain/locale.ts';

const pairs = (text: string): Bilingual[] =>
  text.split(';').map((pair) => {
    const [en = '', zh = ''] = pair.split('=').map((word) => word.trim());
    return { en, zh };
  });

/** What a concept is, before and after: every pair of the two is a name. */
export const ADJECTIVES = pairs(
  'robust=稳健; marginal=边缘; conditional=条件; spectral=谱; variational=变分; amortised=摊销; hierarchical=层级; ' +
    'stochastic=随机; regularised=正则; empirical=经验; discounted=折扣; Bayesian=贝叶斯; causal=因果; sparse=稀疏; ' +
    'contrastive=对比; recurrent=循环; invariant=不变; differential=微分; truncated=截断; natural=自然; dual=对偶; ' +
    'latent=隐; temporal=时序; averaged=平均',
);
export const NOUNS = pairs(
  'entropy=熵; likelihood=似然; kernel=核; gradient=梯度; divergence=散度; attention=注意力; policy=策略; ' +
    'estimator=估计量; prior=先验; embedding=嵌入; capacity=容量; margin=间隔; flow=流; score=得分; coupling=耦合; ' +
    'residual=残差; transport=传输; advantage=优势; curvature=曲率; information=信息; projection=投影; ' +
    'momentum=动量; barrier=障碍; potential=势',
);

/** What a formula says of its concept, with the place of the concept marked. */
export const ROLES = pairs(
  'Upper bound on the {c}={c}的上界; Closed form of the {c}={c}的闭式; Gradient of the {c}={c}的梯度; ' +
    'Monte Carlo estimate of the {c}={c}的蒙特卡罗估计; Decomposition of the {c}={c}的分解; ' +
    'Fixed point of the {c}={c}的不动点; Dual form of the {c}={c}的对偶形式; Rate of the {c}={c}的收敛速度; ' +
    'Recursion for the {c}={c}的递推; Second moment of the {c}={c}的二阶矩',
);

/** What a formula is about. */
export const OBJECTS = pairs(
  'deep networks=深度网络; mixture models=混合模型; Gaussian processes=高斯过程; linear dynamics=线性动力学; ' +
    'Markov chains=马尔可夫链; graph encoders=图编码器; diffusion models=扩散模型; convex programmes=凸规划; ' +
    'decision trees=决策树; kernel machines=核方法; auto-encoders=自编码器; bandits=赌博机; speech models=语音模型; ' +
    'image patches=图像块; sensor arrays=传感器阵列; language models=语言模型',
);

/** Subjects of hubs, and titles of chapters. */
export const SUBJECTS = pairs(
  'Estimation=估计; Optimisation=优化; Information=信息; Inference=推断; Dynamics=动态系统; Representation=表示; ' +
    'Decisions=决策; Generation=生成; Kernels=核与过程',
);

/** The made-up sources. */
export const SOURCES = pairs(
  'Lectures on Statistical Machines=统计机器讲义; A Course in Learned Inference=学习推断教程; ' +
    'Notes on Control and Representation=控制与表示笔记; Handbook of Generative Models=生成模型手册',
);
