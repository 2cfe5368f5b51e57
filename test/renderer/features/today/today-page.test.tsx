import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { TodayPage, type TodayPageProps } from '#renderer/features/today/today-page.tsx';
import { useTodayStore } from '#renderer/features/today/today-store.ts';
import { stopClockAt } from '#renderer/platform/clock.ts';
import type { ActionId, AuditId, FindingId, PersonId } from '#shared/domain/ids.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding, anAudit, aPerson } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { introduceAuthor } from '#renderer/data/author.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const maria = 'maria-costa' as PersonId;

const ROWS: readonly RowWrite[] = [
  put('people', aPerson({ id: 'peeter-saar' as PersonId, name: 'Peeter Saar' })),
  put('audits', anAudit({ state: 'follow-up' })),
  put('audits', anAudit({ id: 'next' as AuditId, reference: 'IA-2026-04', state: 'planned', startDate: day('2026-06-15'), leadAuditorId: maria })),
  put('findings', aFinding({ state: 'acknowledged', dueDate: day('2026-05-09') })),
  put('findings', aFinding({ id: 'f2' as FindingId, reference: 'NC-2026-008', state: 'cap-submitted', dueDate: null })),
  put('findings', aFinding({ id: 'f3' as FindingId, reference: 'NC-2026-009', state: 'draft', raisedBy: maria, dueDate: null })),
  put('actions', anAction({ id: 'a1' as ActionId, findingId: 'f2' as FindingId, dueDate: day('2026-05-25'), ownerId: maria })),
];

let opened: TestWorkspace | null = null;
let startClock: () => void = () => undefined;

beforeEach(() => {
  startClock = stopClockAt('2026-05-20T10:00:00.000Z');
  useTodayStore.setState({ isMine: false, isTable: false });
});

afterEach(async () => {
  cleanup();
  startClock();
  await opened?.discard();
  opened = null;
});

async function show(rows: readonly RowWrite[] = ROWS, props: Partial<TodayPageProps> = {}) {
  opened = await aWorkspace();
  const { workspace } = opened;
  await introduceAuthor(workspace, () => maria, { name: 'Maria Costa', email: '', organization: '', roles: ['quality-manager'] });
  if (rows.length > 0) await workspace.commit({ event: 'sample.loaded', subject: 'rows', auditId: null, plan: () => Promise.resolve(rows) });
  const nothing = (): void => undefined;
  await renderScreen(
    <TodayPage onOpenCase={nothing} onOpenAction={nothing} onOpenAudit={nothing} onOpenFinding={nothing} {...props} />,
    { workspace },
  );
  return workspace;
}

describe('the day', () => {
  it('has what is overdue first, then what is due, then what waits', async () => {
    await show();
    expect(await screen.findByRole('region', { name: 'Overdue: 1' })).toHaveTextContent(/9 May 2026.*11 days late.*NC-2026-007.*Implementation.*Peeter Saar/);
    expect(screen.getByRole('region', { name: 'In 14 days: 1' })).toHaveTextContent(/25 May 2026.*in 5 days.*CA-2026-001.*Corrective action.*Maria Costa/);
    expect(screen.getByRole('region', { name: 'In 15 to 30 days: 1' })).toHaveTextContent(/IA-2026-04.*Audit begins/);
    expect(screen.getByRole('region', { name: 'Plans waiting for a decision: 1' })).toHaveTextContent('NC-2026-008');
    expect(screen.getByRole('region', { name: 'Findings not issued: 1' })).toHaveTextContent('NC-2026-009');
    expect(screen.getByText('On average 11 days late')).toBeVisible();
  });

  it('leads from each line to where it is done', async () => {
    const props = { onOpenCase: vi.fn(), onOpenAction: vi.fn(), onOpenAudit: vi.fn(), onOpenFinding: vi.fn() };
    await show(ROWS, props);
    await userEvent.click(await screen.findByRole('button', { name: /NC-2026-007/ }));
    await userEvent.click(screen.getByRole('button', { name: /CA-2026-001/ }));
    await userEvent.click(screen.getByRole('button', { name: /IA-2026-04/ }));
    await userEvent.click(screen.getByRole('button', { name: /NC-2026-009/ }));
    expect(props.onOpenCase).toHaveBeenCalledWith('finding-1');
    expect(props.onOpenAction).toHaveBeenCalledWith('a1');
    expect(props.onOpenAudit).toHaveBeenCalledWith('next');
    expect(props.onOpenFinding).toHaveBeenCalledWith('audit-1', 'f3');
  });

  it('shows only what is mine on M, and is walked through with J and K', async () => {
    await show();
    await screen.findByRole('region', { name: 'Overdue: 1' });
    await userEvent.keyboard('m');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Overdue: 1' })).toBeNull());
    expect(screen.getByRole('button', { name: /CA-2026-001/ })).toBeVisible();
    await userEvent.keyboard('j');
    expect(screen.getByRole('button', { name: /CA-2026-001/ })).toHaveFocus();
    await userEvent.keyboard('j');
    expect(screen.getByRole('button', { name: /IA-2026-04/ })).toHaveFocus();
    await userEvent.keyboard('k');
    expect(screen.getByRole('button', { name: /CA-2026-001/ })).toHaveFocus();
  });

  it('says the chart in words and as a table', async () => {
    await show();
    expect(await screen.findByRole('img', { name: /1 overdue, 2 due in the next 90 days/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    const table = screen.getByRole('table', { name: 'The next 13 weeks' });
    expect(within(table).getByRole('row', { name: 'Overdue 1' })).toBeVisible();
    expect(within(table).getByRole('row', { name: /^20.*26 May 2026 1$/ })).toBeVisible();
  });

  it('follows a change at once, and says when nothing is due', async () => {
    const workspace = await show([put('actions', anAction({ dueDate: day('2026-05-01'), checkDate: null }))]);
    expect(await screen.findByRole('region', { name: 'Overdue: 1' })).toBeVisible();
    await workspace.undo();
    expect(await screen.findByText('Nothing is due')).toBeVisible();
  });
});
