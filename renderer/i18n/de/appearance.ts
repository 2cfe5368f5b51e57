import type { Sentences } from '../sentences.ts';
import type { appearance as en } from '../en/appearance.ts';

export const appearance = {} as const satisfies Sentences<typeof en>;
