import type { ReactNode } from 'react';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { AnswerId, AuditId, QuestionId } from '#shared/domain/ids.ts';

/** What the screen has read already, so that its slots need not read thousands of rows again. */
export interface ChecklistContent {
  readonly templates: readonly ChecklistTemplate[];
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: ReadonlyMap<QuestionId, Answer>;
}

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
  /** What there is to say about the checklist as a whole, above it. */
  readonly renderNotices?: (content: ChecklistContent) => ReactNode;
  /** What there is to say about an answer: the question reads differently since, the answer was taken over. */
  readonly renderRemarks?: (question: ChecklistQuestion, answer: Answer) => ReactNode;
  /** Questions of the audit's other standards on the same subject. */
  readonly renderRelated?: (question: ChecklistQuestion, content: ChecklistContent) => ReactNode;
}

/** The slots that tell of one question. */
export type ChecklistSlots = Pick<
  ChecklistPageProps,
  'renderIntake' | 'renderRemarks' | 'renderRelated' | 'renderFindings' | 'renderEvidence' | 'renderHistory'
>;
