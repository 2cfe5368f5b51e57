import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { put } from '#renderer/data/row-write.ts';
import { answerId } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { aFinding, aQuestion, someEvidence } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { AUDIT, fillWorkspace, JONAS, press, questionId, showChecklist, storedAnswer, type ShownChecklist } from './show-checklist.tsx';

let here: TestWorkspace;
let shown: ShownChecklist | null = null;

beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(async () => {
  shown?.unmount();
  shown = null;
  await here.workspace.settled();
  await here.discard();
});

const list = () => page.getByRole('listbox', { name: 'Questions' });
const row = (code: string) => list().getByRole('option', { name: new RegExp(`^${code.replaceAll('.', '\\.')} `) });
const clause = (number: string) => page.getByRole('treeitem', { name: new RegExp(`^${number.replaceAll('.', '\\.')} `) });
const filter = () => page.getByRole('search');
const selectedCode = (): string =>
  list().getByRole('option', { selected: true }).query()?.textContent.split(' ')[0] ?? '';
const show = async (options?: Parameters<typeof showChecklist>[1]): Promise<ShownChecklist> => {
  shown = await showChecklist(here.workspace, options);
  return shown;
};
const ready = () => expect.element(list()).toHaveFocus();

describe('grading', () => {
  test('by key saves at once, in the name of who works here, and survives reopening', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '8.6.1-q1' });
    await ready();
    await press('c');
    await expect.element(row('8.6.1-q1')).toHaveAccessibleName(/Conforming/);
    await expect.element(page.getByRole('button', { name: 'Conforming', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await here.workspace.settled();
    shown?.unmount();
    const workspace = await here.reopen();
    expect(await storedAnswer(workspace, '8.6.1-q1')).toMatchObject({ assessment: 'conforming', assessedBy: 'anna-berg' });
    shown = await showChecklist(workspace, { at: '8.6.1-q1' });
    await expect.element(row('8.6.1-q1')).toHaveAccessibleName(/Conforming/);
  });

  test.each([
    ['g', 'good-practice'],
    ['b', 'observation'],
    ['o', 'ofi'],
    ['v', 'not-verified'],
    ['x', 'not-applicable'],
  ] as const)('with %s stores %s', async (key, assessment) => {
    await fillWorkspace(here.workspace);
    const { raised } = await show({ at: '4.1-q1' });
    await ready();
    await press(key);
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q1'))?.assessment).toBe(assessment);
    expect(raised).toEqual([]);
  });

  test('with 0 takes the assessment back with its author', async () => {
    await fillWorkspace(here.workspace, { '4.1-q1': { assessment: 'conforming', assessedBy: JONAS.id } });
    await show({ at: '4.1-q1' });
    await ready();
    await press('0');
    await expect.poll(() => storedAnswer(here.workspace, '4.1-q1')).toMatchObject({ assessment: 'not-assessed', assessedBy: null });
  });

  test('as a nonconformity asks for the finding and leaves the assessment alone until then', async () => {
    await fillWorkspace(here.workspace);
    const { raised } = await show({ at: '8.6.1-q1' });
    await ready();
    await press('n', 'm');
    expect(raised).toEqual([
      ['8.6.1-q1', 'minor'],
      ['8.6.1-q1', 'major'],
    ]);
    await here.workspace.settled();
    expect(await storedAnswer(here.workspace, '8.6.1-q1')).toBeUndefined();
  });

  test('as an observation offers to write it down, which F does with the fitting grade', async () => {
    await fillWorkspace(here.workspace);
    const { raised } = await show({ at: '4.1-q2' });
    await ready();
    await press('b');
    await expect.element(page.getByText('No observation is written down here yet.')).toBeVisible();
    await press('f');
    expect(raised).toEqual([['4.1-q2', 'observation']]);
  });

  test('is taken back by undo', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await ready();
    await press('c');
    await expect.element(row('4.1-q1')).toHaveAccessibleName(/Conforming/);
    await here.workspace.undo();
    await expect.element(row('4.1-q1')).toHaveAccessibleName(/Not assessed/);
    expect(await storedAnswer(here.workspace, '4.1-q1')).toBeUndefined();
  });

  test('by letters does not happen while a text is typed', async () => {
    await fillWorkspace(here.workspace);
    const { raised } = await show({ at: '4.1-q1' });
    await ready();
    await press('e');
    const notes = page.getByRole('textbox', { name: 'Notes', exact: true });
    await expect.element(notes).toHaveFocus();
    await userEvent.keyboard('no vendor, 8.6 x');
    await press('Escape');
    await ready();
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q1'))?.notes).toBe('no vendor, 8.6 x');
    expect((await storedAnswer(here.workspace, '4.1-q1'))?.assessment).toBe('not-assessed');
    expect(raised).toEqual([]);
  });
});

