import { z } from 'zod';

/** A permanent id: lower-case Latin letters, digits, hyphens; also the file's name and the last part of the address. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in lower-case letters, digits and hyphens');
