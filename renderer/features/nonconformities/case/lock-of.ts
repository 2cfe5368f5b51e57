import type { TFunction } from 'i18next';
import { planPhase } from '#shared/domain/corrective-action/plan-phase.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';

/** Why the answer of a case cannot be written now, as a sentence; null when it can. */
export function lockOf(t: TFunction, finding: Finding, nonconformity: Nonconformity | null): string | null {
  if (finding.state === 'draft' || nonconformity === null) return t('cases.lock.draft');
  const phase = planPhase(finding, nonconformity);
  return phase === 'open' ? null : t(`cases.lock.${phase}`);
}
