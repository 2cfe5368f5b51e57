import { notifications } from '@mantine/notifications';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { useFindingListStore } from '#renderer/features/findings/finding-list-store.ts';
import { FindingsPage, type FindingsPageProps } from '#renderer/features/findings/findings-page.tsx';
import { QuestionFindings } from '#renderer/features/findings/question-findings.tsx';
import { answerId } from '#shared/domain/checklist/answer.ts';
import type { EvidenceId, FindingId } from '#shared/domain/ids.ts';
import { anAnswer, anAudit, aFinding, someEvidence } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { anAuditedWorkspace, builtInQuestion } from './findings-workspace.ts';

const audit = anAudit();
const question = builtInQuestion('8.6.1-q1');
const minor = aFinding({ id: 'f-minor' as FindingId, questionIds: [question.id] });
const observation = aFinding({
  id: 'f-obs' as FindingId,
  reference: 'OBS-2026-001',
  grade: 'observation',
  statement: 'Meeting minutes are kept in three places.',
  clauses: ['7.5.3'],
  questionIds: [],
});
const answer = anAnswer({
  id: answerId(audit.id, question.id),
  questionId: question.id,
  assessment: 'minor-nc',
});
const evidence = someEvidence({ id: 'e1' as EvidenceId, findingIds: [minor.id] });
const rows: readonly RowWrite[] = [
  put('findings', minor),
  put('findings', observation),
  put('answers', answer),
  put('evidence', evidence),
];

let opened: TestWorkspace | null = null;

beforeEach(() => useFindingListStore.getState().clear());

afterEach(async () => {
  cleanup();
  notifications.clean();
  await opened?.workspace.settled();
  await opened?.discard();
  opened = null;
});

function FindingsWithSelection(props: Partial<FindingsPageProps>) {
  const [selected, setSelected] = useState<FindingId | null>(props.findingId ?? null);
  return (
    <FindingsPage
      auditId={audit.id}
      onOpenQuestion={() => undefined}
      onRaised={() => undefined}
      {...props}
      findingId={selected ?? undefined}
      onSelect={setSelected}
    />
  );
}

async function showPage(props: Partial<FindingsPageProps> = {}, stored: readonly RowWrite[] = rows) {
  opened = await anAuditedWorkspace(...stored);
  await renderScreen(<FindingsWithSelection {...props} />, { workspace: opened.workspace });
  return opened.workspace;
}

describe('the list of findings', () => {
  it('shows the worst first, grade in words, evidence counted', async () => {
    await showPage();
    const [, first, second] = await screen.findAllByRole('row');
    expect(first).toHaveTextContent(/NC-2026-007.*Minor NC.*8\.6\.1/);
    expect(within(first ?? document.body).getByRole('img', { name: '1 evidence item' })).toBeVisible();
    expect(second).toHaveTextContent(/OBS-2026-001.*Observation/);
  });

  it('filters by words, grade and clause, and says how many are left', async () => {
    await showPage();
    const search = await screen.findByRole('textbox', { name: 'Search findings' });
    await userEvent.type(search, 'minutes three');
    expect(screen.queryByText('NC-2026-007')).toBeNull();
    expect(screen.getByText('1 of 2 shown')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Clause' }), '8.6');
    expect(screen.getByText('NC-2026-007')).toBeVisible();
    expect(screen.queryByText('OBS-2026-001')).toBeNull();
  });

  it('is walked through with J and K', async () => {
    await showPage();
    await screen.findByText('NC-2026-007');
    await userEvent.keyboard('j');
    expect(await screen.findByRole('article', { name: 'Finding NC-2026-007' })).toBeVisible();
    await userEvent.keyboard('j');
    expect(await screen.findByRole('article', { name: 'Finding OBS-2026-001' })).toBeVisible();
    await userEvent.keyboard('k');
    expect(await screen.findByRole('article', { name: 'Finding NC-2026-007' })).toBeVisible();
  });

  it('raises a finding with the F that was pressed before the list was read', async () => {
    await showPage();
    expect(screen.queryByRole('row')).toBeNull();
    await userEvent.keyboard('f');
    expect(await screen.findByRole('textbox', { name: /^Statement/ })).toBeVisible();
  });

  it('says how findings come here when there are none, and raises one with F', async () => {
    const onRaised = vi.fn();
    const workspace = await showPage({ onRaised }, []);
    expect(await screen.findByText('No findings yet')).toBeVisible();
    await userEvent.keyboard('f');
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Statement/ })).toHaveFocus());
    await userEvent.paste('Found outside of any question');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onRaised).toHaveBeenCalledOnce());
    expect(await screen.findByRole('article', { name: 'Finding NC-2026-001' })).toBeVisible();
    expect(await workspace.database.answers.count()).toBe(0);
  });
});

