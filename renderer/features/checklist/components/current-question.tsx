import { IconHandClick } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerId, type Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import type { QuestionLinks } from '#renderer/data/repositories/checklist-repository.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { ChecklistSlots } from '../checklist-page-props.ts';
import type { ChecklistRows } from '../checklist-queries.ts';
import type { FocusTargets } from '../focus-targets.ts';
import type { ScreenDeeds } from '../use-checklist-deeds.ts';
import { QuestionPanel } from './question-panel.tsx';

/** The open question with what other features show of it. Drawn anew only when something of it changed: it is much. */
export const CurrentQuestion = memo(function CurrentQuestion(
  props: {
    readonly auditId: AuditId;
    readonly question: ChecklistQuestion | null;
    readonly answer: Answer | null;
    readonly links: QuestionLinks;
    readonly standard: Standard | null;
    readonly clauseName: string;
    readonly isClauseExcluded: boolean;
    readonly shown: readonly ChecklistQuestion[];
    readonly rows: ChecklistRows;
    readonly targets: FocusTargets;
    readonly deeds: ScreenDeeds;
  } & { readonly [Slot in keyof ChecklistSlots]: ChecklistSlots[Slot] | undefined },
) {
  const { t } = useTranslation();
  const { question, answer, shown, rows, deeds } = props;
  if (question === null || answer === null) {
    return (
      <EmptyState icon={IconHandClick} title={t('checklist.panel.none')}>
        {t('checklist.panel.noneHint')}
      </EmptyState>
    );
  }
  return (
    <>
      {props.renderIntake?.(question)}
      <QuestionPanel
        question={question}
        answer={answer}
        links={props.links}
        standard={props.standard}
        clauseName={props.clauseName}
        isClauseExcluded={props.isClauseExcluded}
        place={shown.indexOf(question) + 1}
        total={shown.length}
        auditors={rows.auditors}
        people={rows.people}
        targets={props.targets}
        onStep={deeds.step}
        onGrade={deeds.grade}
        onRaise={deeds.raise}
        onSave={deeds.saveText}
        onAssign={deeds.assign}
        onTell={deeds.tell}
        remarks={props.renderRemarks?.(question, answer)}
        related={props.renderRelated?.(question, rows)}
        findings={props.renderFindings?.(question)}
        evidence={props.renderEvidence?.(question)}
        history={props.renderHistory?.(question, answerId(props.auditId, question.id))}
      />
    </>
  );
});
