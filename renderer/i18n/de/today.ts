import type { Sentences } from '../sentences.ts';
import type { today as en } from '../en/today.ts';

export const today = {
  title: 'Heute',
} as const satisfies Sentences<typeof en>;
