import type { Sentences } from '../sentences.ts';
import type { past as en } from '../en/past.ts';

export const past = {} as const satisfies Sentences<typeof en>;
