import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { createAudit, goTo, introduce, untilSaved } from '../support/workbench-page.ts';

async function toChecklists(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Checklists', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'ISO/IEC 20000-1 full' })).toBeVisible();
}

/** Begins the next version by key, rewords its first question and releases it. */
async function releaseSecondVersion(page: Page): Promise<void> {
  await toChecklists(page);
  await page.keyboard.press('e');
  const outline = page.getByRole('listbox', { name: 'Questions by clause' });
  await outline.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('group', { name: 'Question 4.1-q1' }).getByRole('textbox', { name: 'Question', exact: true }).fill('Who decided which issues matter?');
  await page.keyboard.press('Escape');
  await expect(outline.getByRole('option', { name: /Who decided which issues matter/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('The first question made clearer');
  await expect(dialog.getByText(/Changed 1/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Release', exact: true }).click();
  await expect(page.getByText(/Version 2, released by Anna Berg/)).toBeVisible();
}

test('A new version is written, compared, applied to a running audit with its answers kept, and taken back by one undo', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  await goTo(page, 'Checklist');
  await page.getByText('187 questions').waitFor();
  await page.keyboard.press('c');
  await untilSaved(page);
  await expect(page.getByText('1 of 187 assessed')).toBeVisible();

  await releaseSecondVersion(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('listbox', { name: 'Differences' }).getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option').locator('ins').first()).toBeVisible();

  await page.getByRole('navigation').getByRole('link', { name: /IA-2026-03/ }).first().click();
  await goTo(page, 'Checklist');
  await page.getByRole('button', { name: 'Review and change' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('186 questions are asked as before');
  await expect(dialog).toContainText('1 answer among them stays and is marked');
  await dialog.getByRole('button', { name: 'Change to version 2' }).click();
  await expect(page.getByText('This question changed since it was answered')).toBeVisible();
  await expect(page.getByText('1 of 187 assessed')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who decided which issues matter?' })).toBeVisible();
  await page.getByRole('button', { name: 'Show old and new wording' }).click();
  await expect(page.locator('del').first()).toBeVisible();
  await page.getByRole('button', { name: 'Answer still holds' }).click();
  await expect(page.getByText('This question changed since it was answered')).toHaveCount(0);

  // The word that the answer holds, then the change itself.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('This question changed since it was answered')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: /^Which external and internal issues/ })).toBeVisible();
  await expect(page.getByText('1 of 187 assessed')).toBeVisible();
});

test('An audit of two standards takes an answer over to the other, and says when the source changes', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  await page.locator('.mantine-MultiSelect-input').last().click();
  await page.getByRole('option', { name: /27001/ }).click();
  await untilSaved(page);
  await goTo(page, 'Checklist');
  await page.getByText('310 questions').waitFor();
  await page.keyboard.press('c');
  await expect(page.getByText('1 question can take over an answer from another standard.')).toBeVisible();

  const related = page.getByRole('region', { name: 'In the other checklists' });
  await related.getByRole('button', { name: /^4\.1-q1 .*27001/ }).click();
  await expect(page.getByRole('heading', { name: /information security management system can achieve/ })).toBeVisible();
  await page.keyboard.press('Alt+u');
  await expect(page.getByText('2 of 310 assessed')).toBeVisible();
  await expect(page.getByText('Taken over from 4.1-q1')).toBeVisible();

  await page.getByRole('button', { name: 'Open 4.1-q1', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Which external and internal issues help or hinder/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await expect(page.getByText('Not verified 1')).toBeVisible();
  await page.getByRole('region', { name: 'In the other checklists' }).getByRole('button', { name: /^4\.1-q1 .*27001/ }).click();
  await expect(page.getByText(/4\.1-q1 was changed since/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep this answer' }).click();
  await expect(page.getByText(/4\.1-q1 was changed since/)).toHaveCount(0);
});
