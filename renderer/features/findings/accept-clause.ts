import type { ClauseNumber } from '#shared/domain/ids.ts';
import { builtInStandards } from '#renderer/platform/packs.ts';
import { checkClauseReference, type ClauseCheck } from '#shared/domain/standard/clause-registry.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

/**
 * The clause number a typed reference stands for, judged by the standards among the audit's criteria. Where none of
 * the criteria is built in, nothing can be judged and the text is taken as it is.
 */
export function acceptClause(text: string, standards: readonly Standard[]): Result<ClauseNumber, ClauseCheck> {
  const typed = text.trim();
  if (standards.length === 0) return ok(typed);
  const check = checkClauseReference(typed, standards, builtInStandards());
  return check.kind === 'ok' ? ok(check.reference.number) : failed(check);
}
