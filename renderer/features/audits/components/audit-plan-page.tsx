import { Button, Loader } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ClosingContext } from '#shared/domain/audit/closing-check/closing-gap.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { lifeCycleContextOf, listPeople } from '#renderer/data/repositories/audits-repository.ts';
import { listTemplates } from '#renderer/data/repositories/checklist-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { GoneState } from '#renderer/ui/empty-state.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { ClosingSummary } from '../closing/closing-summary.tsx';
import { AgendaSection } from '../plan/agenda-section.tsx';
import { CriteriaSection } from '../plan/criteria-section.tsx';
import { GeneralSection } from '../plan/general-section.tsx';
import { MeetingsSection } from '../plan/meetings-section.tsx';
import classes from '../plan/plan.module.css';
import { ReportSection } from '../plan/report-section.tsx';
import { TeamSection } from '../plan/team-section.tsx';
import { useEditAudit } from '../plan/use-edit-audit.ts';
import { AuditActionsMenu } from './audit-actions-menu.tsx';
import { LifeCycleStrip } from './life-cycle-strip.tsx';

/** The plan of one audit, and where it stands in its life cycle. Every field saves itself. */
export function AuditPlanPage({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useTranslation();
  // Wrapped, because a live query is undefined both while it runs and for an audit that is gone.
  const loaded = useLive(async (database) => ({ context: await lifeCycleContextOf(database, auditId) }), [auditId]);
  if (!loaded) return <Loader aria-label={t('common.loading')} m="xl" size="sm" />;
  if (!loaded.context) {
    return (
      <Page title={t('audits.plan.title')}>
        <GoneState />
      </Page>
    );
  }
  return <AuditPlan context={loaded.context} />;
}

function AuditPlan({ context }: { readonly context: ClosingContext }) {
  const { audit } = context;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const people = useLive(listPeople, []) ?? [];
  const templates = useLive(listTemplates, []) ?? [];
  const edit = useEditAudit(audit);
  return (
    <Page
      title={audit.organization === '' ? audit.reference : `${audit.reference} ${audit.organization}`}
      note={audit.title === '' ? t(`terms.auditType.${audit.type}`) : audit.title}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconChecklist size={14} aria-hidden />}
            onClick={() => navigate(paths.checklist(audit.id))}
          >
            {t('audits.plan.openChecklist')}
          </Button>
          <AuditActionsMenu audit={audit} onDeleted={() => navigate(paths.audits())} />
        </>
      }
    >
      <LifeCycleStrip context={context} />
      <ClosingSummary context={context} />
      <div id="plan-general" tabIndex={-1} className={classes['part']}>
        <GeneralSection audit={audit} edit={edit} />
      </div>
      <div className={classes['columns']}>
        <div id="plan-criteria" {...fieldMark('audits', audit.id, 'criteria')} tabIndex={-1} className={classes['part']}>
          <CriteriaSection audit={audit} templates={templates} edit={edit} />
        </div>
        <div id="plan-team" {...fieldMark('audits', audit.id, 'team')} tabIndex={-1} className={classes['part']}>
          <TeamSection audit={audit} people={people} edit={edit} />
        </div>
      </div>
      <div id="plan-agenda" {...fieldMark('audits', audit.id, 'agenda')} tabIndex={-1} className={classes['part']}>
        <AgendaSection audit={audit} people={people} />
      </div>
      <div className={classes['columns']}>
        <div id="plan-meetings" tabIndex={-1} className={classes['part']}>
          <MeetingsSection audit={audit} people={people} edit={edit} />
        </div>
        <div id="plan-report" tabIndex={-1} className={classes['part']}>
          <ReportSection context={context} edit={edit} />
        </div>
      </div>
    </Page>
  );
}
