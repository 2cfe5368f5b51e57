import type { ReactNode } from 'react';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { AnswerId, AuditId, QuestionId } from '#shared/domain/ids.ts';

/** What the checklist needs from the program around it; other features fill its slots. */
export interface ChecklistPageProps {
  readonly auditId: AuditId;
  /** The question that is open; null opens the last one, or the first. */
  readonly questionId: QuestionId | null;
  /** Called with every step; best kept out of the back button's way. */
  readonly onNavigate: (questionId: QuestionId) => void;
  /** Asks for a finding; it grades the question when it is saved, and leaves it as it is when cancelled. */
  readonly onRaiseFinding: (question: ChecklistQuestion, grade: FindingGrade) => void;
  readonly onOpenPlan: () => void;
  readonly renderFindings: (question: ChecklistQuestion) => ReactNode;
  /** Takes in what is pasted for the open question, whichever tab is open; shows nothing. */
  readonly renderIntake: (question: ChecklistQuestion) => ReactNode;
  readonly renderEvidence: (question: ChecklistQuestion) => ReactNode;
  readonly renderHistory: (question: ChecklistQuestion, answerId: AnswerId) => ReactNode;
}
