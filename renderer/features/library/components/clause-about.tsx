import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatClause } from '#shared/domain/standard/clause-registry.ts';
import type { Clause, Standard } from '#shared/domain/standard/standard.ts';
import { requirementTextsOf } from '#renderer/data/repositories/templates-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { AutosaveArea } from '#renderer/ui/fields/autosave-fields.tsx';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { relatedTitles } from '../clause-groups.ts';
import { saveRequirementText } from '../library-actions.ts';
import classes from './library.module.css';

/** What the program knows of a clause, and the place for its licensed text. */
export function ClauseAbout({ clause, standard }: { readonly clause: Clause; readonly standard: Standard }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const texts = useLive((database) => requirementTextsOf(database, standard.id), [standard.id]);
  const title = formatClause(clause);
  const save = (text: string): void => {
    void saveRequirementText(workspace, standard, clause.number, text).then((outcome) => {
      if (!outcome.ok) notifyProblem(t(`app.problems.${outcome.problem.code}`, { detail: outcome.problem.detail }));
    });
  };
  return (
    <section className={classes['about']} aria-label={title}>
      <p className={classes['second']}>{standard.label}</p>
      <Title order={3}>{title}</Title>
      <dl className={classes['facts']}>
        {clause.verify !== '' && <Fact name={t('library.verify')} text={clause.verify} />}
        {clause.documentedInformation !== '' && <Fact name={t('library.documented')} text={clause.documentedInformation} />}
        {relatedTitles(clause.related).map(({ label, clauses }) => (
          <Fact
            key={label}
            name={label === 'iso20000-1-2011' ? t('library.edition2011') : label}
            text={clauses.join(' · ')}
          />
        ))}
      </dl>
      {clause.hasPlannedIntervals && <p className={classes['second']}>{t('library.plannedIntervals')}</p>}
      {texts && (
        <AutosaveArea
          label={t('library.requirementText')}
          description={t('library.requirementTextHint')}
          aria-label={t('library.requirementTextOf', { clause: title })}
          minRows={2}
          maxRows={12}
          fieldKey={`${standard.id}:${clause.number}`}
          stored={texts.get(clause.number)?.text ?? ''}
          onSave={save}
        />
      )}
    </section>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
