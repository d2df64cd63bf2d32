import { z } from 'zod';

/** Text that says something: not empty, not only spaces. */
export const sentence = z.string().trim().min(1, 'some text');

/** A text in both languages; leaving one out is an error. */
export const bilingual = z.strictObject({
  en: sentence.describe('English'),
  zh: sentence.describe('Chinese'),
});
