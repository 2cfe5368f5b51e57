import { Button, Kbd } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconAlertTriangle, IconFlag } from '@tabler/icons-react';
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
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import type { AnswerField } from '../checklist-actions.ts';
import { useFieldworkCommands } from '../fieldwork/fieldwork-commands.ts';
import { useFieldworkStore } from '../fieldwork/fieldwork-store.ts';
import { useInterviewees } from '../fieldwork/use-interviewees.ts';
import { NotesSplit } from '../fieldwork/notes-split.tsx';
import type { FocusTargets } from '../focus-targets.ts';
import { AnswerFields, JustificationField } from './answer-fields.tsx';
import { AssessmentButtons } from './assessment-buttons.tsx';
import { PanelHead } from './panel-head.tsx';
import { PanelTabs, type PanelPart } from './panel-tabs.tsx';
import { QuestionGuide } from './question-guide.tsx';
import classes from './question-panel.module.css';

/** From this width on the guide stands beside the notes instead of below them, in CSS pixels. */
const BESIDE_PX = 680;

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
  /** Says something to a screen reader. */
  readonly onTell: (message: string) => void;
  readonly remarks: ReactNode;
  readonly related: ReactNode;
  readonly findings: ReactNode;
  readonly evidence: ReactNode;
  readonly history: ReactNode;
}) {
  const { t } = useTranslation();
  const { question, answer, links, standard, targets } = props;
  const isNotesMode = useFieldworkStore((state) => state.isNotesMode);
  const clause = standard?.clauses.find(({ number }) => number === question.clause);
  const isUnjustified = isJustificationMissing(answer);
  const assessor = answer.assessedBy === null ? undefined : props.people.get(answer.assessedBy);
  const { ref, width } = useElementSize();
  const isBeside = isNotesMode || width >= BESIDE_PX;
  const interviewees = useInterviewees(answer.auditId);
  useFieldworkCommands({ answer, last: interviewees.recent[0], targets, onSave: props.onSave, onTell: props.onTell });
  const guide = <QuestionGuide question={question} standard={standard} clause={clause} />;
  const fields = (
    <AnswerFields
      answer={answer}
      auditors={props.auditors}
      targets={targets}
      isNotesMode={isNotesMode}
      interviewees={interviewees}
      onSave={props.onSave}
      onAssign={props.onAssign}
    />
  );
  const tabs: readonly PanelPart[] = [
    { id: 'guide', count: 0, content: guide },
    { id: 'findings', count: links.findingGrades.length, content: props.findings },
    { id: 'evidence', count: links.evidenceCount, content: props.evidence },
    { id: 'history', count: 0, content: props.history },
  ];
  return (
    <div ref={ref} className={classes['panel']} data-notes-mode={isNotesMode || undefined}>
      <PanelHead
        code={question.code}
        clauseName={props.clauseName}
        place={props.place}
        total={props.total}
        isNotesMode={isNotesMode}
        onStep={props.onStep}
      />
      <h2 className={classes['question']}>{question.question}</h2>
      <div className={classes['grades']} {...fieldMark('answers', answer.id, 'assessment')}>
        <AssessmentButtons assessment={answer.assessment} onGrade={props.onGrade} />
      </div>
      {assessor && answer.assessedAt !== null && (
        <p className={classes['by']}>
          {t('checklist.panel.by', { name: assessor.name, at: formatTimestamp(answer.assessedAt) })}
        </p>
      )}
      {props.remarks}
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
      <NotesSplit notes={fields} guide={isBeside ? guide : null} />
      {!isNotesMode && props.related}
      {!isNotesMode && <PanelTabs tabs={isBeside ? tabs.filter(({ id }) => id !== 'guide') : tabs} />}
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
