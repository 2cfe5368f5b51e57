import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/page.tsx';
import type { AuditId, ReportId } from '#shared/domain/ids.ts';

export interface ReportsPageProps {
  readonly auditId: AuditId;
  readonly reportId?: ReportId | undefined;
  readonly onSelect: (id: ReportId | null) => void;
}

/** Reports of one audit: drafts, issued ones and their revisions. */
export function ReportsPage(props: ReportsPageProps) {
  const { t } = useTranslation();
  return <Page title={t('reports.title')}>{null}</Page>;
}
