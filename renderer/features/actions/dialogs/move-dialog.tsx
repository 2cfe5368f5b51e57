import { Alert, Button, Group, Modal, Text, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import type { ActionState } from '#shared/domain/corrective-action/corrective-action.ts';
import { moveAction, type FactProblem, type MoveCheck, type MoveContext, type MoveFact, type MoveFacts } from '#shared/domain/corrective-action/move-action.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { describeFact } from '../describe-problem.ts';
import { OwnerPicker } from './owner-picker.tsx';

/** Asks for what a move needs to be told: evidence, day and person of what is done, or a reason. */
export function MoveDialog(props: {
  readonly context: MoveContext;
  readonly to: ActionState;
  readonly check: MoveCheck;
  readonly onConfirm: (facts: MoveFacts) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { context, to, check } = props;
  const { action, today } = context;
  const [facts, setFacts] = useState<MoveFacts>({
    reason: '',
    actualEvidence: action.actualEvidence,
    evidenceIds: action.evidenceIds,
    doneOn: today,
    doneBy: action.ownerId,
    verifiedOn: today,
  });
  const [problems, setProblems] = useState<readonly FactProblem[]>([]);
  const set = (fields: Partial<MoveFacts>): void => setFacts((before) => ({ ...before, ...fields }));
  const errorOf = (fact: MoveFact): string | undefined => {
    const problem = problems.find((one) => one.fact === fact);
    return problem && describeFact(t, problem);
  };
  const state = t(`terms.actionState.${to}`);
  const has = (fact: MoveFact): boolean => check.facts.includes(fact);
  const confirm = (): void => {
    const outcome = moveAction(context, to, facts);
    if (outcome.ok) props.onConfirm(facts);
    else if (outcome.problem.code === 'facts') setProblems(outcome.problem.problems);
  };
  const why = check.warnings.length > 0 ? 'warning' : to === 'cancelled' ? 'cancelled' : 'back';
  const day = (fact: 'doneOn' | 'verifiedOn') => (
    <TextInput
      type="date"
      required
      label={t(`actions.fields.${fact}`)}
      value={facts[fact] ?? ''}
      max={today}
      error={errorOf(fact)}
      onChange={(event) => set({ [fact]: parseCalendarDate(event.currentTarget.value) })}
    />
  );

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('actions.move.title', { reference: action.reference, state })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
        }}
        style={{ display: 'grid', gap: '0.75rem' }}
      >
        <Text size="sm">{action.title}</Text>
        {check.warnings.length > 0 && (
          <Alert color="yellow" icon={<IconAlertTriangle size={16} aria-hidden />}>
            {t('actions.move.ownWork')}
          </Alert>
        )}
        {to === 'verified' && action.actualEvidence !== '' && (
          <Text size="sm">
            {t('actions.fields.actualEvidence')}: {action.actualEvidence} ({formatDate(action.doneOn)})
          </Text>
        )}
        {has('actualEvidence') && (
          <Textarea
            data-autofocus
            required={facts.evidenceIds.length === 0}
            label={t('actions.fields.actualEvidence')}
            description={
              facts.evidenceIds.length > 0 ? t('actions.move.files', { count: facts.evidenceIds.length }) : t('actions.fields.actualEvidenceHint')
            }
            value={facts.actualEvidence}
            error={errorOf('actualEvidence')}
            onChange={(event) => set({ actualEvidence: event.currentTarget.value })}
          />
        )}
        {has('doneOn') && day('doneOn')}
        {has('doneBy') && (
          <OwnerPicker
            required
            label={t('actions.fields.doneBy')}
            value={facts.doneBy}
            error={errorOf('doneBy')}
            onPick={(doneBy) => set({ doneBy })}
          />
        )}
        {has('verifiedOn') && day('verifiedOn')}
        {has('reason') && (
          <Textarea
            {...(has('actualEvidence') || has('verifiedOn') ? {} : { 'data-autofocus': true })}
            required
            label={t('actions.fields.reason')}
            description={t(`actions.move.reasonFor.${why}`)}
            value={facts.reason}
            error={errorOf('reason')}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
        )}
        <Group justify="flex-end" gap="sm" mt="xs">
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('actions.move.confirm', { state })}</Button>
        </Group>
      </form>
    </Modal>
  );
}