describe('not applicable', () => {
  test('moves the focus to the justification, and counts only once that is given', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await ready();
    await press('x');
    const justification = page.getByRole('textbox', { name: 'Why is it not applicable?' });
    await expect.element(justification).toHaveFocus();
    await expect.element(page.getByText('Not finished: “not applicable” needs a justification.')).toBeVisible();
    await expect.element(page.getByText('0 of 187 assessed')).toBeVisible();
    await expect.element(page.getByText('1 lacks a justification')).toBeVisible();
    await userEvent.keyboard('Decided by the group, audited there.');
    await expect.element(page.getByText('1 of 187 assessed')).toBeVisible();
    await expect.element(page.getByText('1 lacks a justification')).not.toBeInTheDocument();
    await press('Escape');
    await ready();
  });

  test('for a whole clause warns that no clause can be left out', async () => {
    const given = { assessment: 'not-applicable', justification: 'Elsewhere' } as const;
    await fillWorkspace(here.workspace, { '7.1-q1': given });
    await show({ at: '7.1-q2' });
    await ready();
    await expect.element(page.getByText(/No clause of ISO\/IEC 20000-1 can be left out/)).not.toBeInTheDocument();
    await press('x');
    await expect.element(page.getByText('Every question of 7.1 Resources is not applicable')).toBeVisible();
    await expect.element(clause('7.1')).toHaveAccessibleName(/Whole clause not applicable/);
  });
});

