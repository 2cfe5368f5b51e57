import { Button, Code, CopyButton, Group, List, Text } from '@mantine/core';
import { IconAlertOctagon, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import type { VerificationReport } from '#renderer/data/verify-log.ts';

const SHOWN = 50;

/** What the check found, and the seal to write down elsewhere. */
export function VerificationResult({ report }: { readonly report: VerificationReport }) {
  const { t } = useTranslation();
  const sentences = [
    ...report.chainProblems.map(({ code, sequence }) => t(`changeLog.problems.${code}`, { sequence })),
    ...report.rowProblems.map(({ code, table, id }) => t(`changeLog.problems.${code}`, { table, id })),
  ];
  const isIntact = sentences.length === 0;
  return (
    <Banner
      tone={isIntact ? 'good' : 'danger'}
      icon={isIntact ? IconShieldCheck : IconAlertOctagon}
      title={isIntact ? t('changeLog.intact') : t('changeLog.tampered')}
    >
      <Text>
        {isIntact ? t('changeLog.intactDetail', { entries: report.entries, rows: report.rows }) : t('changeLog.tamperedDetail')}
      </Text>
      {!isIntact && (
        <List mt="xs">
          {sentences.slice(0, SHOWN).map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
          {sentences.length > SHOWN && <List.Item>{t('changeLog.moreChanges', { count: sentences.length - SHOWN })}</List.Item>}
        </List>
      )}
      {report.head !== '' && (
        <Group gap="sm" mt="sm">
          <Text size="sm">{t('changeLog.head')}</Text>
          <Code>{report.head}</Code>
          <CopyButton value={report.head}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy}>
                {copied ? t('changeLog.copied') : t('changeLog.copyHead')}
              </Button>
            )}
          </CopyButton>
          <Text size="sm" c="dimmed">
            {t('changeLog.headHint')}
          </Text>
        </Group>
      )}
    </Banner>
  );
}
