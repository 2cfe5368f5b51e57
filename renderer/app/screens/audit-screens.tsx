import { useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ClosingPage } from '#renderer/features/audits/closing/closing-page.tsx';
import { AuditPlanPage } from '#renderer/features/audits/components/audit-plan-page.tsx';
import { setChecklistView } from '#renderer/features/checklist/checklist-store.ts';
import { EvidencePage } from '#renderer/features/evidence/evidence-page.tsx';
import { ExportAuditPage } from '#renderer/features/exchange/export/export-audit-page.tsx';
import { TakeBackPage } from '#renderer/features/exchange/merge/take-back-page.tsx';
import { AsOfPage } from '#renderer/features/history/as-of/as-of-page.tsx';
import { RowHistory } from '#renderer/features/history/row-history.tsx';
import type { LintPlace } from '#shared/domain/report/linter/lint-item.ts';
import { ReportsPage } from '#renderer/features/reports/reports-page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { NO_FILTER } from '#shared/domain/checklist/filter-questions.ts';
import type { AuditId, EvidenceId, FindingId, QuestionId, ReportId } from '#shared/domain/ids.ts';
import { rememberOpenAudit } from '../frame/open-audits-store.ts';
import { ChecklistScreen } from './checklist-screen.tsx';
import { FindingsScreen } from './findings-screen.tsx';

/** The screen on which a gap of a report is mended. */
function placeOfGap(auditId: AuditId, place: LintPlace): string {
  switch (place.screen) {
    case 'plan':
      return paths.plan(auditId);
    case 'people':
      return paths.settings();
    case 'checklist':
      return paths.checklist(auditId);
    case 'question':
      return paths.checklist(auditId, place.id);
    case 'finding':
      return paths.findings(auditId, place.id);
    case 'case':
      return paths.cases(place.id);
    case 'action':
      return paths.actions(place.id);
    case 'evidence':
      return paths.evidence(auditId, place.id);
    case 'text':
    case 'signatures':
    case 'change-note':
      return paths.reports(auditId);
  }
}

/** The screens of one audit; what one feature shows of another is put together here. */
export function AuditScreens({ auditId }: { readonly auditId: AuditId }) {
  const [, navigate] = useLocation();
  useEffect(() => rememberOpenAudit(auditId), [auditId]);
  return (
    <Switch>
      <Route path={paths.plan(auditId)}>
        <AuditPlanPage auditId={auditId} />
      </Route>
      <Route path={`${paths.checklist(auditId)}/:id?`}>
        {({ id }) => (
          <ChecklistScreen auditId={auditId} questionId={id === undefined ? null : (decodeURIComponent(id) as QuestionId)} />
        )}
      </Route>
      <Route path={`${paths.findings(auditId)}/:id?`}>
        {({ id }) => <FindingsScreen auditId={auditId} findingId={id as FindingId | undefined} />}
      </Route>
      <Route path={`${paths.evidence(auditId)}/:id?`}>
        {({ id }) => (
          <EvidencePage
            auditId={auditId}
            evidenceId={id as EvidenceId | undefined}
            onChoose={(chosen) => navigate(paths.evidence(auditId, chosen), { replace: true })}
            onOpenQuestion={(question) => navigate(paths.checklist(auditId, question))}
            onOpenFinding={(finding) => navigate(paths.findings(auditId, finding))}
            renderHistory={(shown) => <RowHistory table="evidence" id={shown} />}
          />
        )}
      </Route>
      <Route path={`${paths.asOf(auditId)}/:moment?`}>
        {({ moment }) => (
          <AsOfPage
            auditId={auditId}
            moment={moment === undefined ? null : decodeURIComponent(moment)}
            onMoment={(chosen) => navigate(paths.asOf(auditId, chosen), { replace: true })}
            onBack={() => navigate(paths.checklist(auditId))}
          />
        )}
      </Route>
      <Route path={paths.closing(auditId)}>
        <ClosingPage
          auditId={auditId}
          onShowQuestions={(states) => {
            setChecklistView(auditId, { filter: { ...NO_FILTER, states } });
            navigate(paths.checklist(auditId));
          }}
        />
      </Route>
      <Route path={`${paths.reports(auditId)}/:id?`}>
        {({ id }) => (
          <ReportsPage
            auditId={auditId}
            reportId={id as ReportId | undefined}
            onSelect={(chosen) => navigate(paths.reports(auditId, chosen ?? undefined))}
            onMend={(place) => navigate(placeOfGap(auditId, place))}
          />
        )}
      </Route>
      <Route path={paths.takeBack(auditId)}>
        <TakeBackPage auditId={auditId} />
      </Route>
      <Route path={paths.export(auditId)}>
        <ExportAuditPage auditId={auditId} onFill={() => navigate(paths.fill(auditId))} onTakeBack={() => navigate(paths.takeBack(auditId))} />
      </Route>
      <Route>
        <Redirect to={paths.checklist(auditId)} />
      </Route>
    </Switch>
  );
}