describe('the detail of a finding', () => {
  it('saves text after a rest, and typing in one field is one undo', async () => {
    const workspace = await showPage({ findingId: minor.id });
    const statement = await screen.findByRole('textbox', { name: 'Statement' });
    await userEvent.type(statement, ' More.');
    await userEvent.tab();
    await waitFor(async () =>
      expect((await workspace.database.findings.get(minor.id))?.statement).toBe(`${minor.statement} More.`),
    );
    await userEvent.type(statement, ' And more.');
    await userEvent.tab();
    await waitFor(async () =>
      expect((await workspace.database.findings.get(minor.id))?.statement).toMatch(/And more\.$/),
    );
    await workspace.undo();
    expect((await workspace.database.findings.get(minor.id))?.statement).toBe(minor.statement);
    await waitFor(() => expect(statement).toHaveValue(minor.statement));
  });

  it('changes the grade of a draft at once, and the question follows', async () => {
    const workspace = await showPage({ findingId: minor.id });
    await userEvent.click(await screen.findByRole('combobox', { name: 'Grade' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Major nonconformity' }));
    await waitFor(async () => expect((await workspace.database.findings.get(minor.id))?.grade).toBe('major'));
    expect((await workspace.database.answers.get(answer.id))?.assessment).toBe('major-nc');
    const last = await workspace.database.changes.orderBy('[deviceId+sequence]').last();
    expect(last).toMatchObject({ event: 'finding.regraded', subject: 'NC-2026-007' });
    expect((await workspace.database.findings.get(minor.id))?.reference).toBe('NC-2026-007');
  });

  it('asks why when the finding is already issued, and logs the reason', async () => {
    const issued = { ...minor, state: 'issued' as const };
    const workspace = await showPage({ findingId: minor.id }, [put('findings', issued)]);
    await userEvent.click(await screen.findByRole('combobox', { name: 'Grade' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Major nonconformity' }));
    const reason = await screen.findByRole('textbox', { name: /^Reason/ });
    await userEvent.click(screen.getByRole('button', { name: 'Change grade' }));
    expect(await screen.findByText('Give a reason for the new grade.')).toBeVisible();
    expect((await workspace.database.findings.get(minor.id))?.grade).toBe('minor');
    await userEvent.type(reason, 'Second record found');
    await userEvent.click(screen.getByRole('button', { name: 'Change grade' }));
    await waitFor(async () => expect((await workspace.database.findings.get(minor.id))?.grade).toBe('major'));
    const last = await workspace.database.changes.orderBy('[deviceId+sequence]').last();
    expect(last?.reason).toBe('Second record found');
  });

  it('says what a nonconformity still needs before it can be issued', async () => {
    await showPage({ findingId: observation.id }, [
      put('findings', { ...observation, grade: 'minor', objectiveEvidence: '', requirementReference: '' }),
    ]);
    expect(
      await screen.findByText('Before it can be issued it still needs: objective evidence, a requirement reference'),
    ).toBeVisible();
  });

  it('deletes with its links, and Undo brings all of it back', async () => {
    const workspace = await showPage({ findingId: minor.id });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete finding' }));
    expect(await screen.findByText('Deleted NC-2026-007')).toBeVisible();
    expect(await workspace.database.findings.get(minor.id)).toBeUndefined();
    expect((await workspace.database.evidence.get(evidence.id))?.findingIds).toEqual([]);
    expect((await workspace.database.answers.get(answer.id))?.assessment).toBe('minor-nc');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await workspace.database.findings.get(minor.id)).toEqual(minor));
    expect((await workspace.database.evidence.get(evidence.id))?.findingIds).toEqual([minor.id]);
  });

  it('opens, links and unlinks questions', async () => {
    const onOpenQuestion = vi.fn();
    const workspace = await showPage({ findingId: minor.id, onOpenQuestion });
    await userEvent.click(await screen.findByRole('button', { name: 'Open question 8.6.1-q1' }));
    expect(onOpenQuestion).toHaveBeenCalledWith(question.id);
    await userEvent.click(screen.getByRole('button', { name: 'Unlink 8.6.1-q1' }));
    await waitFor(async () => expect((await workspace.database.findings.get(minor.id))?.questionIds).toEqual([]));
  });

  it('shows what the program puts into the places for evidence and history', async () => {
    await showPage({
      findingId: minor.id,
      renderEvidence: (finding) => <p>Evidence of {finding.id}</p>,
      renderHistory: (finding) => <p>History of {finding.id}</p>,
    });
    expect(await screen.findByText('Evidence of f-minor')).toBeVisible();
    expect(screen.getByText('History of f-minor')).toBeVisible();
  });
});

describe('the findings on a question', () => {
  it('are listed with their grade and open on a click', async () => {
    const onOpen = vi.fn();
    opened = await anAuditedWorkspace(...rows);
    await renderScreen(<QuestionFindings auditId={audit.id} questionId={question.id} onOpen={onOpen} />, {
      workspace: opened.workspace,
    });
    await userEvent.click(await screen.findByRole('button', { name: /NC-2026-007.*Minor NC/ }));
    expect(onOpen).toHaveBeenCalledWith(minor.id);
  });
});
