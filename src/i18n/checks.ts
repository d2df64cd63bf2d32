import type { Bilingual, Locale } from '#domain/locale.ts';

/** The words in which numeric checks are spoken of; apart from the rest, because a part travels to the browser. */
export interface CheckStrings {
  /** Name of the index of all checks, and of a check's own page. */
  title: string;
  checkOf: (equation: string) => string;
  intro: string;
  heading: string;
  /** What a run found, as a sentence: cases, the worst error in words or null where there is none to tell, mutants. */
  found: (cases: number, worst: string | null, mutants: number) => string;
  relative: (size: string) => string;
  standardErrors: (size: string) => string;
  against: string;
  allowed: string;
  because: string;
  seed: string;
  run: string;
  again: string;
  running: string;
  how: string;
  passed: string;
  failed: string;
  notRun: string;
  rejected: string;
  notRejected: string;
  misprint: string;
  took: (milliseconds: number) => string;
  noCheck: string;
  waiting: string;
  all: string;
  entries: string;
  kinds: Record<'identity' | 'inequality' | 'gradient' | 'expectation' | 'recursion' | 'convergence', string>;
  kind: string;
  variants: string;
  variantsText: string;
  source: string;
  reproduce: string;
  counted: (entries: number, checks: number, mutants: number, unchecked: number, waiting: number) => string;
  uncheckedTitle: string;
  uncheckedText: string;
  waitingTitle: string;
}

/** Why no number can tell whether an entry is right. */
export const REASON_WORDS: Record<
  'definition' | 'assumption' | 'architecture' | 'objective' | 'notation' | 'list' | 'existence',
  Bilingual
> = {
  definition: { en: 'it gives a name to an expression', zh: '它给一个式子起名' },
  assumption: { en: 'it says what is assumed', zh: '它是一条假设' },
  architecture: { en: 'it says how a network is built', zh: '它说明网络的结构' },
  objective: { en: 'it says what is to be optimised', zh: '它只说明优化什么' },
  notation: { en: 'it fixes a manner of writing', zh: '它约定写法' },
  list: { en: 'it lists terms or data', zh: '它罗列若干项' },
  existence: {
    en: 'it asserts what no finite computation shows',
    zh: '它断言的事不是有限次计算所能显示的',
  },
};

export const checkStrings: Record<Locale, CheckStrings> = {
  en: {
    title: 'Numeric checks',
    checkOf: (equation) => `Check: ${equation}`,
    intro:
      'Every equation that asserts something computable is evaluated when this site is built: both sides, by different ways, at random values. A check must also reject wrong variants of the equation (a flipped sign, a lost transpose, the source’s own misprint), or it counts for nothing.',
    heading: 'Checked by numbers',
    found: (cases, worst, mutants) =>
      `Checked on ${String(cases)} random cases, ${worst === null ? 'it held in all' : worst}, rejects ${String(mutants)} wrong ${mutants === 1 ? 'variant' : 'variants'}.`,
    relative: (size) => `largest relative error ${size}`,
    standardErrors: (size) => `largest deviation ${size} standard errors`,
    against: 'Held against',
    allowed: 'Allowed',
    because: 'The tolerance is looser than usual',
    seed: 'seed',
    run: 'Run it here',
    again: 'Again, other numbers',
    running: 'Computing…',
    how: 'How it is checked',
    passed: 'It holds',
    failed: 'It does not hold',
    notRun: 'The check could not be run here.',
    rejected: 'rejected, error',
    notRejected: 'not rejected',
    misprint: 'what the source reads',
    took: (milliseconds) => `${String(Math.max(1, Math.round(milliseconds)))} ms`,
    noCheck: 'Nothing to compute:',
    waiting: 'No check has been written yet.',
    all: 'All checks',
    entries: 'Equations',
    kinds: {
      identity: 'identity',
      inequality: 'inequality',
      gradient: 'gradient',
      expectation: 'expectation',
      recursion: 'recursion',
      convergence: 'convergence',
    },
    kind: 'Kind',
    variants: 'Wrong variants that it rejects',
    variantsText:
      'Each was put in the equation’s place; the number is the error by which it gave itself away.',
    source: 'Source',
    reproduce: 'To reproduce it',
    counted: (entries, checks, mutants, unchecked, waiting) =>
      `${String(entries)} equations are checked by ${String(checks)} checks, which reject ${String(mutants)} wrong variants. ` +
      `${String(unchecked)} assert nothing computable${waiting === 0 ? '' : `; ${String(waiting)} wait for a check`}.`,
    uncheckedTitle: 'Nothing to compute',
    uncheckedText: 'These entries assert nothing that a computation could refute.',
    waitingTitle: 'Not checked yet',
  },
  zh: {
    title: '数值验证',
    checkOf: (equation) => `验证：${equation}`,
    intro:
      '凡是能算的等式，本站每次构建都取随机数值，用不同的方法把两边各算一遍。每项验证还必须识破若干错误写法（变号、漏掉转置、来源自己的误印），否则不算数。',
    heading: '数值验证',
    found: (cases, worst, mutants) =>
      `已在 ${String(cases)} 组随机数值上验证，${worst ?? '全部成立'}，能识破 ${String(mutants)} 种错误写法。`,
    relative: (size) => `最大相对误差 ${size}`,
    standardErrors: (size) => `最大偏差 ${size} 个标准误`,
    against: '对照',
    allowed: '容差',
    because: '容差比通常宽',
    seed: '种子',
    run: '在此运行',
    again: '换一组数再算',
    running: '正在计算……',
    how: '怎样验证',
    passed: '成立',
    failed: '不成立',
    notRun: '此处无法运行这项验证。',
    rejected: '已识破，误差',
    notRejected: '未识破',
    misprint: '来源的写法',
    took: (milliseconds) => `${String(Math.max(1, Math.round(milliseconds)))} 毫秒`,
    noCheck: '无可计算：',
    waiting: '尚未编写验证。',
    all: '全部验证',
    entries: '公式',
    kinds: {
      identity: '恒等式',
      inequality: '不等式',
      gradient: '梯度',
      expectation: '期望',
      recursion: '递推',
      convergence: '收敛',
    },
    kind: '类型',
    variants: '能识破的错误写法',
    variantsText: '把每种写法放到公式的位置上，后面的数是它露出马脚的误差。名称取自程序，用英文。',
    source: '源代码',
    reproduce: '自行复现',
    counted: (entries, checks, mutants, unchecked, waiting) =>
      `${String(checks)} 项验证覆盖 ${String(entries)} 条公式，能识破 ${String(mutants)} 种错误写法。` +
      `${String(unchecked)} 条没有可算的断言${waiting === 0 ? '' : `；${String(waiting)} 条尚待验证`}。`,
    uncheckedTitle: '无可计算',
    uncheckedText: '以下条目没有计算能够反驳的断言。',
    waitingTitle: '尚待验证',
  },
};
