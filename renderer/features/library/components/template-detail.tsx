import { Button, TextInput, Title } from '@mantine/core';
import { IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import { questionsOfTemplates } from '#renderer/data/repositories/checklist-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { clauseLines, filterQuestions, standardOfTemplate } from '../clause-groups.ts';
import { deleteTemplate } from '../library-actions.ts';
import { ClauseAbout } from './clause-about.tsx';
import { ClauseCheckBox } from './clause-check-box.tsx';
import { ClauseTree } from './clause-tree.tsx';
import classes from './library.module.css';
import { QuestionList } from './question-list.tsx';

/** One template: its clause tree on the left, the questions of the chosen clause on the right. Read-only but for the requirement texts. */
export function TemplateDetail(props: {
  readonly template: ChecklistTemplate;
  readonly onUse: () => void;
  readonly onDeleted: () => void;
}) {
  const { template } = props;
  const { t } = useTranslation();
  const questions = useLive((database) => questionsOfTemplates(database, [template.id]), [template.id]);
  const [clause, setClause] = useState<ClauseNumber | null>(null);
  const [search, setSearch] = useState('');
  const standard = useMemo(() => standardOfTemplate(template), [template]);
  const lines = useMemo(() => clauseLines(standard, questions ?? []), [standard, questions]);
  const shown = useMemo(() => filterQuestions(questions ?? [], clause, search), [questions, clause, search]);
  const about = standard?.clauses.find(({ number }) => number === clause);
  return (
    <div className={classes['detail']}>
      <header className={classes['detailHead']}>
        <div>
          <Title order={2}>{template.title}</Title>
          <p className={classes['second']}>
            {[
              standard?.label ?? [template.standardTitle, template.edition].filter((part) => part !== '').join(' '),
              t('library.version', { version: template.version }),
              t('library.count', { count: template.questionCount }),
              template.sourceName === '' ? '' : t('library.from', { name: template.sourceName }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </div>
        <div className={classes['detailActions']}>
          {template.origin === 'imported' && <DeleteButton template={template} onDeleted={props.onDeleted} />}
          <Button leftSection={<IconPlus size={14} aria-hidden />} onClick={props.onUse}>
            {t('library.use')}
          </Button>
        </div>
      </header>
      <div className={classes['tools']}>
        <TextInput
          className={classes['tool']}
          label={t('library.search')}
          placeholder={t('library.searchHint')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {standard && <ClauseCheckBox standard={standard} onPick={setClause} />}
      </div>
      <div className={classes['panels']}>
        <ClauseTree lines={lines} total={questions?.length ?? 0} selected={clause} onSelect={setClause} />
        {questions && (
          <QuestionList
            key={clause ?? 'all'}
            questions={shown}
            header={about && standard && <ClauseAbout clause={about} standard={standard} />}
          />
        )}
      </div>
    </div>
  );
}

function DeleteButton(props: { readonly template: ChecklistTemplate; readonly onDeleted: () => void }) {
  const { template } = props;
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  const onDelete = async (): Promise<void> => {
    const deleted = await deleteTemplate(workspace, template);
    if (!deleted.ok) {
      const { problem } = deleted;
      if (problem.code === 'used') notifyProblem(t('library.deleteRefused', { audits: problem.audits.join(', ') }));
      else if (problem.code === 'built-in') notifyProblem(t('library.builtInKept'));
      else tellProblem(problem);
      return;
    }
    props.onDeleted();
    tellOutcome(deleted, t('library.deleted', { title: template.title }));
  };
  return (
    <Button variant="default" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => void onDelete()}>
      {t('library.delete')}
    </Button>
  );
}
