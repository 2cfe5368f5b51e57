import { Button } from '@mantine/core';
import { IconHistory, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recentChanges } from '#renderer/data/repositories/change-log-repository.ts';
import { verifyLog, type VerificationReport } from '#renderer/data/verify-log.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ChangeList } from './change-list.tsx';
import { VerificationResult } from './verification-result.tsx';

/** As many as anybody scrolls through; older ones are reached through the history of the row they changed. */
const SHOWN = 500;

/** Everything that was changed, by whom and from what to what, and the check that nobody changed it past the log. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { database } = useWorkspace();
  const entries = useLive((db) => recentChanges(db, null, SHOWN), []);
  const [report, setReport] = useState<VerificationReport | null>(null);
  const [isChecking, setIsChecking] = useState(false);
  const check = async (): Promise<void> => {
    setIsChecking(true);
    setReport(null);
    try {
      setReport(await verifyLog(database));
    } finally {
      setIsChecking(false);
    }
  };
  return (
    <Page
      title={t('changeLog.title')}
      actions={
        <Button leftSection={<IconShieldCheck size={16} aria-hidden />} loading={isChecking} onClick={() => void check()}>
          {t('changeLog.verify')}
        </Button>
      }
    >
      {report && <VerificationResult report={report} />}
      {entries?.length === 0 ? (
        <EmptyState icon={IconHistory} title={t('changeLog.empty')}>
          {t('changeLog.intro')}
        </EmptyState>
      ) : (
        <ChangeList entries={entries ?? []} label={t('changeLog.title')} />
      )}
    </Page>
  );
}
