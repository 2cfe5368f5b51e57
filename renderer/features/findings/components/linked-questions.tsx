import { ActionIcon, Button, Select } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { questionsOfTemplates } from '#renderer/data/repositories/checklist-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import classes from './finding-detail.module.css';

/** The questions a finding was raised on; more can be linked, since one breach often shows in several places. */
export function LinkedQuestions(props: {
  readonly audit: Audit;
  readonly questionIds: readonly QuestionId[];
  readonly onChange: (questionIds: readonly QuestionId[]) => void;
  readonly onOpen: (questionId: QuestionId) => void;
}) {
  const { t } = useTranslation();
  const { audit, questionIds } = props;
  const questions = useLive((database) => questionsOfTemplates(database, audit.templateIds), [audit.templateIds]) ?? [];
  const byId = new Map(questions.map((question) => [question.id, question]));
  return (
    <>
      {questionIds.length === 0 && <p className={classes['hint']}>{t('findings.questions.none')}</p>}
      <ul className={classes['links']}>
        {questionIds.map((id) => {
          const question = byId.get(id);
          const code = question?.code ?? id;
          return (
            <li key={id} className={classes['link']}>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={t('findings.questions.open', { code })}
                disabled={question === undefined}
                onClick={() => props.onOpen(id)}
              >
                {code}
              </Button>
              <span className={classes['linkText']}>{question?.question ?? t('findings.questions.gone')}</span>
              <ActionIcon
                size="sm"
                aria-label={t('findings.questions.unlink', { code })}
                onClick={() => props.onChange(questionIds.filter((other) => other !== id))}
              >
                <IconUnlink size={14} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <Select
        aria-label={t('findings.questions.link')}
        placeholder={t('findings.questions.link')}
        searchable
        limit={40}
        value={null}
        nothingFoundMessage={t('findings.questions.nothingFound')}
        data={questions
          .filter((question) => !questionIds.includes(question.id))
          .map((question) => ({ value: question.id, label: `${question.code}  ${question.question}` }))}
        onChange={(id) => {
          if (id !== null) props.onChange([...questionIds, id]);
        }}
      />
    </>
  );
}
