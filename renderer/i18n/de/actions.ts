import type { Sentences } from '../sentences.ts';
import type { actions as en } from '../en/actions.ts';

export const actions = {
  title: 'Korrekturmaßnahmen',
} as const satisfies Sentences<typeof en>;
