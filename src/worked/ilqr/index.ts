import type { WorkedExample } from '../example.ts';

export const ilqrExamples: Readonly<Record<string, WorkedExample>> = {};
