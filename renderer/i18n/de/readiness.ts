import type { Sentences } from '../sentences.ts';
import type { readiness as en } from '../en/readiness.ts';

export const readiness = {} as const satisfies Sentences<typeof en>;
