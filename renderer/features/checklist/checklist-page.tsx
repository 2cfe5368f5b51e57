import { Button, Loader } from '@mantine/core';
import { IconChecklist, IconFileOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { AnswerId, AuditId, QuestionId } from '#shared/domain/ids.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useChecklistRows } from './checklist-queries.ts';
import { ChecklistScreen } from './components/checklist-screen.tsx';
import classes from './components/checklist-screen.module.css';

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
  readonly renderEvidence: (question: ChecklistQuestion) => ReactNode;
  readonly renderHistory: (question: ChecklistQuestion, answerId: AnswerId) => ReactNode;
}

/** The checklist of one audit, or what to do when there is none. */
export function ChecklistPage(props: ChecklistPageProps) {
  // Another audit is another screen: nothing of the one before may be seen in it.
  return <LoadedChecklist key={props.auditId} {...props} />;
}

function LoadedChecklist(props: ChecklistPageProps) {
  const { t } = useTranslation();
  const rows = useChecklistRows(props.auditId);
  if (rows === undefined) {
    return (
      <Page title={t('checklist.title')}>
        <div className={classes['loading']}>
          <Loader size="sm" aria-hidden />
          <span>{t('checklist.loading')}</span>
        </div>
      </Page>
    );
  }
  if (rows === 'missing') {
    return (
      <Page title={t('checklist.title')}>
        <EmptyState icon={IconFileOff} title={t('checklist.auditMissing')}>
          {t('checklist.auditMissingHint')}
        </EmptyState>
      </Page>
    );
  }
  if (rows.questions.length === 0) {
    const hasTemplate = rows.audit.templateIds.length > 0;
    return (
      <Page title={t('checklist.title')} note={rows.audit.reference}>
        <EmptyState
          icon={IconChecklist}
          title={t(hasTemplate ? 'checklist.noQuestions' : 'checklist.noTemplate')}
          action={<Button onClick={props.onOpenPlan}>{t('checklist.openPlan')}</Button>}
        >
          {t(hasTemplate ? 'checklist.noQuestionsHint' : 'checklist.noTemplateHint')}
        </EmptyState>
      </Page>
    );
  }
  return <ChecklistScreen {...props} rows={rows} />;
}
