import { ActionIcon, Button, CopyButton, Group } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceFile } from '#shared/domain/evidence/evidence.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { formatBytes } from '#renderer/i18n/format.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { verifyBytes, type IntegrityVerdict } from './evidence-actions.ts';
import { useSaveCopy } from './use-save-copy.ts';
import classes from './evidence-detail.module.css';

/** What is known of the file itself, and whether its stored bytes are still the ones taken in. */
export function FileFacts({ file }: { readonly file: EvidenceFile }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const saveCopy = useSaveCopy();
  const [check, setCheck] = useState<IntegrityVerdict | 'checking' | null>(null);
  const verify = (): void => {
    setCheck('checking');
    verifyBytes(workspace, file).then(setCheck, () => setCheck('unreadable'));
  };
  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>{t('evidence.facts.heading')}</h3>
      <dl className={classes['facts']}>
        <dt>{t('evidence.facts.name')}</dt>
        <dd>{file.name}</dd>
        <dt>{t('evidence.facts.kind')}</dt>
        <dd>{file.mediaType}</dd>
        <dt>{t('evidence.facts.size')}</dt>
        <dd>{formatBytes(file.size)}</dd>
        <dt>{t('evidence.facts.sha256')}</dt>
        <dd className={classes['hash']}>
          <code>{file.sha256}</code>
          <CopyButton value={file.sha256}>
            {({ copied, copy }) => (
              <ActionIcon
                aria-label={copied ? t('evidence.facts.copied') : t('evidence.facts.copyHash')}
                title={t('evidence.facts.copyHash')}
                onClick={copy}
              >
                {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              </ActionIcon>
            )}
          </CopyButton>
        </dd>
      </dl>
      <Group gap="sm">
        <Button variant="default" leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={verify} loading={check === 'checking'}>
          {t('evidence.facts.verify')}
        </Button>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => saveCopy(file)}>
          {t('evidence.facts.saveCopy')}
        </Button>
      </Group>
      <div role="status" className={classes['verdict']}>
        {check === 'checking' && t('evidence.facts.verifying')}
        {check !== null && check !== 'checking' && (
          <StatusBadge tone={check === 'intact' ? 'good' : 'danger'} icon={check === 'intact' ? IconShieldCheck : IconShieldX} isPlain>
            {t(`evidence.facts.verdict.${check}`)}
          </StatusBadge>
        )}
      </div>
    </section>
  );
}
