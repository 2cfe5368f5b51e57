import { readFile } from 'node:fs/promises';
import { axeRound } from '../support/axe.ts';
import { expect, test } from '../support/journey.ts';
import { introduce, untilSaved } from '../support/workbench-page.ts';

const AUDIT = '00000000-5a4d-7000-8000-020000000001';

test('From the sample audit to an issued report, its files, and a revision that keeps the old one', async ({ page }) => {
  test.setTimeout(240_000);
  const { look, found } = axeRound(page);
  await introduce(page);
  await page.getByRole('button', { name: /^Look around in the sample workspace/ }).click();
  await expect(page.getByText('127 of 187 assessed')).toBeVisible({ timeout: 60_000 });

  await page.keyboard.press('Alt+Shift+R');
  await expect(page.getByText('No reports yet')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'New report' }).getByRole('button', { name: 'Create draft' }).click();
  const preview = page.getByRole('region', { name: /^Preview of the report/ });
  await expect(preview).toContainText('Page 1 of', { timeout: 30_000 });

  // What blocks is named, and its link leads to where it is mended.
  await expect(page.getByText('The audit has no conclusion.')).toBeVisible();
  await page.getByRole('button', { name: 'Mend: Audit plan' }).first().click();
  await page.getByRole('textbox', { name: /^Conclusion/ }).fill('The system conforms but for the findings named.');
  await page.getByRole('textbox', { name: /^Degree of fulfilment/ }).fill('86 % of the assessed clauses.');
  await page.keyboard.press('Tab');
  await untilSaved(page);
  await page.keyboard.press('Alt+Shift+R');
  await page.getByRole('row', { name: /Internal audit report/ }).press('Enter');
  await expect(preview).toContainText('The system conforms but for the findings named.', { timeout: 30_000 });

  await page.keyboard.press('i');
  const issue = page.getByRole('dialog', { name: 'Issue the report' });
  await expect(issue.getByRole('textbox')).toHaveValue(/^AR-\d{4}-001$/);
  const number = await issue.getByRole('textbox').inputValue();
  await look('issuing a report');
  await issue.getByRole('button', { name: 'Issue' }).press('Enter');
  await expect(page.getByText('The content gives this hash: it is as it was issued.')).toBeVisible({ timeout: 30_000 });
  await expect(preview).toContainText(`${number} · Revision 1`);

  await look('issued report');
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'no-preference' });
  expect(found).toEqual({});

  // The print view is the report and nothing else, and its contents name the pages it has.
  const pages = Number(/(\d+) pages/.exec((await preview.getAttribute('aria-label')) ?? '')?.[1]);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const printed = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
  expect(printed).toBe(pages);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.report-print')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Reports', exact: true })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'HTML', exact: true }).click()]);
  expect(download.suggestedFilename()).toBe(`${number} Internal audit report.html`);
  const html = await readFile(await download.path(), 'utf8');
  const text = (await page.locator('.report-print').textContent()) ?? '';
  // Opened by itself, as whoever gets the file will; its own policy is not broken either.
  const opened = await page.context().newPage();
  await opened.setContent(html);
  expect(await opened.locator('main').textContent()).toBe(text);
  await opened.close();
  expect(html).toContain('data:image/');

  await page.keyboard.press('r');
  await expect(page.getByText('Say what changed since the last revision.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Mend: Change note' }).click();
  await page.keyboard.type('Conclusion made clearer.');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Say what changed since the last revision.')).toBeHidden();
  await page.getByRole('button', { name: 'Issue…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(preview).toContainText(`${number} · Revision 2`, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Open revision 1' }).click();
  await expect(preview).toContainText(`${number} · Revision 1`, { timeout: 30_000 });
  await expect(page.getByText('The content gives this hash: it is as it was issued.')).toBeVisible();
  await expect(page.getByText('Superseded').first()).toBeVisible();
  await page.goto(`/#/audits/${AUDIT}/reports`);
  await expect(page.getByRole('row', { name: new RegExp(number) })).toHaveCount(2);
});
