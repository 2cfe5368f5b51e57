import type { Sentences } from '../sentences.ts';
import type { grid as en } from '../en/grid.ts';

export const grid = {} as const satisfies Sentences<typeof en>;
