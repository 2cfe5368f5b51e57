import type { Sentences } from '../sentences.ts';
import type { causes as en } from '../en/causes.ts';

export const causes = {
  title: 'Ursachenanalyse',
} as const satisfies Sentences<typeof en>;
