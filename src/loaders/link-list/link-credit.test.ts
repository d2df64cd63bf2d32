import { describe, expect, it } from 'vitest';
import { splitCredit } from './link-credit.ts';

describe('splitCredit', () => {
  it.each([
    ['速成课程（视频与PPT）（机器之心, 2018.09.07）', '速成课程（视频与PPT）', '机器之心', '2018-09-07'],
    ['前沿进展 (人工智能学家, 2018.01.21)', '前沿进展', '人工智能学家', '2018-01-21'],
    ['Entropy（机器之心，2018年9月7日）', 'Entropy', '机器之心', '2018-09-07'],
    ['Entropy (Foo, Inc., 2018-9-7)', 'Entropy', 'Foo, Inc.', '2018-09-07'],
    ['Entropy (张三、李四 2018.09.07)', 'Entropy', '张三、李四', '2018-09-07'],
    ['Entropy (2018.09.07, 机器之心)', 'Entropy', '机器之心', '2018-09-07'],
    ['Entropy (2016.02.29)', 'Entropy', null, '2016-02-29'],
    ['Entropy (, 2016.02.29)', 'Entropy', null, '2016-02-29'],
    ['Entropy (机器之心,)', 'Entropy', '机器之心', null],
    ['Entropy (Foo (Bar), 2018.09.07)', 'Entropy', 'Foo (Bar)', '2018-09-07'],
    ['Entropy (Foo, 2018.09.07)（视频）', 'Entropy（视频）', 'Foo', '2018-09-07'],
    ['Entropy (Foo, 2018.09.07) (2019.01.01)', 'Entropy (Foo, 2018.09.07)', null, '2019-01-01'],
  ])('%s', (text, title, publisher, date) => {
    expect(splitCredit(text)).toEqual({ title, publisher, date, badDate: null });
  });

  it.each([
    'Gaussian processes (GP)',
    'Inference (variational inference)',
    'Inference (MCMC, VI)',
    'Attention (Vaswani, 2017)',
    'Intervals (0, 1.5)',
    'The crash (2008.09.15) and after',
    'Unbalanced 2018.09.07)',
    '：) 2018.09.07',
    '',
  ])('leaves %j whole', (text) => {
    expect(splitCredit(text)).toEqual({ title: text, publisher: null, date: null, badDate: null });
  });

  it.each([
    ['Entropy (Foo, 2018.02.30)', 'Foo', '2018.02.30'],
    ['Entropy (Foo, 2018.13.01)', 'Foo', '2018.13.01'],
    ['Entropy (2018.00.10)', null, '2018.00.10'],
    ['Entropy (Foo, 2018.09)', 'Foo', '2018.09'],
    ['Entropy (07.09.2018)', null, '07.09.2018'],
    ['Entropy (2018年9月)', null, '2018年9月'],
  ])('gives the date of %s as bad', (text, publisher, badDate) => {
    expect(splitCredit(text)).toEqual({ title: 'Entropy', publisher, date: null, badDate });
  });
});
