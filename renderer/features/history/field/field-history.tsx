import { Button, Loader, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { historyOfRow } from '#renderer/data/repositories/change-log-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import type { FieldAddress } from '#renderer/ui/fields/field-mark.ts';
import type { JsonValue } from '#shared/domain/change-log/change.ts';
import { fieldHistory } from '#shared/domain/change-log/field-history.ts';
import { isSameValue } from '#shared/domain/change-log/row-change.ts';
import { useFieldName } from '../field-name.ts';
import { FieldStepItem } from './field-step-item.tsx';
import classes from './field-history.module.css';
import { readFieldSubject } from './field-subject.ts';
import { isRestorable, restoreField } from './restore-field.ts';

/** What stood in one field, when, by whom and why, with the way to put a value back. */
export function FieldHistory(props: {
  readonly address: FieldAddress;
  readonly onClose: () => void;
  /** Shows the audit as it was after an entry. */
  readonly onShowAsOf: (auditId: string, moment: string) => void;
}) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const nameOf = useFieldName();
  const { tellOutcome } = useOutcomeNotice();
  const { table, id, field } = props.address;
  const read = useLive(
    async (database) => {
      const subject = await readFieldSubject(database, { table, id, field });
      if (subject === null) return { subject, steps: [] };
      const entries = await historyOfRow(database, subject.table, id);
      return { subject, steps: fieldHistory(entries, { table: subject.table, id, field, blank: subject.blank }) };
    },
    [table, id, field],
  );
  const fieldName = nameOf(field);
  const subject = read?.subject ?? null;
  const now = subject === null ? null : ((subject.row ?? subject.blank)?.[field] ?? null);
  const canRestore = subject !== null && isRestorable(subject) && (subject.row !== null || subject.blank !== null);
  const restore = (value: JsonValue | null): void => {
    if (subject === null) return;
    props.onClose();
    void restoreField(workspace, subject, value).then((outcome) => tellOutcome(outcome, t('past.field.restored', { field: fieldName })));
  };
  const offer = (value: JsonValue | null) => (canRestore && !isSameValue(value, now) ? { onRestore: () => restore(value) } : {});
  const oldest = read?.steps.at(-1);
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="xl"
      title={t('past.field.title', { field: fieldName })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {read === undefined && <Loader size="sm" aria-label={t('common.loading')} />}
      {subject && (
        <p className={classes['subject']}>
          {t('past.field.of', { table: t(`past.log.tables.${subject.table}`), name: subject.name })}
          {read && read.steps.length > 0 && <span> · {t('past.field.count', { count: read.steps.length })}</span>}
        </p>
      )}
      {read && subject && read.steps.length === 0 && <Text>{t('past.field.never')}</Text>}
      {read && subject && read.steps.length > 0 && (
        <ol className={classes['steps']} aria-label={t('past.field.title', { field: fieldName })}>
          {read.steps.map((step, index) => (
            <FieldStepItem
              key={`${step.entry.deviceId}-${String(step.entry.sequence)}`}
              subject={subject}
              step={step}
              isCurrent={index === 0 && isSameValue(step.to, now)}
              {...offer(step.to)}
              {...(subject.auditId === null
                ? {}
                : { onShowAsOf: () => props.onShowAsOf(subject.auditId ?? '', `${step.entry.deviceId}~${String(step.entry.sequence)}`) })}
            />
          ))}
          {oldest && oldest.from !== null && oldest.from !== '' && (
            <FieldStepItem subject={subject} step={{ ...oldest, to: oldest.from, from: null }} isFirst {...offer(oldest.from)} />
          )}
        </ol>
      )}
      <div className={classes['foot']}>
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {t('common.close')}
        </Button>
      </div>
    </Modal>
  );
}