describe('moving', () => {
  test('with J and K or the arrow keys goes to the next and the previous question', async () => {
    await fillWorkspace(here.workspace);
    await show();
    await ready();
    await expect.poll(selectedCode).toBe('4.1-q1');
    await press('j', 'j', 'ArrowDown', 'k');
    await expect.poll(selectedCode).toBe('4.1-q3');
    await press('ArrowUp');
    await expect.poll(selectedCode).toBe('4.1-q2');
    await press('End');
    await expect.poll(selectedCode).toBe('10.2-q4');
    await expect.element(row('10.2-q4')).toBeInViewport();
  });

  test('comes back to the list with the first arrow when the focus was lost', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await ready();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await press('ArrowDown');
    await ready();
    await expect.poll(selectedCode).toBe('4.1-q2');
  });

  test('with Alt and the arrow goes to the next question not assessed', async () => {
    await fillWorkspace(here.workspace, { '4.1-q2': { assessment: 'conforming' }, '4.1-q3': { assessment: 'ofi' } });
    await show({ at: '4.1-q1' });
    await ready();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(selectedCode).toBe('4.1-q4');
  });

  test('by typing a clause number goes there, also with a 0 in it', async () => {
    await fillWorkspace(here.workspace);
    await show();
    await ready();
    await userEvent.keyboard('8.6.1');
    await expect.poll(selectedCode).toBe('8.6.1-q1');
    await expect.element(row('8.6.1-q1')).toBeInViewport();
    await press('Escape');
    await userEvent.keyboard('10.1');
    await expect.poll(selectedCode).toBe('10.1-q1');
    await here.workspace.settled();
    expect(await here.workspace.database.answers.count()).toBe(0);
  });

  test('far away is followed by the panel, and a key pressed meanwhile meets the question gone to', async () => {
    await fillWorkspace(here.workspace, { '4.1-q1': { notes: 'Before.' } });
    await show({ at: '4.1-q1' });
    await ready();
    const heading = page.getByRole('heading', { level: 2 });
    const before = heading.element().textContent;
    const key = (pressed: string): boolean =>
      list().element().dispatchEvent(new KeyboardEvent('keydown', { key: pressed, code: `Key${pressed.toUpperCase()}`, bubbles: true, cancelable: true }));
    key('8');
    await expect.poll(selectedCode).toBe('8.1-q1');
    await expect.poll(() => heading.element().textContent).not.toBe(before);
    await press('Escape');
    // Both at once, faster than any hand: the panel of 5.1 was never painted.
    key('5');
    await Promise.resolve();
    key('e');
    await expect.element(page.getByRole('textbox', { name: 'Notes', exact: true })).toHaveFocus();
    await userEvent.keyboard('Seen.');
    await press('Escape');
    await expect.poll(async () => (await storedAnswer(here.workspace, '5.1-q1'))?.notes).toBe('Seen.');
    expect((await storedAnswer(here.workspace, '4.1-q1'))?.notes).toBe('Before.');
    expect((await storedAnswer(here.workspace, '8.1-q1'))?.notes ?? '').toBe('');
  });
  test('leads back to the question left when the screen is opened again', async () => {
    await fillWorkspace(here.workspace);
    await show();
    await ready();
    await userEvent.keyboard('9.2');
    await expect.poll(selectedCode).toBe('9.2-q1');
    shown?.unmount();
    await show();
    await expect.poll(selectedCode).toBe('9.2-q1');
    await expect.element(row('9.2-q1')).toBeInViewport();
  });
});

describe('the clause tree', () => {
  test('shows the worst value and the progress of everything below', async () => {
    await fillWorkspace(here.workspace, {
      '8.6.1-q1': { assessment: 'conforming' },
      '8.6.1-q2': { assessment: 'minor-nc' },
      '8.6.2-q1': { assessment: 'major-nc' },
    });
    await show({ at: '8.6.1-q1' });
    await ready();
    await expect.element(clause('8.6.1')).toHaveAccessibleName(/^8\.6\.1 Incident management ?, Minor nonconformity ?, 2 of 5 assessed$/);
    await expect.element(clause('8.6')).toHaveAccessibleName(/Major nonconformity ?, 3 of 13 assessed/);
    await expect.element(clause('8')).toHaveAccessibleName(/Major nonconformity ?, 3 of 106 assessed/);
  });

  test('is worked by keyboard: arrows open and move, Enter narrows the list to the clause', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await ready();
    await press('t');
    const tree = page.getByRole('tree', { name: 'Clauses' });
    await expect.element(tree).toHaveFocus();
    await press('Home', 'ArrowDown', 'ArrowDown');
    const active = () => document.getElementById(tree.element().getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(active()).toMatch(/^4\.2/);
    await press('ArrowLeft', 'ArrowLeft');
    await expect.element(clause('4')).toHaveAttribute('aria-expanded', 'false');
    await expect.element(clause('4.1')).not.toBeInTheDocument();
    await press('ArrowRight', 'ArrowRight', 'Enter');
    await expect.element(filter().getByText('4 of 187 questions')).toBeVisible();
    await expect.element(filter().getByText('4.1 Understanding the organization and its context')).toBeVisible();
    await filter().getByRole('button', { name: 'Clear filters' }).click();
    await expect.element(filter().getByText('187 questions')).toBeVisible();
  });

  test('comes when called where there is no room for it', async () => {
    await fillWorkspace(here.workspace);
    await show({ width: 1024, height: 700 });
    await ready();
    await expect.element(page.getByRole('tree')).not.toBeInTheDocument();
    await filter().getByRole('button', { name: 'Clauses' }).click();
    await expect.element(page.getByRole('tree')).toHaveFocus();
    await clause('4.3').click();
    await expect.element(page.getByRole('tree')).not.toBeInTheDocument();
    await expect.poll(selectedCode).toBe('4.3-q1');
    await ready();
  });
});

