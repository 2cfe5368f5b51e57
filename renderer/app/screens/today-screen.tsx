import { useLocation } from 'wouter';
import { TodayPage } from '#renderer/features/today/today-page.tsx';
import { paths } from '#renderer/ui/paths.ts';

/** What is due, with the ways to where it is done. */
export function TodayScreen() {
  const [, navigate] = useLocation();
  return (
    <TodayPage
      onOpenCase={(id) => navigate(paths.cases(id))}
      onOpenAction={(id) => navigate(paths.actions(id))}
      onOpenAudit={(id) => navigate(paths.plan(id))}
      onOpenFinding={(auditId, id) => navigate(paths.findings(auditId, id))}
    />
  );
}
