import { notifications } from '@mantine/notifications';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { ActionsPage } from '#renderer/features/actions/actions-page.tsx';
import { NO_FILTER, useActionsStore, type ActionsLook } from '#renderer/features/actions/actions-store.ts';
import { CaseActions } from '#renderer/features/actions/case-actions-list.tsx';
import { stopClockAt } from '#renderer/platform/clock.ts';
import type { ActionId } from '#shared/domain/ids.ts';
import { anAction } from '#test/support/action-builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { aWorkspaceWithActions, continuity, field, planning, stored, TODAY, training } from './actions-workspace.ts';

let opened: TestWorkspace | null = null;
let startClock: () => void = () => undefined;

beforeEach(() => {
  startClock = stopClockAt(TODAY);
  useActionsStore.setState({ look: 'board', filter: NO_FILTER, sort: null, current: null, selected: new Set(), isTable: false, scale: 'weeks' });
});

afterEach(async () => {
  cleanup();
  notifications.clean();
  startClock();
  await opened?.workspace.settled();
  await opened?.discard();
  opened = null;
});

function Screen({ first }: { readonly first: ActionId | null }) {
  const [selected, setSelected] = useState<ActionId | null>(first);
  return (
    <div style={{ height: '46rem' }}>
      <ActionsPage actionId={selected ?? undefined} onSelect={setSelected} onOpenCase={() => undefined} />
    </div>
  );
}

async function show(look: ActionsLook = 'board', first: ActionId | null = null, ...more: readonly RowWrite[]) {
  opened = await aWorkspaceWithActions(...more);
  useActionsStore.setState({ look });
  await renderScreen(<Screen first={first} />, { workspace: opened.workspace });
  await screen.findAllByText(field.title);
  return opened.workspace;
}

