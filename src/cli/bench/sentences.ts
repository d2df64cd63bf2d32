import type { Locale } from '#domain/locale.ts';

/**
 * Sentences for explanations: {m} is a formula, {c} a concept, {o} what the formula is about, {r} the number of
 * another entry, {n} a number. Those with maths hold one formula each.
 */
export const WITH_MATHS: Record<Locale, readonly string[]> = {
  en: [
    'Write {m} for the part that the encoder has to predict; everything else is fixed before training begins.',
    'As long as {m} holds, the bound is tight to within {n} per cent and the {c} may be read off directly.',
    'The second term, {m}, keeps the estimate from collapsing when {n} examples are all that one has.',
    'For {o} the dominant cost is {m}, which no reordering of the loops removes.',
    'Setting {m} and collecting terms gives the stationary condition that practitioners check first.',
    'A reader who knows the scalar case will recognise {m} as its counterpart in several dimensions.',
    'The {c} enters only through {m}, so that any reparameterisation which preserves it is harmless.',
    'In the limit the product tends to {m}, and the correction of order {n} can be dropped.',
    'Numerically one never forms {m}; a triangular solve is both faster and more accurate.',
    'Where {m} changes sign the surface has a saddle, and plain descent lingers there for a long time.',
    'Replacing the exact value by {m} costs variance but no bias, as the {c} is linear in it.',
    'The constant {m} looks arbitrary; it is the only choice for which both sides agree at the origin.',
    'Averaging over {o} turns the inner bracket into {m}, a quantity that can be measured.',
    'With {m} one recovers the classical result, and with twice that the version used for {o}.',
  ],
  zh: [
    '把编码器需要预测的部分记为 {m}，其余各项在训练开始之前就已固定。',
    '只要 {m} 成立，这个界与真值的差距就不超过百分之 {n}，可以直接读出{c}。',
    '第二项 {m} 在样本只有 {n} 个时防止估计塌缩。',
    '对{o}而言，主要的计算量是 {m}，无论怎样调换循环次序都省不掉。',
    '令 {m} 并合并同类项，就得到实践者首先要检查的驻点条件。',
    '熟悉标量情形的读者会认出，{m} 正是它在多维时的对应物。',
    '{c}只通过 {m} 进入公式，因此保持它不变的任何重参数化都无妨。',
    '取极限时乘积趋于 {m}，量级为 {n} 的修正项可以舍去。',
    '数值计算时从不真正构造 {m}；解三角方程组既快又准。',
    '在 {m} 变号的地方曲面有鞍点，普通的下降法会在那里停留很久。',
    '用 {m} 代替精确值会增大方差，但不引入偏差，因为{c}对它是线性的。',
    '常数 {m} 看似随意，其实只有这样取值，两边才在原点相等。',
    '对{o}取平均之后，内层方括号变成 {m}，这是一个可以测量的量。',
    '取 {m} 便回到经典结论，再加倍就是用于{o}的版本。',
  ],
};

/** Sentences without maths. */
export const PLAIN: Record<Locale, readonly string[]> = {
  en: [
    'The derivation starts from ({r}) and uses nothing beyond the chain rule.',
    'It holds for every choice of weights, which is why it survives in practice where finer results do not.',
    'Compare the {c}, which asks the same question from the other side.',
    'Early work on {o} stated it without proof; the argument given here is shorter than the usual one.',
    'Misreading the order of the two arguments is the commonest mistake, and it is not noticed until late.',
    'The price is an extra pass over the data, about {n} per cent of the whole.',
    'Nothing here depends on the architecture, only on smoothness and on a finite second moment.',
    'For {o} the inequality is strict, and the gap itself is informative.',
    'One may think of it as a budget: what is spent on accuracy is missing from the {c}.',
    'The result carries over to weighted samples with no change except in the normalisation.',
  ],
  zh: [
    '推导从（{r}）出发，除链式法则外不需要别的工具。',
    '它对任意权重都成立，因此在更精细的结论失效之处仍然可用。',
    '可与{c}对照，后者从另一侧提出同样的问题。',
    '早期关于{o}的文献只给出结论而没有证明，这里的论证比通常的要短。',
    '最常见的错误是把两个自变量的次序弄反，而且往往很晚才发现。',
    '代价是多遍历一次数据，约占总量的百分之 {n}。',
    '这里的结论与网络结构无关，只要求光滑性和有限的二阶矩。',
    '对{o}来说不等号严格成立，其间的差距本身也有意义。',
    '不妨把它看成一份预算：花在精度上的，就要从{c}里扣除。',
    '结论可以照搬到加权样本，只有归一化常数需要改动。',
  ],
};
