import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/page.tsx';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';

export interface CasesPageProps {
  readonly findingId?: FindingId | undefined;
  readonly onSelect: (id: FindingId | null) => void;
  readonly onOpenFinding: (auditId: AuditId, id: FindingId) => void;
  readonly renderActions?: (finding: Finding, nonconformity: Nonconformity) => ReactNode;
  readonly renderEvidence?: (finding: Finding) => ReactNode;
  readonly renderHistory?: (finding: Finding) => ReactNode;
}

/** Nonconformities of all audits, and the one that is open with its whole life cycle. */
export function CasesPage(props: CasesPageProps) {
  const { t } = useTranslation();
  return <Page title={t('cases.title')}>{null}</Page>;
}
