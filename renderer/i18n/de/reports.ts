import type { Sentences } from '../sentences.ts';
import type { reports as en } from '../en/reports.ts';

export const reports = {
  title: 'Berichte',
} as const satisfies Sentences<typeof en>;
