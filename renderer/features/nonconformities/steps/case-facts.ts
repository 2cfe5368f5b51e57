import type { CaseContext } from '#shared/domain/nonconformity/case-context.ts';

/** What a step looks at, but for who takes it and when. */
export type CaseFacts = Omit<CaseContext, 'by' | 'today' | 'at'>;
