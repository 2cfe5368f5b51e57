import type { Sentences } from '../sentences.ts';
import type { figures as en } from '../en/figures.ts';

export const figures = {
  title: 'Kennzahlen',
} as const satisfies Sentences<typeof en>;
