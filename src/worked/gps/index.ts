import type { WorkedExample } from '../example.ts';
import { agreement } from './agreement.ts';
import { alternation } from './alternation.ts';
import { directSearch } from './direct-search.ts';
import { feedback } from './feedback.ts';
import { network } from './network.ts';
import { singleControl } from './single-control.ts';
import { teacher } from './teacher.ts';

/** The worked examples of the notes on guided policy search, in the order of their text. */
export const gpsExamples: Readonly<Record<string, WorkedExample>> = {
  teacher,
  'direct-search': directSearch,
  network,
  agreement,
  'single-control': singleControl,
  alternation,
  feedback,
};
