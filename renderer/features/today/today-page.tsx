import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/page.tsx';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { ActionId, AuditId, FindingId } from '#shared/domain/ids.ts';

export interface TodayPageProps {
  readonly onOpenCase: (id: FindingId) => void;
  readonly onOpenAction: (id: ActionId) => void;
  readonly onOpenAudit: (id: AuditId) => void;
  readonly onOpenFinding: (auditId: AuditId, id: FindingId) => void;
}

/** What is overdue, what is due, what waits for somebody. */
export function TodayPage(props: TodayPageProps) {
  const { t } = useTranslation();
  return <Page title={t('today.title')}>{null}</Page>;
}
