import { Select } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import type { AnswerField } from '../checklist-actions.ts';
import type { FocusTargets } from '../focus-targets.ts';
import classes from './question-panel.module.css';

/** What the auditor puts down; each field saves itself. */
export function AnswerFields(props: {
  readonly answer: Answer;
  readonly auditors: readonly Person[];
  readonly targets: FocusTargets;
  readonly onSave: (field: AnswerField, text: string) => void;
  readonly onAssign: (assignedTo: PersonId | null) => void;
}) {
  const { t } = useTranslation();
  const { answer, auditors, targets, onSave } = props;
  return (
    <div className={classes['fields']}>
      <AutosaveArea
        ref={targets.at('notes')}
        fieldKey={`${answer.id}:notes`}
        stored={answer.notes}
        onSave={(text) => onSave('notes', text)}
        label={t('checklist.panel.notes')}
        placeholder={t('checklist.panel.notesHint')}
        minRows={2}
        maxRows={14}
        aria-keyshortcuts="E"
      />
      <div className={classes['pair']}>
        <AutosaveText
          ref={targets.at('interviewee')}
          fieldKey={`${answer.id}:interviewee`}
          stored={answer.interviewee}
          onSave={(text) => onSave('interviewee', text)}
          label={t('checklist.panel.interviewee')}
          placeholder={t('checklist.panel.intervieweeHint')}
          aria-keyshortcuts="I"
        />
        <AutosaveText
          ref={targets.at('sample')}
          fieldKey={`${answer.id}:sample`}
          stored={answer.sample}
          onSave={(text) => onSave('sample', text)}
          label={t('checklist.panel.sample')}
          aria-keyshortcuts="S"
        />
        <AssignField
          auditors={auditors}
          assignedTo={answer.assignedTo}
          onAssign={props.onAssign}
          targets={targets}
        />
      </div>
    </div>
  );
}

/** Apart, because a drop-down is dear to render and seldom changes from one question to the next. */
const AssignField = memo(function AssignField(props: {
  readonly auditors: readonly Person[];
  readonly assignedTo: PersonId | null;
  readonly targets: FocusTargets;
  readonly onAssign: (assignedTo: PersonId | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      ref={props.targets.at('assign')}
      label={t('checklist.panel.assignedTo')}
      placeholder={t('checklist.panel.nobody')}
      data={props.auditors.map(({ id, name }) => ({ value: id, label: name }))}
      value={props.assignedTo}
      onChange={(assignedTo) => {
        props.onAssign(assignedTo);
        // Done with one choice: the next key grades or moves on.
        props.targets.focus('list');
      }}
      searchable
      clearable
      aria-keyshortcuts="A"
    />
  );
});

/** Why a question is not applicable; without it the question counts as not assessed. */
export function JustificationField(props: {
  readonly answer: Answer;
  readonly isMissing: boolean;
  readonly targets: FocusTargets;
  readonly onSave: (field: AnswerField, text: string) => void;
}) {
  const { t } = useTranslation();
  const { answer } = props;
  return (
    <AutosaveArea
      ref={props.targets.at('justification')}
      fieldKey={`${answer.id}:justification`}
      stored={answer.justification}
      onSave={(text) => props.onSave('justification', text)}
      label={t('checklist.panel.justification')}
      withAsterisk
      aria-required
      minRows={2}
      maxRows={8}
      error={props.isMissing ? t('checklist.panel.justificationMissing') : undefined}
    />
  );
}
