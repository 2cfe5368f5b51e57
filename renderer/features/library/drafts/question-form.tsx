import { MultiSelect, Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistTemplate, StoredQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionField } from '#shared/domain/checklist/versions/compare-versions.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { ClauseField } from './clause-field.tsx';
import classes from './editor.module.css';
import { saveClause, saveQuestion } from './question-actions.ts';

const METHODS = ['interview', 'document', 'record', 'observation', 'sampling', 'test'] as const;
const WEIGHTS = ['core', 'supporting'] as const;

type TextField = 'code' | 'clauseTitle' | 'question' | 'lookFor' | 'samplingHint' | 'process' | 'practice';

/** Every field of one question; each saves itself. */
export function QuestionForm(props: {
  readonly draft: ChecklistTemplate;
  readonly question: StoredQuestion;
  /** Just added: the wording takes the focus. */
  readonly isAwaited: boolean;
  readonly onArrived: () => void;
}) {
  const { draft, question, isAwaited, onArrived } = props;
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellProblem } = useOutcomeNotice();
  const wording = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isAwaited) return;
    wording.current?.focus();
    onArrived();
  }, [isAwaited, onArrived]);
  const told = (outcome: CommitOutcome): void => {
    if (!outcome.ok) tellProblem(outcome.problem);
  };
  const save = (edit: Partial<Pick<StoredQuestion, QuestionField>>): void => void saveQuestion(workspace, draft, question, edit).then(told);
  const field = (name: TextField, label: string) => ({
    label,
    fieldKey: `${question.id}:${name}`,
    stored: question[name],
    onSave: (value: string) => save({ [name]: value }),
  });
  const other = (known: readonly string[], stored: string): readonly string[] => (stored === '' || known.includes(stored) ? [] : [stored]);
  return (
    <div className={classes['side']} role="group" aria-label={t('templates.form.label', { code: question.code })}>
      <div className={classes['pair']}>
        <AutosaveText {...field('code', t('templates.form.code'))} description={t('templates.form.codeHint')} />
        <ClauseField
          draft={draft}
          question={question}
          onSave={(clause) => void saveClause(workspace, draft, question, clause).then(told)}
        />
      </div>
      <AutosaveArea {...field('question', t('templates.form.question'))} ref={wording} data-draft-place="form" autosize minRows={2} required />
      <AutosaveArea
        {...field('lookFor', t('templates.form.lookFor'))}
        description={t('templates.form.lookForHint')}
        autosize
        minRows={3}
      />
      <AutosaveArea
        label={t('templates.form.evidence')}
        description={t('templates.form.evidenceHint')}
        fieldKey={`${question.id}:expectedEvidence`}
        stored={question.expectedEvidence.join('\n')}
        onSave={(value) => save({ expectedEvidence: value.split('\n').map((line) => line.trim()).filter((line) => line !== '') })}
        autosize
        minRows={2}
      />
      <div className={classes['pair']}>
        <MultiSelect
          label={t('templates.form.methods')}
          data={[
            ...METHODS.map((method) => ({ value: method, label: t(`library.method.${method}`) })),
            ...question.methods.filter((method) => !METHODS.some((known) => known === method)).map((method) => ({ value: method, label: method })),
          ]}
          value={[...question.methods]}
          onChange={(methods) => save({ methods })}
        />
        <Select
          label={t('templates.form.importance')}
          clearable
          data={[
            ...WEIGHTS.map((weight) => ({ value: weight, label: t(`library.importance.${weight}`) })),
            ...other(WEIGHTS, question.importance).map((weight) => ({ value: weight, label: weight })),
          ]}
          value={question.importance === '' ? null : question.importance}
          onChange={(importance) => save({ importance: importance ?? '' })}
        />
      </div>
      <AutosaveText {...field('samplingHint', t('templates.form.sampling'))} />
      <div className={classes['pair']}>
        <AutosaveText {...field('process', t('templates.form.process'))} />
        <AutosaveText {...field('practice', t('templates.form.practice'))} />
      </div>
    </div>
  );
}
