import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/page.tsx';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';

export interface FiguresPageProps {
  readonly metric?: string | undefined;
  readonly onMetric: (metric: string | null) => void;
  readonly onOpenCase: (id: FindingId) => void;
  readonly onOpenAudit: (id: AuditId) => void;
}

/** The figures owed to management, each with its definition and the list behind it. */
export function FiguresPage(props: FiguresPageProps) {
  const { t } = useTranslation();
  return <Page title={t('figures.title')}>{null}</Page>;
}