const card = (reference: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${reference}`) });
const column = (name: RegExp): HTMLElement => screen.getByRole('region', { name });

describe('the board', () => {
  it('has the actions by state, with what one has to know of each', async () => {
    await show();
    expect(within(column(/^Planned, 2 actions/)).getByText(field.title)).toBeVisible();
    expect(card('CA-2026-001')).toHaveTextContent(/9 May 2026 · 11 days late.*NC-2026-007.*Minor NC.*Peeter Saar/);
    expect(within(column(/^Done, 1 action/)).getByText(continuity.title)).toBeVisible();
  });

  it('is walked through with the arrow keys, and Shift with an arrow key moves the card and takes the focus along', async () => {
    const workspace = await show();
    card('CA-2026-001').focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(card('CA-2026-002')).toHaveFocus());
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(card('CA-2026-001')).toHaveFocus());
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await waitFor(async () => expect((await stored(workspace, 'a1')).state).toBe('in-progress'));
    await waitFor(() => expect(within(column(/^In progress, 2/)).getByRole('button', { name: /^CA-2026-001/ })).toHaveFocus());
  });

  it('asks for the evidence of what is done, and keeps it', async () => {
    const workspace = await show();
    card('CA-2026-002').focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move to “Done”' }));
    expect(within(dialog).getByText('Say what shows that it was done, or attach a file')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Actual evidence/ }), 'Attendance list of 18 May');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move to “Done”' }));
    await waitFor(async () =>
      expect(await stored(workspace, 'a2')).toMatchObject({ state: 'done', actualEvidence: 'Attendance list of 18 May', doneOn: '2026-05-20', doneBy: 'rita-alves' }),
    );
    await waitFor(() => expect(card('CA-2026-002')).toHaveFocus());
  });

  it('refuses a move the rules do not know in a plain sentence, also by dragging', async () => {
    const workspace = await show();
    const dragged = card('CA-2026-001').closest('li');
    if (dragged === null) throw new Error('no card');
    const data = new DataTransfer();
    fireEvent.dragStart(dragged, { dataTransfer: data });
    fireEvent.dragOver(column(/^Verified/), { dataTransfer: data });
    fireEvent.drop(column(/^Verified/), { dataTransfer: data });
    expect(await screen.findByText('Only what is done can be verified. Move it to “Done” first.')).toBeVisible();
    expect((await stored(workspace, 'a1')).state).toBe('planned');
    fireEvent.dragStart(dragged, { dataTransfer: data });
    fireEvent.dragOver(column(/^In progress/), { dataTransfer: data });
    fireEvent.drop(column(/^In progress/), { dataTransfer: data });
    await waitFor(async () => expect((await stored(workspace, 'a1')).state).toBe('in-progress'));
  });

  it('moves a card by its menu, which M opens', async () => {
    const workspace = await show();
    card('CA-2026-003').focus();
    await userEvent.keyboard('m');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Move to “Verified”' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Move to “Verified”' }));
    await waitFor(async () => expect(await stored(workspace, 'a3')).toMatchObject({ state: 'verified', verifiedBy: 'maria-costa' }));
  });
});

describe('the detail of an action', () => {
  it('moves an agreed due date only with a reason, and keeps the first one', async () => {
    const workspace = await show('board', field.id);
    const due = await screen.findByLabelText('Due', { selector: 'input[type=date]' });
    fireEvent.change(due, { target: { value: '2026-05-30' } });
    fireEvent.blur(due);
    const dialog = await screen.findByRole('dialog', { name: /Why does CA-2026-001 change/ });
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Reason/ }), 'The supplier is late');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Change' }));
    await waitFor(async () => expect(await stored(workspace, 'a1')).toMatchObject({ dueDate: '2026-05-30', originalDueDate: '2026-05-09' }));
    expect((await workspace.database.changes.toArray()).at(-1)).toMatchObject({ event: 'action.edited', reason: 'The supplier is late' });
    expect(await screen.findByText('First agreed: 9 May 2026')).toBeVisible();
  });

  it('shows what an accepted plan locks, and says why', async () => {
    await show('board', field.id);
    expect(await screen.findByText(/^The plan is accepted/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Action/ })).toHaveAttribute('readonly');
    expect(screen.getByRole('textbox', { name: /^Actual evidence/ })).not.toHaveAttribute('readonly');
  });
});

describe('the grid', () => {
  it('changes many at once with a comment that is required, and one undo takes all of it back', async () => {
    const workspace = await show('grid');
    const cell = screen.getByRole('gridcell', { name: 'CA-2026-001' });
    cell.focus();
    await userEvent.keyboard(' {Shift>}{ArrowDown}{/Shift}');
    expect(await screen.findByText('2 selected')).toBeVisible();
    await userEvent.keyboard('e');
    const dialog = await screen.findByRole('dialog', { name: 'Change 2 actions' });
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Move the due date' }));
    fireEvent.change(within(dialog).getByLabelText(/^New due date/), { target: { value: '2026-07-31' } });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Change 2 actions' }));
    expect(within(dialog).getByText('Write a comment: it is kept as the reason')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Comment/ }), 'Release of the tool was moved');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Change 2 actions' }));
    await waitFor(async () => expect((await stored(workspace, 'a2')).dueDate).toBe('2026-07-31'));
    expect(await stored(workspace, 'a1')).toMatchObject({ dueDate: '2026-07-31', originalDueDate: '2026-05-09' });
    expect((await workspace.database.changes.toArray()).at(-1)).toMatchObject({ event: 'action.bulk-edited', reason: 'Release of the tool was moved' });
    await workspace.undo();
    expect(await stored(workspace, 'a1')).toEqual(field);
    expect(await stored(workspace, 'a2')).toEqual(training);
  });

  it('leaves alone what the rules refuse, and names it', async () => {
    const workspace = await show('grid');
    screen.getByRole('gridcell', { name: 'CA-2026-001' }).focus();
    await userEvent.keyboard('{Control>}a{/Control}e');
    const dialog = await screen.findByRole('dialog', { name: 'Change 4 actions' });
    await userEvent.click(within(dialog).getByRole('combobox', { name: /^New owner/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Rita Alves' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Comment/ }), 'Peeter left');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Change 4 actions' }));
    expect(await within(dialog).findByText(/^CA-2026-003: The plan of this action/)).toBeVisible();
    expect((await stored(workspace, 'a1')).ownerId).toBe('rita-alves');
    expect((await stored(workspace, 'a3')).ownerId).toBe('peeter-saar');
  });

  it('sorts by its headings and edits a cell in its place', async () => {
    const workspace = await show('grid');
    await userEvent.click(screen.getByRole('button', { name: 'Reference' }));
    await userEvent.click(screen.getByRole('button', { name: 'Reference' }));
    const references = screen.getAllByRole('gridcell', { name: /^CA-/ }).map(({ textContent }) => textContent);
    expect(references).toEqual(['CA-2026-004', 'CA-2026-003', 'CA-2026-002', 'CA-2026-001']);
    screen.getByRole('gridcell', { name: '=1+1 review of suppliers' }).focus();
    await userEvent.keyboard('{Enter}');
    const input = await screen.findByRole('textbox', { name: 'Action of CA-2026-004' });
    await userEvent.clear(input);
    await userEvent.type(input, 'Review suppliers monthly{Enter}');
    await waitFor(async () => expect((await stored(workspace, 'a4')).title).toBe('Review suppliers monthly'));
    await waitFor(() => expect(screen.getByRole('gridcell', { name: 'Review suppliers monthly' })).toHaveFocus());
  });

  it('has only some of 5,000 rows in the page, and goes to the last one by key', async () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      put('actions', anAction({ id: `m${String(index)}` as ActionId, reference: `CA-2027-${String(index).padStart(4, '0')}`, title: 'One of many' })),
    );
    await show('grid', null, ...many);
    expect(screen.getAllByRole('row').length).toBeLessThan(120);
    screen.getByRole('gridcell', { name: 'CA-2026-001' }).focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await waitFor(() => expect(screen.getByText('CA-2027-4999')).toBeVisible());
  });
});

describe('the three looks', () => {
  it('are switched by key and keep place and filter', async () => {
    await show();
    card('CA-2026-002').focus();
    await userEvent.keyboard('/');
    await userEvent.type(screen.getByRole('textbox', { name: 'Search actions' }), 'train');
    expect(await screen.findByText(/^1 of 4 shown/)).toBeVisible();
    screen.getByRole('textbox', { name: 'Search actions' }).blur();
    await userEvent.keyboard('g');
    expect(await screen.findByRole('grid', { name: 'Actions as a grid' })).toBeVisible();
    expect(screen.getByRole('gridcell', { name: 'CA-2026-002' })).toHaveAttribute('tabindex', '0');
    await userEvent.keyboard('t');
    expect(await screen.findByRole('button', { name: /^CA-2026-002 Train the service desk In progress\. 26 Feb 2026 to 30 Jun 2026\. Rita Alves/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    expect(await screen.findByRole('table', { name: 'Actions on a timeline' })).toHaveTextContent(/CA-2026-002.*30 Jun 2026/);
  });
});

describe('the actions of one case', () => {
  it('stand by the cause they remove, and one is added with the next reference', async () => {
    opened = await aWorkspaceWithActions();
    const { workspace } = opened;
    const nonconformity = (await workspace.database.nonconformities.get(planning.id)) ?? null;
    await renderScreen(<CaseActions finding={planning} nonconformity={nonconformity} />, { workspace });
    expect(await screen.findByText('This root cause needs an action before the plan is submitted.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Add an action: Against: Nobody owns/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Add an action to NC-2026-009' });
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Action/ }), 'Name an owner of supplier reviews');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const group = await screen.findByRole('region', { name: /^Against: Nobody owns/ });
    expect(await within(group).findByText('CA-2026-001')).toBeVisible();
    const added = (await workspace.database.actions.where('findingId').equals(planning.id).toArray()).find(({ title }) => title.startsWith('Name an owner of supplier'));
    expect(added).toMatchObject({ rootCauseId: 'c1', kind: 'corrective', state: 'planned' });
  });
});
