import { twoPagePdf } from '#loaders/pdf/pdf-fixtures.ts';

const FIRST = String.raw`---
title: { en: Conditional density of the output, zh: 输出的条件密度 }
source: udl
locator: "5.1"
topics: [loss-functions]
concepts: [entropy]
symbols:
  - { tex: '\mathbf{x}', en: 'input, a vector of length $D$', zh: '输入，长度为 $D$ 的向量' }
  - { tex: 'y', en: 'output', zh: '输出' }
---
$$
Pr(y|\mathbf{x}) = Pr(y|\mathrm{f}[\mathbf{x}])
$$

:::en
The model computes the parameters of a density.

Its output is $\mathrm{f}[\mathbf{x}]$.
:::

:::zh
模型算出密度的参数。

它的输出是 $\mathrm{f}[\mathbf{x}]$。
:::
`;

const SECOND = String.raw`---
title: { en: Likelihood of all examples, zh: 全部样本的似然 }
source: udl
locator: "5.2"
topics: [loss-functions]
concepts: [entropy, kl-divergence]
uses: [udl-5-1]
sourceReads: |
  \sum_i Pr(y_i|\mathbf{x}_i)
correction:
  en: The source has a sum where $\prod$ must stand.
  zh: 来源把 $\prod$ 写成了求和。
---
$$
\begin{aligned}
L &= \prod_{i=1}^{I} Pr(y_i|\mathbf{x}_i) \\
  &= \prod_{i=1}^{I} Pr(y_i|\mathrm{f}[\mathbf{x}_i])
\end{aligned}
$$

:::en
The product over all examples, by UDL 5.1.
:::

:::zh
全部样本的乘积，由 UDL 5.1 得到。
:::
`;

const THIRD = String.raw`---
title: { en: Negative log-likelihood, zh: 负对数似然 }
source: udl
locator: "5.3"
topics: [loss-functions]
uses: [udl-5-2]
formerIds: [udl-5-3-old]
---
$$
L = -\sum_{i=1}^{I} \log\bigl[Pr(y_i|\mathrm{f}[\mathbf{x}_i])\bigr]
$$

:::en
Sums keep their precision where products vanish.
:::

:::zh
乘积会下溢，求和则保持精度。
:::
`;

const ENTROPY = String.raw`---
name: { en: Entropy, zh: 熵 }
synonyms: { en: [Shannon entropy], zh: [信息熵] }
canonical: udl-5-3
related: [kl-divergence]
topics: [loss-functions]
---
:::en
The mean of $-\log Pr(y)$.
:::

:::zh
$-\log Pr(y)$ 的平均值。
:::
`;

const KL = `---
name: { en: KL divergence, zh: KL 散度 }
synonyms: { en: [relative entropy], zh: [相对熵] }
related: [entropy]
topics: [loss-functions]
---
:::en
How much longer a code becomes.
:::

:::zh
编码变长了多少。
:::
`;

const HUB = String.raw`---
name: { en: Loss functions, zh: 损失函数 }
short: { en: Losses, zh: 损失 }
order: 1
listHeading: 损失函数
chapter: { source: udl, number: "5" }
emblem: { tex: 'L = -\log Pr', equation: udl-5-3 }
sections:
  - title: { en: From likelihood to loss, zh: 从似然到损失 }
    equations: [udl-5-1, udl-5-2, udl-5-3]
---
:::en
How a loss follows from a density (UDL 5.3).
:::

:::zh
损失如何由密度得到（UDL 5.3）。
:::
`;

const SOURCE = String.raw`---
name: { en: Understanding Deep Learning, zh: 《理解深度学习》 }
short: { en: UDL, zh: UDL }
order: 1
author: { en: Simon J. D. Prince, zh: 西蒙·普林斯 }
kind: { en: textbook, zh: 教材 }
year: 2023
url: https://udlbook.github.io/udlbook/
chapters:
  - { number: "5", folder: "05", title: { en: Loss functions, zh: 损失函数 } }
notation:
  - { tex: 'Pr(y|\mathbf{x})', en: 'a density of $y$', zh: '$y$ 的密度' }
---
:::en
A textbook.
:::

:::zh
一本教材。
:::
`;

const LIST = `### 损失函数

- [Maximum likelihood (Someone, 2019.01.02)](https://a.example/likelihood)
- [[PDF]](/math/math-resources/Losses.pdf)
- 内容
  - 似然

- [Entropy](https://a.example/entropy)
`;

const NOTE = String.raw`---
title: Losses
language: en
topic: loss-functions
file: Losses.pdf
abstract: How a loss follows from a density.
concepts: [entropy]
---

## From likelihood to loss

A density gives a loss:

::equation{id=udl-5-3}

Its minimum is $\hat{\boldsymbol\phi}$.
`;

/** A whole site in miniature without any mistake: every kind of file once at least. */
export const SMALL_SITE: Readonly<Record<string, string | Uint8Array>> = {
  'content/equations/udl/05/udl-5-1.md': FIRST,
  'content/equations/udl/05/udl-5-2.md': SECOND,
  'content/equations/udl/05/udl-5-3.md': THIRD,
  'content/concepts/entropy.md': ENTROPY,
  'content/concepts/kl-divergence.md': KL,
  'content/topics/loss-functions.md': HUB,
  'content/sources/udl.md': SOURCE,
  'content/links/list.md': LIST,
  'content/notes/losses.en.md': NOTE,
  'math-resources/Losses.pdf': twoPagePdf(),
};
