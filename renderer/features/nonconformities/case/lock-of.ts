import type { TFunction } from 'i18next';
import { planPhase } from '#shared/domain/corrective-action/plan-phase.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { isCaseWritable } from '../case-actions.ts';

/** Why the answer of a case cannot be written now, as a sentence; null when it can. */
export function lockOf(t: TFunction, finding: Finding, nonconformity: Nonconformity | null): string | null {
  if (isCaseWritable(finding)) return null;
  if (finding.state === 'draft') return t('cases.lock.draft');
  const phase = planPhase(finding, nonconformity);
  return t(`cases.lock.${phase === 'open' ? 'ended' : phase}`);
}
