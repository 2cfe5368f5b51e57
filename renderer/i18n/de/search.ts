import type { Sentences } from '../sentences.ts';
import type { search as en } from '../en/search.ts';

export const search = {} as const satisfies Sentences<typeof en>;
