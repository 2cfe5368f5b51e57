import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { ANSWERED_FIELDS, changedFields } from '#shared/domain/checklist/versions/compare-versions.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { WordDifference } from '#renderer/ui/word-difference.tsx';
import { fieldWords } from '../compare/field-words.ts';
import { confirmAnswers } from './apply-actions.ts';
import { wordingAnswered } from './version-queries.ts';
import classes from './versions.module.css';

/** Says that a question reads differently since it was answered, with both wordings, and takes the word that the answer holds. */
export function ChangedQuestion(props: { readonly auditId: AuditId; readonly question: ChecklistQuestion; readonly answer: Answer }) {
  return props.answer.answeredFor === undefined ? null : <Changed key={props.answer.id} {...props} />;
}

function Changed({ auditId, question, answer }: { readonly auditId: AuditId; readonly question: ChecklistQuestion; readonly answer: Answer }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const [isShown, setShown] = useState(false);
  const before = useLive((database) => wordingAnswered(database, answer, question), [answer.answeredFor, question]);
  const fields = before ? changedFields(before.question, question).filter((field) => ANSWERED_FIELDS.includes(field)) : [];
  const onHolds = async (): Promise<void> => {
    const outcome = await confirmAnswers(workspace, auditId, [answer], question.code);
    tellOutcome(outcome, t('templates.changed.confirmed', { code: question.code }));
  };
  return (
    <div className={classes['changed']} role="note">
      <p className={classes['changedHead']}>
        <IconAlertTriangle size={16} aria-hidden />
        {t('templates.changed.title')}
      </p>
      <p>{before ? t('templates.changed.hint', { version: before.template.version }) : t('templates.changed.hintUnknown')}</p>
      {isShown && before && (
        <dl className={classes['wordings']}>
          {fields.map((field) => (
            <div key={field}>
              <dt>{t(`templates.field.${field}`)}</dt>
              <dd>
                <WordDifference from={fieldWords(before.question, field)} to={fieldWords(question, field)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={classes['changedActions']}>
        <Button variant="light" size="compact-sm" leftSection={<IconCheck size={14} aria-hidden />} onClick={() => void onHolds()}>
          {t('templates.changed.holds')}
        </Button>
        {before && (
          <Button variant="subtle" size="compact-sm" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {t(isShown ? 'templates.changed.hide' : 'templates.changed.show')}
          </Button>
        )}
      </div>
    </div>
  );
}