describe('filters', () => {
  const answers = {
    '4.1-q1': { assessment: 'conforming', notes: 'Strategy paper of January' },
    '4.1-q2': { assessment: 'observation', assignedTo: JONAS.id },
    '4.2-q1': { assessment: 'observation' },
  } as const;

  test('by state, several at once', async () => {
    await fillWorkspace(here.workspace, answers);
    await show();
    await ready();
    await page.getByRole('button', { name: 'Observation 2' }).click();
    await expect.element(filter().getByText('2 of 187 questions')).toBeVisible();
    await page.getByRole('button', { name: 'Conforming 1' }).click();
    await expect.element(filter().getByText('3 of 187 questions')).toBeVisible();
    expect(list().getByRole('option').elements()).toHaveLength(3);
  });

  test('by auditor', async () => {
    await fillWorkspace(here.workspace, answers);
    await show();
    await ready();
    await filter().getByRole('combobox', { name: 'Auditor' }).click();
    await page.getByRole('option', { name: 'Jonas Lind', exact: true }).click();
    await expect.element(filter().getByText('1 of 187 questions')).toBeVisible();
    await expect.element(row('4.1-q2')).toBeVisible();
  });

  test('by text in questions and notes, from the keyboard and back', async () => {
    await fillWorkspace(here.workspace, answers);
    await show();
    await ready();
    await press('/');
    await userEvent.keyboard('january strategy');
    await expect.element(filter().getByText('1 of 187 questions')).toBeVisible();
    await press('Enter');
    await ready();
    await press('/');
    await userEvent.keyboard('nothing like it');
    await expect.element(page.getByText('No question matches')).toBeVisible();
  });

  test('keep the question graded out of them open, and go on from its place', async () => {
    await fillWorkspace(here.workspace, answers);
    await show({ at: '4.1-q3' });
    await ready();
    await page.getByRole('button', { name: /^Not assessed \d/ }).click();
    await press('c');
    await expect.element(page.getByText('Not among the filtered questions')).toBeVisible();
    await press('j');
    await expect.poll(selectedCode).toBe('4.1-q4');
  });
});

describe('the panel', () => {
  test('saves interviewee, sample and auditor', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await ready();
    // A tooltip that is open does not keep Escape from leaving a field.
    await page.getByRole('button', { name: 'Observation 0' }).hover();
    await press('i');
    await userEvent.keyboard('Peeter Saar');
    await press('Escape', 's');
    await userEvent.keyboard('3 of 15');
    await press('Escape', 'a');
    await userEvent.keyboard('jon');
    await press('ArrowDown', 'Enter');
    await ready();
    await expect
      .poll(() => storedAnswer(here.workspace, '4.1-q1'))
      .toMatchObject({ interviewee: 'Peeter Saar', sample: '3 of 15', assignedTo: JONAS.id });
  });

  test('shows warning signs, evidence and related clauses with their standards', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '8.6.1-q1' });
    await expect.element(page.getByRole('heading', { name: 'Red flags' })).toBeVisible();
    await expect.element(page.getByText('empty resolution field')).toBeVisible();
    await expect.element(page.getByText('ISO/IEC 27001:2022')).toBeInTheDocument();
  });

  test('counts findings and evidence and shows what others put there', async () => {
    await fillWorkspace(here.workspace);
    const id = questionId('4.1-q1');
    await here.workspace.commit({
      event: 'finding.raised',
      subject: 'NC-2026-007',
      auditId: AUDIT,
      plan: () =>
        Promise.resolve([
          put('findings', aFinding({ auditId: AUDIT, questionIds: [id] })),
          put('findings', aFinding({ auditId: AUDIT, id: 'f2' as never, reference: 'NC-2026-008', state: 'withdrawn', questionIds: [id] })),
          put('evidence', someEvidence({ auditId: AUDIT, questionIds: [id] })),
        ]),
    });
    await show({ at: '4.1-q1' });
    await expect.element(row('4.1-q1')).toHaveAccessibleName(/1 finding ?, 1 piece of evidence/);
    await page.getByRole('tab', { name: /Findings/ }).click();
    await expect.element(page.getByText('Findings of 4.1-q1')).toBeVisible();
    await page.getByRole('tab', { name: /History/ }).click();
    await expect.element(page.getByText(`History of ${answerId(AUDIT, id)}`)).toBeVisible();
    await page.getByRole('tab', { name: 'Guide' }).click();
  });
});

