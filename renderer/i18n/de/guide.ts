import type { Sentences } from '../sentences.ts';
import type { guide as en } from '../en/guide.ts';

export const guide = {} as const satisfies Sentences<typeof en>;
