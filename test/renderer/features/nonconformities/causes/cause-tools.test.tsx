import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { BLANK_CAUSE, type CauseAnalysis, type FishboneCause } from '#shared/domain/cause/cause.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import { aFinding } from '#test/support/builders.ts';
import { aCase } from '#test/support/case-builders.ts';
import { endCases, showCases } from '../case-room.tsx';

const id = 'f-1' as FindingId;

async function showAnalysis(cause: Partial<CauseAnalysis>): Promise<Workspace> {
  const workspace = await showCases(
    [put('findings', aFinding({ id, state: 'contained', questionIds: [] })), put('nonconformities', aCase({ id, cause: { ...BLANK_CAUSE, ...cause } }))],
    { findingId: id },
  );
  await screen.findByRole('region', { name: 'Cause analysis' });
  return workspace;
}

async function stored(workspace: Workspace): Promise<CauseAnalysis> {
  const row = await workspace.database.nonconformities.get(id);
  if (row === undefined) throw new Error('No case is stored');
  return row.cause;
}

const cause = (fields: Partial<FishboneCause> & Pick<FishboneCause, 'id' | 'text'>): FishboneCause => ({
  branch: 'people',
  parentId: null,
  verdict: 'open',
  evidence: '',
  ...fields,
});

afterEach(endCases);

describe('the 5-why', () => {
  it('is filled, put in order and thinned out by keys alone', async () => {
    const workspace = await showAnalysis({});
    screen.getByRole('button', { name: 'Ask why, Why did it happen?' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Why did it happen? Answer 1' })).toHaveFocus());
    await userEvent.keyboard('The test was cancelled');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Why did it happen? Answer 2' })).toHaveFocus());
    await userEvent.keyboard('Nobody planned it again');
    await userEvent.tab();
    await waitFor(async () => expect((await stored(workspace)).fiveWhy.occurrence.map(({ answer }) => answer)).toEqual(['The test was cancelled', 'Nobody planned it again']));
    screen.getByRole('textbox', { name: 'Why did it happen? Answer 2' }).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(async () => expect((await stored(workspace)).fiveWhy.occurrence[0]?.answer).toBe('Nobody planned it again'));
    await userEvent.keyboard('{Alt>}{Delete}{/Alt}');
    await waitFor(async () => expect((await stored(workspace)).fiveWhy.occurrence.map(({ answer }) => answer)).toEqual(['The test was cancelled']));
  });

  it('hints at human error, at an open why, and at a leg nobody asked', async () => {
    const step = (text: string) => ({ id: text, answer: text, evidence: '', evidenceIds: [] });
    await showAnalysis({ fiveWhy: { occurrence: [step('Human error of the agent')], detection: [step('')], system: [] } });
    expect(screen.getByText(/“Human error” explains little/)).toBeInTheDocument();
    expect(screen.getByText('This why has no answer yet.')).toBeInTheDocument();
    expect(screen.getByText('This question is not asked yet.')).toBeInTheDocument();
  });

  it('gives its last answer on as a root cause, with a category', async () => {
    const workspace = await showAnalysis({
      fiveWhy: { occurrence: [{ id: 'w', answer: 'No owner of the continuity plan', evidence: '', evidenceIds: [] }], detection: [], system: [] },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Take as root cause, Why did it happen?' }));
    await userEvent.click(await screen.findByRole('combobox', { name: 'Category' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Unclear responsibility' }));
    await waitFor(async () => expect((await stored(workspace)).rootCauses).toMatchObject([{ text: 'No owner of the continuity plan', category: 'responsibility-unclear' }]));
  });
});

describe('the fishbone', () => {
  const fishbone = [cause({ id: 'a', text: 'Planner left' }), cause({ id: 'b', text: 'No deputy', parentId: 'a' }), cause({ id: 'p', text: 'No trigger', branch: 'process' })];

  it('is walked by arrows, from branch to cause and from bone to bone', async () => {
    await showAnalysis({ method: 'fishbone', fishbone });
    screen.getByRole('treeitem', { name: 'People, 2 causes' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('treeitem', { name: 'Planner left, Not checked' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('treeitem', { name: 'No deputy, Not checked' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('treeitem', { name: 'No trigger, Not checked' })).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(screen.getByRole('treeitem', { name: 'Measurement, 0 causes' })).toHaveFocus();
  });

  it('takes causes, verdicts and removals by keys, the focus never lost', async () => {
    const workspace = await showAnalysis({ method: 'fishbone', fishbone });
    screen.getByRole('treeitem', { name: 'Process, 1 cause' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Possible cause' })).toHaveFocus());
    await userEvent.keyboard('Procedure names no owner{Enter}');
    await waitFor(() => expect(screen.getByRole('treeitem', { name: 'Procedure names no owner, Not checked' })).toHaveFocus());
    await userEvent.keyboard(' ');
    await waitFor(() => expect(screen.getByRole('treeitem', { name: 'Procedure names no owner, Confirmed' })).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Possible cause' })).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('treeitem', { name: 'Procedure names no owner, Confirmed' })).toHaveFocus());
    await userEvent.click(screen.getByRole('button', { name: 'Take as root cause' }));
    await waitFor(async () => expect((await stored(workspace)).rootCauses).toMatchObject([{ text: 'Procedure names no owner' }]));
    screen.getByRole('treeitem', { name: 'Planner left, Not checked' }).focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(async () => expect((await stored(workspace)).fishbone.map(({ text }) => text)).toEqual(['No trigger', 'Procedure names no owner']));
    expect(screen.getByRole('treeitem', { name: /^People/ })).toHaveFocus();
  });

  it('has a list that says the same, with nothing serious for axe', async () => {
    await showAnalysis({ method: 'fishbone', fishbone });
    const list = screen.getByRole('region', { name: 'The causes as a list' });
    expect(list).toHaveTextContent(/People.*Planner left.*Not checked.*No deputy.*Process.*No trigger/);
    await userEvent.click(within(list).getByRole('button', { name: /No trigger/ }));
    expect(screen.getByRole('textbox', { name: 'Possible cause' })).toHaveValue('No trigger');
    const { violations } = await axe.run(document.body);
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id: rule, nodes }) => nodes.map((node) => `${rule}: ${node.html.slice(0, 160)}`))).toEqual([]);
  });
});

describe('the 8D sheet', () => {
  it('shows what other parts of the case say, and keeps what is written beside it', async () => {
    const workspace = await showAnalysis({ method: 'eight-d' });
    const containment = screen.getByRole('region', { name: 'Containment' });
    expect(containment).toHaveTextContent('Resolution note added to INC-20418.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Team' }), 'Peeter Saar leads');
    await userEvent.tab();
    await waitFor(async () => expect((await stored(workspace)).eightD.d1).toBe('Peeter Saar leads'));
  });
});
