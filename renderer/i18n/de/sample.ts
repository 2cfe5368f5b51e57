import type { Sentences } from '../sentences.ts';
import type { sample as en } from '../en/sample.ts';

export const sample = {} as const satisfies Sentences<typeof en>;
