import { useMemo } from 'react';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';
import { standardsOfCriteria } from '#shared/domain/standard/clause-registry.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';

/** The built-in standards that are criteria of an audit; none when it is audited against others. */
export function useAuditStandards(audit: Pick<Audit, 'criteria'> | null): readonly Standard[] {
  const criteria = audit?.criteria;
  const known = useBuiltInStandards();
  return useMemo(() => (criteria === undefined ? [] : standardsOfCriteria(criteria, known)), [criteria, known]);
}
