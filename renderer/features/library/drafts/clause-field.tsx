import { Button, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistTemplate, StoredQuestion } from '#shared/domain/checklist/template.ts';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import { builtInStandards } from '#shared/domain/standard/built-in.ts';
import { checkClauseReference, formatClause } from '#shared/domain/standard/clause-registry.ts';
import { describeClauseCheck } from '#renderer/i18n/describe-clause-check.ts';
import { useAutosave } from '#renderer/ui/fields/use-autosave.ts';
import { standardOfTemplate } from '../clause-groups.ts';
import classes from './editor.module.css';

/**
 * The clause of a question, checked by the registry while it is typed: its title when it is right, what may be meant
 * when it is not. "8.6.1 Incident management" is kept as its number.
 */
export function ClauseField(props: {
  readonly draft: ChecklistTemplate;
  readonly question: StoredQuestion;
  readonly onSave: (clause: ClauseNumber) => void;
}) {
  const { t } = useTranslation();
  const { draft, question } = props;
  const answerId = useId();
  const standard = standardOfTemplate(draft);
  const numberOf = (text: string): ClauseNumber => {
    const check = standard && checkClauseReference(text, [standard]);
    return check && check.reference.number !== '' ? check.reference.number : text.trim();
  };
  const { value, setValue, flush } = useAutosave(`${question.id}:clause`, question.clause, (text) => props.onSave(numberOf(text)));
  const check = standard === null || value.trim() === '' ? null : checkClauseReference(value, [standard], builtInStandards());
  const offered = check === null || check.kind === 'ok' ? [] : check.suggestions;
  const [match] = check?.kind === 'ok' ? check.matches : [];
  return (
    <div>
      <TextInput
        label={t('templates.form.clause')}
        aria-describedby={answerId}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onBlur={flush}
        error={check !== null && check.kind !== 'ok'}
      />
      <div id={answerId} role="status" className={classes['clauseAnswer']}>
        {match && formatClause(match.clause)}
        {check !== null && check.kind !== 'ok' && describeClauseCheck(t, check).answer}
        {offered.map(({ clause }) => (
          <Button
            key={clause.number}
            variant="light"
            size="compact-xs"
            onClick={() => {
              setValue(clause.number);
              flush();
            }}
          >
            {formatClause(clause)}
          </Button>
        ))}
      </div>
    </div>
  );
}
