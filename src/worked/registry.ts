import type { WorkedExample, WorkedValues } from './example.ts';
import { foundationsExamples } from './foundations/index.ts';
import { gpsExamples } from './gps/index.ts';
import { ilqrExamples } from './ilqr/index.ts';
import { pilcoExamples } from './pilco/index.ts';
import { optimisationExamples } from './optimisation/index.ts';
import { trpoExamples } from './trpo/index.ts';

/** The worked examples of each subject, by the names that texts use: `{{subject.example.number}}`. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<string, WorkedExample>>>> = {
  foundations: foundationsExamples,
  gps: gpsExamples,
  ilqr: ilqrExamples,
  pilco: pilcoExamples,
  optimisation: optimisationExamples,
  trpo: trpoExamples,
};

/** The names `subject.example` of all worked examples. */
export const EXAMPLE_NAMES: readonly string[] = Object.entries(EXAMPLES).flatMap(([subject, examples]) =>
  Object.keys(examples).map((example) => `${subject}.${example}`),
);

/** All numbers of the worked example `subject.example`; undefined where there is none of that name. */
export function workExample(name: string): WorkedValues | undefined {
  const [subject = '', example = ''] = name.split('.');
  return EXAMPLE_NAMES.includes(name) ? EXAMPLES[subject]?.[example]?.() : undefined;
}
