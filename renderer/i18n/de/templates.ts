import type { Sentences } from '../sentences.ts';
import type { templates as en } from '../en/templates.ts';

export const templates = {} as const satisfies Sentences<typeof en>;
