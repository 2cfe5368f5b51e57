import { Button } from '@mantine/core';
import { IconAlertTriangle, IconGitMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { RecognisedWorkbook } from '#shared/exchange/recognise-workbook.ts';
import { handOverWorkbook, type FileToTakeBack } from './merge-store.ts';

/** Where a file turns out to be a workbook of ours: says so, and leads to where it is taken back. */
export function OwnWorkbook({ recognised, file }: { readonly recognised: RecognisedWorkbook; readonly file: FileToTakeBack }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const auditId = recognised.kind === 'audit-workbook' ? recognised.auditId : null;
  const audit = useLive(async (database) => (auditId === null ? null : ((await database.audits.get(auditId)) ?? null)), [auditId]);
  if (recognised.kind === 'newer-audit-workbook') {
    return (
      <Banner tone="caution" icon={IconAlertTriangle} title={t('merging.own.newer')}>
        {t('merging.own.newerText')}
      </Banner>
    );
  }
  if (recognised.kind !== 'audit-workbook' || audit === undefined) return null;
  const reference = recognised.auditReference === '' ? t('merging.refused.unnamed') : recognised.auditReference;
  const takeBack = (id: string): void => {
    handOverWorkbook(file);
    navigate(paths.takeBack(id));
  };
  return (
    <Banner
      tone="info"
      icon={IconGitMerge}
      title={t('merging.own.title', { reference })}
      actions={audit !== null && <Button onClick={() => takeBack(audit.id)}>{t('merging.command')}</Button>}
    >
      {audit === null ? t('merging.own.notHere') : t('merging.own.here')}
    </Banner>
  );
}
