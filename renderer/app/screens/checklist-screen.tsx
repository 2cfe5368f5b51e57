import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useLive } from '#renderer/data/workspace-context.tsx';
import type { ChecklistContent, ChecklistSlots } from '#renderer/features/checklist/checklist-page-props.ts';
import { ChecklistPage } from '#renderer/features/checklist/checklist-page.tsx';
import { EvidenceStrip } from '#renderer/features/evidence/evidence-strip.tsx';
import { filesFromClipboard } from '#renderer/features/evidence/files-from-transfer.ts';
import { EvidenceIntake } from '#renderer/features/evidence/use-evidence-intake.ts';
import { useAttachTo } from '#renderer/features/evidence/use-attach.ts';
import { RaiseFindingDialog } from '#renderer/features/findings/components/raise-finding-dialog.tsx';
import { QuestionFindings } from '#renderer/features/findings/question-findings.tsx';
import { RowHistory } from '#renderer/features/history/row-history.tsx';
import { ChangedQuestion } from '#renderer/features/library/versions/changed-question.tsx';
import { VersionNotices } from '#renderer/features/library/versions/version-notices.tsx';
import { RelatedAnswers } from '#renderer/features/shared-answers/related-answers.tsx';
import { SharedNotice } from '#renderer/features/shared-answers/shared-notice.tsx';
import { TakenNote } from '#renderer/features/shared-answers/taken-note.tsx';
import { PreviousFindings } from '#renderer/features/nonconformities/previous-findings.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';

interface Raising {
  readonly question: ChecklistQuestion;
  readonly grade: FindingGrade;
}

/** The checklist with what other features show of a question: its findings, its evidence, its history. */
export function ChecklistScreen({ auditId, questionId }: { readonly auditId: AuditId; readonly questionId: QuestionId | null }) {
  const [, navigate] = useLocation();
  const audit = useLive((database) => database.audits.get(auditId), [auditId]);
  const attachTo = useAttachTo(auditId);
  const [raising, setRaising] = useState<Raising | null>(null);
  const focusBefore = useRef<Element | null>(null);
  const raise = (question: ChecklistQuestion, grade: FindingGrade): void => {
    focusBefore.current = document.activeElement;
    setRaising({ question, grade });
  };
  const endRaising = (): void => {
    setRaising(null);
    // The dialog is gone before it can give the focus back itself.
    requestAnimationFrame(() => {
      if (focusBefore.current instanceof HTMLElement) focusBefore.current.focus();
    });
  };
  const onNavigate = useCallback(
    (id: QuestionId) => navigate(paths.checklist(auditId, id), { replace: true }),
    [navigate, auditId],
  );
  // Functions that stay the same let the open question be drawn once for a step, not at each drawing of the screen.
  const slots = useMemo((): ChecklistSlots => ({
    renderFindings: (question) => (
      <QuestionFindings auditId={auditId} questionId={question.id} onOpen={(id) => navigate(paths.findings(auditId, id))} />
    ),
    renderIntake: (question) => (
      <EvidenceIntake auditId={auditId} link={{ questionId: question.id, clauses: clausesOf(question) }} />
    ),
    renderEvidence: (question) => (
      <EvidenceStrip
        compact
        auditId={auditId}
        link={{ questionId: question.id, clauses: clausesOf(question) }}
        onOpenEvidence={(id) => navigate(paths.evidence(auditId, id))}
      />
    ),
    renderRemarks: (question, answer) => (
      <>
        <ChangedQuestion auditId={auditId} question={question} answer={answer} />
        <TakenNote auditId={auditId} question={question} answer={answer} onOpen={onNavigate} />
        <PreviousFindings auditId={auditId} question={question} onOpen={(of, id) => navigate(paths.findings(of, id))} />
      </>
    ),
    renderRelated: (question, content) => (
      <RelatedAnswers auditId={auditId} question={question} {...content} onOpen={onNavigate} />
    ),
    renderHistory: (_, answerId) => <RowHistory table="answers" id={answerId} />,
  }), [auditId, navigate, onNavigate]);
  const renderNotices = useCallback(
    (content: ChecklistContent) => (
      <>
        <VersionNotices auditId={auditId} questionId={questionId} {...content} onOpen={onNavigate} />
        <SharedNotice auditId={auditId} {...content} />
      </>
    ),
    [auditId, questionId, onNavigate],
  );
  return (
    <>
      <ChecklistPage
        auditId={auditId}
        questionId={questionId}
        onNavigate={onNavigate}
        onRaiseFinding={raise}
        onOpenPlan={() => navigate(paths.plan(auditId))}
        {...slots}
        renderNotices={renderNotices}
      />
      {raising && audit && (
        <RaiseFindingDialog
          audit={audit}
          question={raising.question}
          initialGrade={raising.grade}
          readClipboard={filesFromClipboard}
          onClose={endRaising}
          onRaised={(findingId, files) => {
            void attachTo(files, {
              questionIds: [raising.question.id],
              findingIds: [findingId],
              clauses: clausesOf(raising.question),
            });
          }}
        />
      )}
    </>
  );
}

function clausesOf({ clause }: ChecklistQuestion): readonly string[] {
  return clause === '' ? [] : [clause];
}
