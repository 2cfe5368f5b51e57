import { ActionIcon, Button, Kbd, Tabs, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronUp, IconFlag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { isJustificationMissing } from '#shared/domain/checklist/grade-answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { gradeOfAssessment } from '#shared/domain/finding/finding-assessment.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import type { QuestionLinks } from '#renderer/data/repositories/checklist-repository.ts';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import type { AnswerField } from '../checklist-actions.ts';
import { setPanelTab, usePanelTab, type PanelTab } from '../checklist-store.ts';
import type { FocusTargets } from '../focus-targets.ts';
import { AnswerFields, JustificationField } from './answer-fields.tsx';
import { AssessmentButtons } from './assessment-buttons.tsx';
import { QuestionGuide } from './question-guide.tsx';
import classes from './question-panel.module.css';

/** Everything about one question in this audit. */
export function QuestionPanel(props: {
  readonly question: ChecklistQuestion;
  readonly answer: Answer;
  readonly links: QuestionLinks;
  readonly standard: Standard | null;
  /** Number and title of its clause. */
  readonly clauseName: string;
  readonly isClauseExcluded: boolean;
  /** From 1 among the questions shown; 0 when the filter leaves it out. */
  readonly place: number;
  readonly total: number;
  readonly auditors: readonly Person[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly targets: FocusTargets;
  readonly onStep: (step: 1 | -1) => void;
  readonly onGrade: (assessment: Assessment) => void;
  readonly onRaise: () => void;
  readonly onSave: (field: AnswerField, text: string) => void;
  readonly onAssign: (assignedTo: PersonId | null) => void;
  readonly findings: ReactNode;
  readonly evidence: ReactNode;
  readonly history: ReactNode;
}) {
  const { t } = useTranslation();
  const { question, answer, links, standard, targets } = props;
  const tab = usePanelTab();
  const clause = standard?.clauses.find(({ number }) => number === question.clause);
  const isUnjustified = isJustificationMissing(answer);
  const assessor = answer.assessedBy === null ? undefined : props.people.get(answer.assessedBy);
  const tabs: readonly { readonly id: PanelTab; readonly count: number; readonly content: ReactNode }[] = [
    { id: 'guide', count: 0, content: <QuestionGuide question={question} standard={standard} clause={clause} /> },
    { id: 'findings', count: links.findingGrades.length, content: props.findings },
    { id: 'evidence', count: links.evidenceCount, content: props.evidence },
    { id: 'history', count: 0, content: props.history },
  ];
  return (
    <div className={classes['panel']}>
      <div className={classes['place']}>
        <b>{question.code}</b>
        <span className={classes['clauseName']} title={props.clauseName}>
          {props.clauseName}
        </span>
        <span className={classes['count']}>
          {props.place === 0
            ? t('checklist.panel.hidden')
            : t('checklist.panel.place', { place: props.place, total: props.total })}
        </span>
        <Tooltip label={<KeyHint text={t('checklist.panel.previous')} keyName="K" />}>
          <ActionIcon size="sm" aria-label={t('checklist.panel.previous')} onClick={() => props.onStep(-1)}>
            <IconChevronUp size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={<KeyHint text={t('checklist.panel.next')} keyName="J" />}>
          <ActionIcon size="sm" aria-label={t('checklist.panel.next')} onClick={() => props.onStep(1)}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <h2 className={classes['question']}>{question.question}</h2>
      <AssessmentButtons assessment={answer.assessment} onGrade={props.onGrade} />
      {assessor && answer.assessedAt !== null && (
        <p className={classes['by']}>
          {t('checklist.panel.by', { name: assessor.name, at: formatTimestamp(answer.assessedAt) })}
        </p>
      )}
      {answer.assessment === 'not-applicable' && (
        <JustificationField answer={answer} isMissing={isUnjustified} targets={targets} onSave={props.onSave} />
      )}
      {props.isClauseExcluded && (
        <div className={classes['warning']} role="note">
          <IconAlertTriangle size={16} aria-hidden />
          <div>
            <b>{t('checklist.panel.wholeClause', { clause: props.clauseName })}</b>
            {standard && <p>{t('checklist.panel.wholeClauseHint', { standard: standard.title })}</p>}
          </div>
        </div>
      )}
      <FindingOffer assessment={answer.assessment} links={links} onRaise={props.onRaise} />
      <AnswerFields
        answer={answer}
        auditors={props.auditors}
        targets={targets}
        onSave={props.onSave}
        onAssign={props.onAssign}
      />
      <Tabs
        value={tab}
        onChange={(value) => setPanelTab(tabs.find(({ id }) => id === value)?.id ?? 'guide')}
        keepMounted={false}
        className={classes['tabs']}
      >
        <Tabs.List aria-label={t('checklist.panel.tabsLabel')}>
          {tabs.map(({ id, count }) => (
            <Tabs.Tab key={id} value={id}>
              {t(`checklist.panel.tabs.${id}`)}
              {count > 0 && <span className={classes['tabCount']}>{count}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ id, content }) => (
          <Tabs.Panel key={id} value={id} pt="sm">
            {content}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

/** A remark that was graded but not written down: one line that says so and takes one key. */
function FindingOffer(props: {
  readonly assessment: Assessment;
  readonly links: QuestionLinks;
  readonly onRaise: () => void;
}) {
  const { t } = useTranslation();
  const grade = gradeOfAssessment(props.assessment);
  if (grade === null || props.links.findingGrades.includes(grade)) return null;
  return (
    <div className={classes['offer']}>
      <span>{t(`checklist.panel.offer.${grade}`)}</span>
      <Button
        variant="light"
        leftSection={<IconFlag size={14} aria-hidden />}
        rightSection={<Kbd size="xs">F</Kbd>}
        onClick={props.onRaise}
      >
        {t('checklist.panel.raise')}
      </Button>
    </div>
  );
}

function KeyHint({ text, keyName }: { readonly text: string; readonly keyName: string }) {
  return (
    <span>
      {text} <Kbd size="xs">{keyName}</Kbd>
    </span>
  );
}