test('assigning the questions shown is one step, and one undo', async () => {
  await fillWorkspace(here.workspace);
  await show({ at: '4.1-q1' });
  await ready();
  await clause('4.1').click();
  await expect.element(filter().getByText('4 of 187 questions')).toBeVisible();
  await filter().getByRole('button', { name: 'Assign these' }).click();
  await page.getByRole('menuitem', { name: 'Jonas Lind' }).click();
  await expect.poll(() => here.workspace.database.answers.filter(({ assignedTo }) => assignedTo === JONAS.id).count()).toBe(4);
  await here.workspace.undo();
  expect(await here.workspace.database.answers.count()).toBe(0);
});

test('conformity is shown with its coverage over the 57 auditable clauses', async () => {
  const conforming = { assessment: 'conforming' } as const;
  await fillWorkspace(here.workspace, { '7.1-q1': conforming, '7.1-q2': conforming, '8.6.1-q1': { assessment: 'minor-nc' } });
  await show();
  await expect.element(page.getByText('2 of 57 clauses')).toBeVisible();
  await expect.element(page.getByText('Conformity 50%')).toBeVisible();
});

test('an audit without a checklist says what to do', async () => {
  await fillWorkspace(here.workspace, {}, { templateIds: [] });
  const { opened } = await show();
  await page.getByRole('button', { name: 'Open the audit plan' }).click();
  expect(opened).toEqual(['plan']);
});

test('of ten thousand questions only those in sight are in the page', async () => {
  const template = builtInTemplates()[0]?.template;
  if (!template) throw new Error('There is a built-in template');
  const templateId = 'big' as TemplateId;
  const questions = Array.from({ length: 10_000 }, (_, position): ChecklistQuestion =>
    aQuestion({
      id: `big/${String(position)}` as QuestionId,
      templateId,
      position,
      code: `Q${String(position + 1)}`,
      clause: `${String(1 + Math.floor(position / 1000))}.${String(1 + Math.floor((position % 1000) / 20))}`,
    }),
  );
  await fillWorkspace(here.workspace, {}, { templateIds: [templateId] });
  await here.workspace.commit({
    event: 'template.imported',
    subject: 'Big',
    auditId: null,
    plan: () =>
      Promise.resolve([
        put('templates', { ...template, id: templateId, standardId: null, origin: 'imported' }),
        ...questions.map((question) => put('questions', question)),
      ]),
  });
  await show();
  await expect.element(filter().getByText('10,000 questions')).toBeVisible();
  await ready();
  expect(list().getByRole('option').elements().length).toBeLessThan(40);
  await press('End');
  await expect.poll(selectedCode).toBe('Q10000');
  await expect.element(row('Q10000')).toBeInViewport();
  await press('c');
  await expect.element(row('Q10000')).toHaveAccessibleName(/Conforming/);
  expect(list().getByRole('option').elements().length).toBeLessThan(40);
  expect(page.getByRole('treeitem').elements().length).toBeLessThan(60);
}, 60_000);
