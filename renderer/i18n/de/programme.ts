import type { Sentences } from '../sentences.ts';
import type { programme as en } from '../en/programme.ts';

export const programme = {
  title: 'Auditprogramm',
} as const satisfies Sentences<typeof en>;
