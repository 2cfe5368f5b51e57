import { notifications } from '@mantine/notifications';
import { cleanup } from '@testing-library/react';
import { useState } from 'react';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { CasesPage, type CasesPageProps } from '#renderer/features/nonconformities/cases-page.tsx';
import { stopClockAt } from '#renderer/platform/clock.ts';
import type { FindingId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { anAudit, aPerson } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

export const anna = aPerson();
export const peeter = aPerson({ id: 'peeter-saar' as PersonId, name: 'Peeter Saar', roles: ['action-owner'] });
export const maria = aPerson({ id: 'maria-costa' as PersonId, name: 'Maria Costa', roles: ['quality-manager'] });
export const audit = anAudit({ endDate: '2026-02-25' as CalendarDate });

let opened: TestWorkspace | null = null;
let restoreClock: (() => void) | null = null;

/** Ends what a test showed, and forgets what it stored. */
export async function endCases(): Promise<void> {
  cleanup();
  notifications.clean();
  restoreClock?.();
  restoreClock = null;
  await opened?.workspace.settled();
  await opened?.discard();
  opened = null;
}

function CasesWithSelection(props: Partial<CasesPageProps>) {
  const [selected, setSelected] = useState<FindingId | undefined>(props.findingId);
  return <CasesPage onOpenFinding={() => undefined} {...props} findingId={selected} onSelect={(id) => setSelected(id ?? undefined)} />;
}

/** The screen of nonconformities over a workspace of its own, on a day of the sample, with its three people. */
export async function showCases(
  rows: readonly RowWrite[],
  props: Partial<CasesPageProps> = {},
  { on = '2026-05-20T09:00:00.000Z', author = anna }: { readonly on?: string; readonly author?: Person } = {},
): Promise<Workspace> {
  restoreClock = stopClockAt(on);
  opened = await aWorkspace();
  const outcome = await opened.workspace.commit({
    event: 'audit.created',
    subject: audit.reference,
    auditId: audit.id,
    plan: () => Promise.resolve([put('people', anna), put('people', peeter), put('people', maria), put('audits', audit), ...rows]),
  });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  await opened.workspace.setAuthor(author.id);
  await renderScreen(<CasesWithSelection {...props} />, { workspace: opened.workspace });
  return opened.workspace;
}
