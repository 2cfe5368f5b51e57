import { IconArchive, IconFileCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Report } from '#shared/domain/report/report.ts';

/** Whether a later revision was issued in this one's place. */
export function isSuperseded(report: Report, reports: readonly Report[]): boolean {
  return reports.some(({ supersedes, issuedAt }) => supersedes === report.id && issuedAt !== null);
}

/** Draft, issued or superseded, in words. */
export function ReportBadge({ report, reports }: { readonly report: Report; readonly reports: readonly Report[] }) {
  const { t } = useTranslation();
  if (report.issuedAt === null) return <StatusBadge tone="caution" icon={IconPencil}>{t('reports.draft')}</StatusBadge>;
  if (isSuperseded(report, reports)) return <StatusBadge tone="neutral" icon={IconArchive}>{t('reports.superseded')}</StatusBadge>;
  return <StatusBadge tone="good" icon={IconFileCheck}>{t('reports.issued')}</StatusBadge>;
}
