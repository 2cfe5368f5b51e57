import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Banner } from '#renderer/ui/banner.tsx';
import { paths } from '#renderer/ui/paths.ts';

/** Leads from a workbook in which nonconformities were answered to where answers are taken. */
export function ResponseBanner() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Banner
      tone="info"
      icon={IconInfoCircle}
      title={t('importRecords.what.response')}
      actions={
        <Button variant="default" onClick={() => navigate(paths.takeAnswers())}>
          {t('importRecords.what.takeAnswers')}
        </Button>
      }
    >
      {t('importRecords.what.responseHint')}
    </Banner>
  );
}
