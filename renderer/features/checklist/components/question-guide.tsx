import { IconFlag3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { Clause, Standard } from '#shared/domain/standard/standard.ts';
import { findStandard } from '#renderer/platform/packs.ts';
import { findRequirementText } from '#renderer/data/repositories/checklist-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { splitLookFor } from '../split-look-for.ts';
import classes from './question-guide.module.css';

/** What helps to judge a question: our own notes, never requirement text except the user's own licensed copy. */
export function QuestionGuide(props: {
  readonly question: ChecklistQuestion;
  readonly standard: Standard | null;
  readonly clause: Clause | undefined;
}) {
  const { t } = useTranslation();
  const { question, standard, clause } = props;
  const { text, redFlags } = splitLookFor(question.lookFor);
  const requirement = useLive(
    async (database) =>
      standard && clause ? ((await findRequirementText(database, standard.id, clause.number)) ?? null) : null,
    [standard?.id, clause?.number],
  );
  const facts: readonly (readonly [string, string])[] = [
    [t('checklist.guide.sampling'), question.samplingHint],
    [
      t('checklist.guide.method'),
      // Imported checklists write methods and weights as they like; what is no word of ours stands as it is.
      question.methods
        .map((method) => t(`checklist.guide.methods.${method}` as 'checklist.guide.methods.test', { defaultValue: method }))
        .join(', '),
    ],
    [t('checklist.guide.practice'), question.practice],
    [t('checklist.guide.process'), question.process === question.practice ? '' : question.process],
    [
      t('checklist.guide.importance'),
      t(`checklist.guide.weights.${question.importance}` as 'checklist.guide.weights.core', { defaultValue: question.importance }),
    ],
    [t('checklist.guide.documented'), clause?.documentedInformation ?? ''],
    [t('checklist.guide.plannedIntervals'), clause?.hasPlannedIntervals === true ? t('common.yes') : ''],
  ];
  return (
    <div className={classes['guide']}>
      {text !== '' && <Part title={t('checklist.guide.lookFor')}>{text}</Part>}
      {redFlags.length > 0 && (
        <section className={classes['flags']}>
          <h3>
            <IconFlag3 size={14} aria-hidden />
            {t('checklist.guide.redFlags')}
          </h3>
          <ul>
            {redFlags.map((flag) => (
              <li key={flag}>{flag}</li>
            ))}
          </ul>
        </section>
      )}
      {question.expectedEvidence.length > 0 && (
        <Part title={t('checklist.guide.evidence')}>
          <ul>
            {question.expectedEvidence.map((evidence) => (
              <li key={evidence}>{evidence}</li>
            ))}
          </ul>
        </Part>
      )}
      <Facts facts={facts} />
      <RelatedClauses related={question.related} />
      {Object.values(question.extra).some((cell) => cell !== '') && (
        <Part title={t('checklist.guide.extra')}>
          <Facts facts={Object.entries(question.extra)} />
        </Part>
      )}
      {requirement && requirement.clause === clause?.number && (
        <Part title={t('checklist.guide.requirement')}>
          <span className={classes['requirement']}>{requirement.text}</span>
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <h3>{title}</h3>
      <div>{children}</div>
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [name: string, fact: string])[] }) {
  return (
    <dl className={classes['facts']}>
      {facts
        .filter(([, fact]) => fact !== '')
        .map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Always number, title and edition: the same number means something else in another standard. */
function RelatedClauses({ related }: { readonly related: ChecklistQuestion['related'] }) {
  const { t } = useTranslation();
  const groups = Object.entries(related).filter(([, numbers]) => numbers.length > 0);
  if (groups.length === 0) return null;
  return (
    <Part title={t('checklist.guide.related')}>
      <dl className={classes['facts']}>
        {groups.map(([standardId, numbers]) => {
          const standard = findStandard(standardId);
          return (
            <div key={standardId}>
              <dt>{standard?.label ?? standardId}</dt>
              <dd>
                {numbers.map((number) => (
                  <span key={number} className={classes['clause']}>
                    <b>{number}</b> {standard?.clauses.find((clause) => clause.number === number)?.title}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </Part>
  );
}
