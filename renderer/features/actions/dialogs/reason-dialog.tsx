import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ActionEdit } from '#shared/domain/corrective-action/edit-action.ts';

/** Asks why an owner or a due date that was agreed changes. */
export function ReasonDialog(props: {
  readonly action: CorrectiveAction;
  readonly fields: ActionEdit;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { action, fields } = props;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = (): void => {
    if (reason.trim() === '') setMissing(true);
    else props.onConfirm(reason);
  };
  const dates = { from: formatDate(action.dueDate), to: formatDate(fields.dueDate ?? null) };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('actions.edit.reasonTitle', { reference: action.reference })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text size="sm" mb="sm">
        {fields.dueDate === undefined
          ? t('actions.edit.reasonOwner')
          : fields.dueDate === null
            ? t('actions.edit.reasonDueNone', dates)
            : t('actions.edit.reasonDue', dates)}
      </Text>
      <Textarea
        data-autofocus
        required
        label={t('actions.fields.reason')}
        value={reason}
        error={isMissing ? t('actions.edit.problems.reason-missing') : null}
        onChange={(event) => {
          setMissing(false);
          setReason(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
        }}
      />
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={props.onClose}>
          {t('common.cancel')}
        </Button>
        <Button onClick={confirm}>{t('actions.edit.confirm')}</Button>
      </Group>
    </Modal>
  );
}
