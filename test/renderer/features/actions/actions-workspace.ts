import { introduceAuthor } from '#renderer/data/author.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ActionId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { blankCase } from '#shared/domain/nonconformity/nonconformity.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding, anAudit, aPerson } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

/** The day on which these tests take place. */
export const TODAY = '2026-05-20T10:00:00.000Z';

export const peeter = aPerson({ id: 'peeter-saar' as PersonId, name: 'Peeter Saar', roles: ['action-owner'] });
export const rita = aPerson({ id: 'rita-alves' as PersonId, name: 'Rita Alves', roles: ['action-owner'] });
export const minor = aFinding({ state: 'cap-accepted' });
export const major = aFinding({ id: 'finding-2' as FindingId, reference: 'NC-2026-008', grade: 'major', state: 'cap-accepted' });
export const planning = aFinding({ id: 'finding-3' as FindingId, reference: 'NC-2026-009', state: 'cause-found' });

const day = (text: string): CalendarDate => text as CalendarDate;

export const field = anAction({ id: 'a1' as ActionId });
export const training = anAction({
  id: 'a2' as ActionId,
  reference: 'CA-2026-002',
  title: 'Train the service desk',
  state: 'in-progress',
  dueDate: day('2026-06-30'),
  ownerId: rita.id,
});
export const continuity = anAction({
  id: 'a3' as ActionId,
  reference: 'CA-2026-003',
  findingId: major.id,
  title: 'Name an owner of the continuity plan',
  state: 'done',
  actualEvidence: 'Minutes of 12 May',
  doneOn: day('2026-05-12'),
  doneBy: peeter.id,
});
export const review = anAction({
  id: 'a4' as ActionId,
  reference: 'CA-2026-004',
  findingId: planning.id,
  title: '=1+1 review of suppliers',
  ownerId: null,
  dueDate: null,
});

/** A workspace of the quality manager with four actions of three nonconformities. */
export async function aWorkspaceWithActions(...more: readonly RowWrite[]): Promise<TestWorkspace> {
  const opened = await aWorkspace();
  const { workspace } = opened;
  await introduceAuthor(workspace, () => 'maria-costa' as PersonId, {
    name: 'Maria Costa',
    email: '',
    organization: 'Nordlicht IT Services GmbH',
    roles: ['quality-manager'],
  });
  await fill(workspace, [
    put('people', peeter),
    put('people', rita),
    put('audits', anAudit({ state: 'follow-up' })),
    ...[minor, major, planning].map((finding) => put('findings', finding)),
    ...[field, training, continuity, review].map((action) => put('actions', action)),
    put('nonconformities', {
      ...blankCase(planning),
      cause: { ...blankCase(planning).cause, rootCauses: [{ id: 'c1', text: 'Nobody owns supplier reviews', category: 'responsibility-unclear' }] },
    }),
    ...more,
  ]);
  return opened;
}

/** Stores rows as they are. */
export async function fill(workspace: Workspace, rows: readonly RowWrite[]): Promise<void> {
  const outcome = await workspace.commit({ event: 'sample.loaded', subject: 'rows', auditId: null, plan: () => Promise.resolve(rows) });
  if (!outcome.ok) throw new Error(outcome.problem.detail);
}

/** An action as it is stored now. */
export async function stored(workspace: Workspace, id: string): Promise<CorrectiveAction> {
  const action = await workspace.database.actions.get(id as ActionId);
  if (action === undefined) throw new Error(`No action ${id}`);
  return action;
}
