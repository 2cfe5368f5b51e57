import { ActionIcon, Button, CloseButton, CopyButton, Group } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { formatBytes, formatTimestamp } from '#renderer/i18n/format.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { AuditId } from '#shared/domain/ids.ts';
import { describeCounts } from './describe-counts.ts';
import { DirectionMark } from './direction-mark.tsx';
import { saveStoredCopy, verifyCopy, type CopyVerdict } from './exchange-copy.ts';
import type { RegisterRow } from './register-columns.tsx';
import classes from './register.module.css';

const SAVE_KEY = 'S';
const VERIFY_KEY = 'V';

/** All about one exchanged file, with its stored copy to be saved again and checked. */
export function ExchangeDetail(props: { readonly row: RegisterRow; readonly onClose: () => void; readonly onOpenAudit: (id: AuditId) => void }) {
  const { t } = useTranslation();
  const { row, onClose, onOpenAudit } = props;
  const { exchange, auditReference } = row;
  const { by, auditId } = exchange;
  const person = useLive(async (database) => (by === null ? null : ((await database.people.get(by)) ?? null)), [by]);
  const { verdict, verify, save } = useStoredCopy(row);
  return (
    <div className={classes['detail']}>
      <div className={classes['head']}>
        <h2 className={classes['title']}>{t(`exchanges.kind.${exchange.kind}`)}</h2>
        <CloseButton aria-label={t('exchanges.close')} onClick={onClose} />
      </div>
      <dl className={classes['facts']}>
        <dt>{t('exchanges.columns.direction')}</dt>
        <dd>
          <DirectionMark direction={exchange.direction} />
        </dd>
        <dt>{t(exchange.direction === 'sent' ? 'exchanges.to' : 'exchanges.from')}</dt>
        <dd>{exchange.counterpart === '' ? t('exchanges.nobody') : exchange.counterpart}</dd>
        <dt>{t('exchanges.facts.at')}</dt>
        <dd>{formatTimestamp(exchange.at)}</dd>
        <dt>{t('exchanges.facts.by')}</dt>
        <dd>{person?.name ?? t('exchanges.nobody')}</dd>
        {auditId !== null && (
          <>
            <dt>{t('exchanges.facts.audit')}</dt>
            <dd>
              <Button variant="subtle" size="compact-sm" title={t('exchanges.facts.openAudit')} onClick={() => onOpenAudit(auditId)}>
                {auditReference}
              </Button>
            </dd>
          </>
        )}
        <dt>{t('exchanges.facts.changed')}</dt>
        <dd>{describeCounts(t, exchange.counts) || t('exchanges.nothingChanged')}</dd>
        {exchange.note !== '' && (
          <>
            <dt>{t('exchanges.facts.note')}</dt>
            <dd className={classes['note']}>{exchange.note}</dd>
          </>
        )}
        <dt>{t('exchanges.facts.name')}</dt>
        <dd>{exchange.fileName}</dd>
        <dt>{t('exchanges.facts.mediaType')}</dt>
        <dd>{exchange.mediaType}</dd>
        <dt>{t('exchanges.facts.size')}</dt>
        <dd>{formatBytes(exchange.size)}</dd>
        <dt>{t('exchanges.facts.sha256')}</dt>
        <dd className={classes['wholeHash']}>
          <code>{exchange.sha256}</code>
          <CopyButton value={exchange.sha256}>
            {({ copied, copy }) => (
              <ActionIcon aria-label={t(copied ? 'exchanges.facts.copied' : 'exchanges.facts.copyHash')} title={t('exchanges.facts.copyHash')} onClick={copy}>
                {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              </ActionIcon>
            )}
          </CopyButton>
        </dd>
      </dl>
      <Group gap="sm" px="md">
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} rightSection={<Shortcut keys={SAVE_KEY} />} onClick={save}>
          {t('exchanges.facts.save')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          rightSection={<Shortcut keys={VERIFY_KEY} />}
          loading={verdict === 'checking'}
          onClick={verify}
        >
          {t('exchanges.facts.verify')}
        </Button>
      </Group>
      <div role="status" className={classes['verdict']}>
        {verdict === 'checking' && t('exchanges.facts.verifying')}
        {verdict !== null && verdict !== 'checking' && (
          <StatusBadge tone={verdict === 'intact' ? 'good' : 'danger'} icon={verdict === 'intact' ? IconShieldCheck : IconShieldX} isPlain>
            {t(`exchanges.facts.verdict.${verdict}`)}
          </StatusBadge>
        )}
      </div>
    </div>
  );
}

/** What can be done with the stored copy, by button and key. */
function useStoredCopy({ exchange }: RegisterRow) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const platform = usePlatform();
  const [verdict, setVerdict] = useState<CopyVerdict | 'checking' | null>(null);
  const verify = useCallback((): void => {
    setVerdict('checking');
    void verifyCopy(workspace, exchange).then(setVerdict);
  }, [workspace, exchange]);
  const save = useCallback((): void => {
    void saveStoredCopy(workspace, platform, exchange).then((outcome) => {
      if (!outcome.ok) notifyProblem(t(`exchanges.facts.saveProblem.${outcome.problem.code}`, { detail: outcome.problem.detail }));
      else if (outcome.value === 'saved') notifyDone(t('exchanges.facts.saved'));
    });
  }, [t, workspace, platform, exchange]);
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'exchange.save', group: 'file', label: t('exchanges.commands.save'), shortcut: SAVE_KEY, run: save },
      { id: 'exchange.verify', group: 'file', label: t('exchanges.commands.verify'), shortcut: VERIFY_KEY, run: verify },
    ],
    [t, save, verify],
  );
  useCommands('screen', commands);
  return { verdict, verify, save };
}
