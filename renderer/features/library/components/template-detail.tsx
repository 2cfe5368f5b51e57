import { TextInput, Title } from '@mantine/core';
import { IconPencil, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDraft, type ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import { questionsOfTemplates } from '#renderer/data/repositories/checklist-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { clauseLines, filterQuestions, standardOfTemplate } from '../clause-groups.ts';
import { ClauseAbout } from './clause-about.tsx';
import { ClauseCheckBox } from './clause-check-box.tsx';
import { ClauseTree } from './clause-tree.tsx';
import classes from './library.module.css';
import { QuestionList } from './question-list.tsx';
import { TemplateActions } from './template-actions.tsx';

/** One version of a template: its clause tree on the left, the questions of the chosen clause on the right. Read-only but for the requirement texts. */
export function TemplateDetail(props: {
  readonly template: ChecklistTemplate;
  /** All of them, to compare with and to be made a version of. */
  readonly templates: readonly ChecklistTemplate[];
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
  const releaser = useLive(
    async (database) => (template.releasedBy ? ((await database.people.get(template.releasedBy))?.name ?? '') : ''),
    [template.releasedBy],
  );
  const released = { version: template.version, date: template.releasedAt === undefined ? '' : formatTimestamp(template.releasedAt) };
  const releasedWords =
    template.releasedAt === undefined
      ? t('library.version', { version: template.version })
      : releaser === undefined || releaser === ''
        ? t('templates.detail.releasedUnnamed', released)
        : t('templates.detail.released', { ...released, name: releaser });
  const about = standard?.clauses.find(({ number }) => number === clause);
  return (
    <div className={classes['detail']}>
      <header className={classes['detailHead']}>
        <div>
          <Title order={2}>{template.title}</Title>
          {isDraft(template) && (
            <StatusBadge tone="info" icon={IconPencil}>
              {t('templates.list.draftOf', { version: template.version })}
            </StatusBadge>
          )}
          <p className={classes['second']}>
            {[
              standard?.label ?? [template.standardTitle, template.edition].filter((part) => part !== '').join(' '),
              isDraft(template) ? '' : releasedWords,
              t('library.count', { count: template.questionCount }),
              template.sourceName === '' ? '' : t('library.from', { name: template.sourceName }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          {template.changeNote !== undefined && template.changeNote !== '' && (
            <p className={classes['second']}>{t('templates.detail.note', { note: template.changeNote })}</p>
          )}
        </div>
        <div className={classes['detailActions']}>
          <TemplateActions template={template} templates={props.templates} onUse={props.onUse} onDeleted={props.onDeleted} />
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
