import { expect, test } from '../support/journey.ts';
import { axeRound } from '../support/axe.ts';
import { addPeople, beOn, createAuditOf, raiseFinding, takeStep } from '../support/case-page.ts';
import { asMariaDoes, editedByExcelJs } from '../support/response-workbook.ts';
import { bytesSavedBy, introduce, untilSaved } from '../support/workbench-page.ts';
import type { Page } from '@playwright/test';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

// M-01, N-02 and N-03 of the domain reference, under the numbers the program gives them.
const FINDINGS = [
  ['NC-2026-001', { grade: 'Major NC', statement: 'The service continuity plan was not tested in 2025.', evidence: 'Test record of 2024-11-12 is the latest one.', clause: '8.7.2' }],
  ['NC-2026-002', { grade: 'Minor NC', statement: 'Competence of two agents of the service desk is not recorded.', evidence: 'HR files 114 and 131 hold no training record.', clause: '7.2' }],
  ['NC-2026-003', { grade: 'Minor NC', statement: 'Three configuration items have no owner in the CMDB.', evidence: 'CI-2207, CI-2210 and CI-2318.', clause: '8.2.6' }],
] as const;

async function raiseAndIssue(page: Page): Promise<void> {
  for (const [reference, facts] of FINDINGS) await raiseFinding(page, reference, facts);
  await page.keyboard.press('Alt+Shift+N');
  for (const [reference] of FINDINGS) {
    await page.getByRole('row', { name: new RegExp(reference) }).click();
    await expect(page.getByRole('article', { name: `Nonconformity ${reference}` })).toBeVisible();
    await takeStep(page, 'Issue');
  }
  await page.keyboard.press('Escape');
}

async function answerFileIs(page: Page, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
  // A key that comes before the screen listens opens nothing; people press it again.
  await expect(async () => {
    const choosing = page.waitForEvent('filechooser', { timeout: 3_000 });
    await page.keyboard.press('o');
    await (await choosing).setFiles([file]);
  }).toPass({ timeout: 30_000 });
}

