import type { Sentences } from '../sentences.ts';
import type { cases as en } from '../en/cases.ts';

export const cases = {
  title: 'Nichtkonformitäten',
} as const satisfies Sentences<typeof en>;
