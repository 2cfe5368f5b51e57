import { Button, Group, Modal, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Audit, AuditState } from '#shared/domain/audit/audit.ts';
import type { TransitionCheck } from '#shared/domain/audit/life-cycle.ts';
import { GuardList } from './guard-list.tsx';

/**
 * One step of the life cycle before it is taken: what blocks it with the way there, what to consider, and the reason
 * where one is asked for.
 */
export function StepDialog(props: {
  readonly audit: Audit;
  readonly to: AuditState;
  readonly check: TransitionCheck;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const blocks = props.check.blocks.filter(({ code }) => code !== 'reason-missing');
  const { warnings } = props.check;
  const asksReason = warnings.length > 0 || blocks.length < props.check.blocks.length;
  const state = t(`terms.auditState.${props.to}`);
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('audits.lifeCycle.dialogTitle', { state })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {blocks.length > 0 && (
        <>
          <Title order={3}>{t('audits.lifeCycle.blocks')}</Title>
          <GuardList auditId={props.audit.id} kind="block" problems={blocks} onLeave={props.onClose} />
        </>
      )}
      {warnings.length > 0 && (
        <>
          <Title order={3}>{t('audits.lifeCycle.warnings')}</Title>
          <GuardList auditId={props.audit.id} kind="warning" problems={warnings} onLeave={props.onClose} />
        </>
      )}
      {blocks.length === 0 && asksReason && (
        <Textarea
          mt="sm"
          data-autofocus
          required
          label={t('audits.lifeCycle.reason')}
          description={t(warnings.length > 0 ? 'audits.lifeCycle.reasonForWarnings' : 'audits.lifeCycle.reasonForStep')}
          value={reason}
          error={isReasonMissing && reason.trim() === '' ? t('audits.lifeCycle.reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={props.onClose}>
          {t(blocks.length > 0 ? 'common.close' : 'common.cancel')}
        </Button>
        {blocks.length === 0 && (
          <Button
            onClick={() => {
              if (asksReason && reason.trim() === '') setReasonMissing(true);
              else props.onConfirm(reason);
            }}
          >
            {t('audits.lifeCycle.confirm')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