// Scenario 6 of the domain reference: exchange with Musterzert.
test('Nonconformities go out to be answered, and what comes back adds answers and changes no finding', async ({ page }) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(15_000);
  const axe = axeRound(page);
  await beOn(page, '2026-03-09');
  await introduce(page);
  await addPeople(page, [['Maria Costa', 'Quality manager'], ['Peeter Saar', 'Action owner']]);
  await createAuditOf(page, { reference: 'SA-2026-01', type: 'Surveillance audit', first: '2026-03-09', last: '2026-03-11' });
  await beOn(page, '2026-03-11');
  await raiseAndIssue(page);

  // Out: as a workbook and as JSON, by keys alone.
  await page.keyboard.press('Alt+Shift+N');
  await expect(page.getByRole('table', { name: 'List of nonconformities' })).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByText('3 nonconformities chosen')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'All of this audit' })).toBeFocused();
  await axe.look('sending nonconformities');
  await page.getByRole('combobox', { name: 'To whom' }).focus();
  await page.keyboard.type('Nordlicht IT Services GmbH');
  await page.keyboard.press('Escape');
  const workbook = await bytesSavedBy(page, () => page.keyboard.press('Control+Enter'));
  expect(workbook.name).toBe('SA-2026-01 nonconformities to answer 2026-03-11.xlsx');
  await expect(page.getByText(/^3 nonconformities saved as/)).toBeVisible();
  await page.getByRole('radio', { name: 'Excel workbook' }).focus();
  await page.keyboard.press('ArrowDown');
  const json = await bytesSavedBy(page, () => page.keyboard.press('Control+Enter'));
  expect(json.name).toBe('SA-2026-01 nonconformities to answer 2026-03-11.json');
  const sent = JSON.parse(json.bytes.toString('utf8')) as { readonly format: string; readonly nonconformities: readonly { readonly finding: { readonly reference: string } }[] };
  expect([sent.format, ...sent.nonconformities.map(({ finding }) => finding.reference)]).toEqual(['luminous-audit-nonconformities', 'NC-2026-001', 'NC-2026-002', 'NC-2026-003']);

  // Maria answers two, changes a finding on purpose and deletes the third row.
  const numbers = { first: 'NC-2026-001', second: 'NC-2026-002', third: 'NC-2026-003' };
  const answered = await editedByExcelJs(new Uint8Array(workbook.bytes), (book) => asMariaDoes(book, numbers));
  await beOn(page, '2026-05-05');
  await page.keyboard.press('Alt+Shift+N');
  await expect(page.getByRole('table', { name: 'List of nonconformities' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'No file chosen yet' })).toBeVisible();
  await axe.look('attaching answers, no file yet');
  await answerFileIs(page, { name: 'renamed by the client.xlsx', mimeType: XLSX, buffer: Buffer.from(answered) });
  const summary = page.getByRole('region', { name: 'What the file brings' }).or(page.locator('section', { hasText: 'What the file brings' })).first();
  await expect(summary).toContainText('2 answers');
  await expect(summary).toContainText('1 change refused');
  await expect(summary).toContainText('1 unanswered');
  const first = page.getByRole('article', { name: 'NC-2026-001 Plan 1' });
  await expect(first).toContainText('The case goes from “Issued” to “Plan submitted”.');
  await expect(first).toContainText('Nobody owns the continuity plan.');
  await expect(first).toContainText('New here: Rui Pires');
  await expect(page.getByRole('article', { name: 'NC-2026-002 Plan 1' })).toContainText('to “Acknowledged”');
  const refused = page.locator('li', { hasText: 'Changed in the file' });
  await expect(refused).toHaveCount(1);
  await expect(refused).toContainText('NC-2026-002');
  await expect(refused.locator('del').first()).toContainText('two');
  await expect(page.getByText('NC-2026-003 its row is missing in the file')).toBeVisible();
  await axe.look('what a file of answers brings');

  await page.keyboard.press('Control+Enter');
  // Notices of before may still stand, and the next one waits behind them: the list tells.
  await expect(page.getByRole('row', { name: /NC-2026-001/ })).toContainText('Plan submitted');
  await untilSaved(page);

  // The finding is as it was; the answer is a numbered submission beside it.
  await page.getByRole('row', { name: /NC-2026-002/ }).click();
  const article = page.getByRole('article', { name: 'Nonconformity NC-2026-002' });
  await expect(article).toContainText('Competence of two agents of the service desk is not recorded.');
  await expect(article).not.toContainText('Competence of one agent');
  await expect(page.getByRole('region', { name: 'Submissions', exact: true })).toContainText('Maria Costa, 4 May 2026');

  // Both ways are in the register, and the received file is kept as it came.
  await page.keyboard.press('Alt+Shift+X');
  const register = page.getByRole('table', { name: 'Register of exchanges' });
  await expect(register.getByRole('row')).toHaveCount(4);
  await expect(register.getByRole('row').nth(1)).toContainText('added: 2, refused: 1, unanswered: 1');
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: 'Check the stored copy' })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByText('The stored copy is the file that was exchanged.')).toBeVisible();
  await axe.look('the register of exchanges');

  // The same file again says nothing new.
  await page.goto('/#/nonconformities/answers');
  await answerFileIs(page, { name: 'again.xlsx', mimeType: XLSX, buffer: Buffer.from(answered) });
  await expect(summary).toContainText('2 attached before');
  await expect(page.getByText('NC-2026-001 the same answer is plan 1')).toBeVisible();

  // One undo takes all answers back; what was received stays registered.
  await page.keyboard.press('Alt+Shift+N');
  await expect(page.getByRole('row', { name: /NC-2026-001/ })).toContainText('Plan submitted');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /NC-2026-001/ })).toContainText('Issued');
  await expect(page.getByRole('row', { name: /NC-2026-002/ })).toContainText('Issued');
  await page.keyboard.press('Alt+Shift+X');
  await expect(register.getByRole('row')).toHaveCount(4);
  expect(axe.found).toEqual({});
});
