import { z } from 'zod';
import { bilingual, sentence } from './bilingual.ts';
import { id } from './id.ts';

/** The front matter of a hub. */
export const topicMatter = z.strictObject({
  name: bilingual.describe('the heading of the hub'),
  short: bilingual.describe('a shorter name for the narrow list of topics'),
  order: z.int().describe('place among the hubs, ascending'),
  listHeading: sentence.optional().describe('heading of the curated list whose links and PDF belong here'),
  chapter: z
    .strictObject({ source: id, number: sentence })
    .optional()
    .describe('the chapter of a source that this hub follows'),
  emblem: z
    .strictObject({ tex: sentence, equation: id.optional() })
    .describe('a short formula that stands for the subject, and the entry that states it'),
  figure: id.optional().describe('the figure that shows the idea of the subject, of src/figures/'),
  demos: z.array(id).default([]).describe('the demos shown on this hub, of src/demos/'),
  neighbours: z.array(id).default([]).describe('hubs to go on to'),
  sections: z
    .array(z.strictObject({ title: bilingual, equations: z.array(id).min(1, 'at least one equation') }))
    .default([])
    .describe('the path through the entries; an entry of this topic that stands in none follows at the end'),
});

export type TopicMatter = z.infer<typeof topicMatter>;

/** A hub with its introduction in both languages. */
export interface Topic extends TopicMatter {
  id: string;
  en: string;
  zh: string;
}
