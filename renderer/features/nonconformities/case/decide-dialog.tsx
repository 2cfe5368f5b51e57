import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker } from '#renderer/ui/person-picker.tsx';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { rolesOf } from '#shared/domain/nonconformity/case-roles.ts';
import type { Recurrence } from '#shared/domain/nonconformity/nonconformity.ts';
import type { CaseFacts } from '../steps/case-facts.ts';
import classes from '../steps/steps.module.css';
import { usePickablePeople } from '../steps/use-pickable-people.ts';

export type Decision = Pick<Recurrence, 'decision' | 'reason' | 'by'>;

/** Accepts or refuses a proposed recurrence: who decides, and why. */
export function DecideDialog(props: {
  readonly facts: CaseFacts;
  readonly authorId: PersonId | null;
  readonly earlier: string;
  readonly decision: Recurrence['decision'];
  readonly onDecide: (decision: Decision) => Promise<string | null>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { facts, decision } = props;
  const people = usePickablePeople(facts.people);
  const [by, setBy] = useState<PersonId | null>(() => {
    const author = facts.people.find(({ id }) => id === props.authorId);
    const own = author === undefined ? [] : rolesOf(author, facts.audit);
    return own.includes('lead-auditor') || own.includes('quality-manager') ? props.authorId : null;
  });
  const [reason, setReason] = useState('');
  const [hasTried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { isBusy, run } = useSingleDeed();
  const decide = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    setTrouble(null);
    if (by === null || reason.trim() === '') return;
    void run(async () => {
      const found = await props.onDecide({ decision, reason, by });
      setTrouble(found);
      return found === null;
    });
  };
  const isAccepted = decision === 'accepted';
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(isAccepted ? 'cases.recurrence.acceptTitle' : 'cases.recurrence.refuseTitle', { earlier: props.earlier })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={decide} noValidate className={classes['form']}>
        <PersonPicker
          required
          label={t('cases.step.by')}
          description={t('cases.recurrence.byHint')}
          people={people}
          value={by}
          error={hasTried && by === null ? t('cases.step.byMissing') : undefined}
          onPick={setBy}
        />
        <Textarea
          data-autofocus
          required
          label={t('cases.step.reason')}
          value={reason}
          error={hasTried && reason.trim() === '' ? t('cases.step.reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {trouble !== null && (
          <p className={classes['trouble']} role="alert">
            {trouble}
          </p>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t(isAccepted ? 'cases.recurrence.accept' : 'cases.recurrence.refuse')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
