import { useLive } from '#renderer/data/workspace-context.tsx';
import { findAudit } from '#renderer/data/repositories/audits-repository.ts';
import { reportsOfAudit } from '#renderer/data/repositories/reports-repository.ts';
import { EmptyAction, EmptyState, GoneState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { AuditId, ReportId } from '#shared/domain/ids.ts';
import { IconArrowLeft, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LintPlace } from '#shared/domain/report/linter/lint-item.ts';
import { ReportView } from './report-view.tsx';
import { ReportsList } from './reports-list.tsx';

export interface ReportsPageProps {
  readonly auditId: AuditId;
  readonly reportId?: ReportId | undefined;
  readonly onSelect: (id: ReportId | null) => void;
  /** Leads to where a gap is mended that lies outside the report. */
  readonly onMend: (place: LintPlace) => void;
}

/** Reports of one audit: drafts, issued ones and their revisions; one of them as pages. */
export function ReportsPage({ auditId, reportId, onSelect, onMend }: ReportsPageProps) {
  const { t } = useTranslation();
  const audit = useLive(async (database) => (await findAudit(database, auditId)) ?? null, [auditId]);
  const reports = useLive((database) => reportsOfAudit(database, auditId), [auditId]);
  if (audit === null) return <Page title={t('reports.title')}><GoneState /></Page>;
  if (audit === undefined || reports === undefined) return <Page title={t('reports.title')}>{t('common.loading')}</Page>;
  if (reportId === undefined) return <ReportsList audit={audit} reports={reports} onSelect={onSelect} />;
  const chosen = reports.find(({ id }) => id === reportId);
  if (chosen !== undefined) return <ReportView key={chosen.id} report={chosen} reports={reports} audit={audit} onSelect={onSelect} onMend={onMend} />;
  return (
    <Page title={t('reports.title')} note={audit.reference}>
      <EmptyState icon={IconFileText} title={t('reports.gone')} action={<EmptyAction isQuiet icon={IconArrowLeft} label={t('reports.toList')} onClick={() => onSelect(null)} />}>
        {t('reports.goneHint')}
      </EmptyState>
    </Page>
  );
}
