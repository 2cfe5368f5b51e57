import { Select } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { AnswerId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import type { AnswerField } from '../checklist-actions.ts';
import type { FocusTargets } from '../focus-targets.ts';
import { useFieldworkStore } from '../fieldwork/fieldwork-store.ts';
import type { Interviewees } from '../fieldwork/use-interviewees.ts';
import { IntervieweeField } from '../fieldwork/interviewee-field.tsx';
import classes from './question-panel.module.css';

/** Notes grow with the text up to here, then scroll, so that what is below stays in reach. */
const MOST_ROWS = 24;

/** What the auditor puts down; each field saves itself. */
export function AnswerFields(props: {
  readonly answer: Answer;
  readonly auditors: readonly Person[];
  readonly targets: FocusTargets;
  /** The notes have all the room there is. */
  readonly isNotesMode: boolean;
  readonly interviewees: Interviewees;
  readonly onSave: (field: AnswerField, text: string) => void;
  readonly onAssign: (assignedTo: PersonId | null) => void;
}) {
  const { t } = useTranslation();
  const { answer, auditors, targets, onSave } = props;
  return (
    <div className={classes['fields']}>
      <AutosaveArea
        ref={targets.at('notes')}
        {...fieldMark('answers', answer.id, 'notes')}
        fieldKey={`${answer.id}:notes`}
        stored={answer.notes}
        onSave={(text) => onSave('notes', text)}
        label={t('checklist.panel.notes')}
        placeholder={t('checklist.panel.notesHint')}
        minRows={3}
        {...(props.isNotesMode ? {} : { maxRows: MOST_ROWS })}
        aria-keyshortcuts="E Alt+T Alt+Enter"
        className={props.isNotesMode ? (classes['largeNotes'] ?? '') : ''}
      />
      <div className={classes['pair']}>
        <IntervieweeField answer={answer} interviewees={props.interviewees} targets={targets} onSave={onSave} />
        <AutosaveText
          ref={targets.at('sample')}
          {...fieldMark('answers', answer.id, 'sample')}
          fieldKey={`${answer.id}:sample`}
          stored={answer.sample}
          onSave={(text) => onSave('sample', text)}
          label={t('checklist.panel.sample')}
          aria-keyshortcuts="S"
        />
        <AssignField
          answerId={answer.id}
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
  readonly answerId: AnswerId;
  readonly auditors: readonly Person[];
  readonly assignedTo: PersonId | null;
  readonly targets: FocusTargets;
  readonly onAssign: (assignedTo: PersonId | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      ref={props.targets.at('assign')}
      {...fieldMark('answers', props.answerId, 'assignedTo')}
      label={t('checklist.panel.assignedTo')}
      placeholder={t('checklist.panel.nobody')}
      data={props.auditors.map(({ id, name }) => ({ value: id, label: name }))}
      value={props.assignedTo}
      onChange={(assignedTo) => {
        props.onAssign(assignedTo);
        // Done with one choice: the next key grades or moves on. Large notes cover the list.
        props.targets.focus(useFieldworkStore.getState().isNotesMode ? 'notes' : 'list');
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
      {...fieldMark('answers', answer.id, 'justification')}
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
