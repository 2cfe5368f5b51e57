import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useAuthor } from '#renderer/data/workspace-context.tsx';
import { AuditsPage } from '#renderer/features/audits/components/audits-page.tsx';
import { requestNewAudit } from '#renderer/features/audits/audits-store.ts';
import { FillPage } from '#renderer/features/exchange/fill/fill-page.tsx';
import { ReadFormPage } from '#renderer/features/exchange/fill/read-form/read-form-page.tsx';
import { RegisterPage } from '#renderer/features/exchange/register/register-page.tsx';
import { LazyGuidePage } from '#renderer/features/guide/lazy-guide.tsx';
import { HistoryPage } from '#renderer/features/history/history-page.tsx';
import { ProgrammePage } from '#renderer/features/programme/programme-page.tsx';
import { SampleSection } from '#renderer/features/sample/sample-section.tsx';
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { InitialAnswer } from '#shared/domain/checklist/answer.ts';
import type { ActionId, AuditId, ExchangeId, FindingId, TemplateId } from '#shared/domain/ids.ts';
import { SAMPLE_AUDITS } from '#shared/domain/sample/sample-ids.ts';
import { SendScreen, TakeScreen } from './screens/response-screens.tsx';
import { ActionsScreen } from './screens/actions-screen.tsx';
import { AuditScreens } from './screens/audit-screens.tsx';
import { CasesScreen } from './screens/cases-screen.tsx';
import { FiguresScreen } from './screens/figures-screen.tsx';
import { ImportScreen } from './screens/import-screen.tsx';
import { LibraryScreens } from './screens/library-screens.tsx';
import { SearchScreen } from './screens/search-screen.tsx';
import { TodayScreen } from './screens/today-screen.tsx';
import { BeginChoices } from './start/begin-choices.tsx';

/** Which screen stands at which place. */
export function Routes() {
  const author = useAuthor();
  const [, navigate] = useLocation();
  const startAuditWith = (id: TemplateId, answers: readonly InitialAnswer[] = []): void => {
    requestNewAudit([id], answers);
    navigate(paths.audits());
  };
  return (
    <Switch>
      <Route path={paths.audits()}>
        <AuditsPage beginChoices={<BeginChoices />} />
      </Route>
      <Route path="/audits/:auditId/*">
        {({ auditId }) => <AuditScreens key={auditId} auditId={auditId as AuditId} />}
      </Route>
      <Route path={paths.today()}>
        <TodayScreen />
      </Route>
      <Route path={paths.sendCases()}>
        <SendScreen />
      </Route>
      <Route path={paths.takeAnswers()}>
        <TakeScreen />
      </Route>
      <Route path={`${paths.cases()}/:id?`}>{({ id }) => <CasesScreen findingId={id as FindingId | undefined} />}</Route>
      <Route path={`${paths.actions()}/:id?`}>{({ id }) => <ActionsScreen actionId={id as ActionId | undefined} />}</Route>
      <Route path={`${paths.figures()}/:metric?`}>{({ metric }) => <FiguresScreen metric={metric} />}</Route>
      <Route path={paths.programme()}>
        <ProgrammePage />
      </Route>
      <Route path={`${paths.import()}/:auditId?/:as?`}>
        {({ auditId, as }) => <ImportScreen key={`${auditId ?? ''}/${as ?? ''}`} auditId={auditId} as={as} onUseInAudit={startAuditWith} />}
      </Route>
      <Route path={`${paths.library()}/*?`}>
        <LibraryScreens onUseInAudit={startAuditWith} />
      </Route>
      <Route path={`${paths.search()}/:query?`}>
        {({ query }) => <SearchScreen query={query === undefined ? '' : decodeURIComponent(query)} />}
      </Route>
      <Route path={`${paths.fill()}/:auditId?`}>
        {({ auditId }) => <FillPage auditId={auditId as AuditId | undefined} onOpenRegister={() => navigate(paths.exchange())} />}
      </Route>
      <Route path={`${paths.readForm()}/:auditId?`}>{({ auditId }) => <ReadFormPage key={auditId ?? ''} auditId={auditId as AuditId | undefined} />}</Route>
      <Route path={`${paths.exchange()}/:id?`}>
        {({ id }) => (
          <RegisterPage
            exchangeId={id as ExchangeId | undefined}
            onSelect={(chosen) => navigate(paths.exchange(chosen ?? undefined), { replace: true })}
            onOpenAudit={(auditId) => navigate(paths.plan(auditId))}
            onSend={() => navigate(paths.sendCases())}
          />
        )}
      </Route>
      <Route path={paths.history()}>
        <HistoryPage />
      </Route>
      <Route path={`${paths.guide()}/:page?/:section?`}>
        {({ page, section }) => <LazyGuidePage page={page} section={section} />}
      </Route>
      <Route path={paths.settings()}>{author && <SettingsPage author={author} sampleSection={<SampleSection onOpen={() => navigate(paths.checklist(SAMPLE_AUDITS.internal))} />} />}</Route>
      <Route>
        <Redirect to={paths.audits()} />
      </Route>
    </Switch>
  );
}
