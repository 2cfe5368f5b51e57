import { Loader } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyAction, EmptyState, GoneState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { ChecklistPageProps } from './checklist-page-props.ts';
import { useChecklistRows } from './checklist-queries.ts';
import { ChecklistScreen } from './components/checklist-screen.tsx';
import classes from './components/checklist-screen.module.css';

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
        <GoneState title={t('checklist.auditMissing')} hint={t('checklist.auditMissingHint')} />
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
          action={<EmptyAction label={t('checklist.openPlan')} keys="Alt+1" onClick={props.onOpenPlan} />}
        >
          {t(hasTemplate ? 'checklist.noQuestionsHint' : 'checklist.noTemplateHint')}
        </EmptyState>
      </Page>
    );
  }
  return <ChecklistScreen {...props} rows={rows} />;
}
