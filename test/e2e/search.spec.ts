import { expect, test } from '../support/journey.ts';
import { createAudit, goTo, introduce, untilSaved } from '../support/workbench-page.ts';

test('Everything written is found from anywhere, by keyboard alone, and a clause number leads to its clause', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  await goTo(page, 'Checklist');
  await expect(page.getByText('0 of 187 assessed')).toBeVisible();
  await page.keyboard.type('8.6.1');
  await expect(page.getByRole('complementary').getByText('8.6.1-q1')).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.type('Die Größe der Störung wurde nicht geprüft (INC-20418)');
  await page.keyboard.press('Escape');
  await untilSaved(page);

  // Found from another screen, without the accents, by a part of a word.
  await page.keyboard.press('Alt+0');
  await expect(page.getByRole('heading', { name: 'Audits', exact: true })).toBeVisible();
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeFocused();
  await page.keyboard.type('grosse storun');
  const hits = page.getByRole('listbox', { name: 'Search results' }).getByRole('option');
  await expect(hits).toHaveCount(1);
  await expect(hits.first().locator('mark')).toHaveText(['Größe', 'Störun']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue(/Größe der Störung/);

  // What is written now is found at once.
  await page.keyboard.press('e');
  await page.keyboard.press('End');
  await page.keyboard.type(' Nachtrag Wachbuch');
  await page.keyboard.press('Escape');
  await untilSaved(page);
  const openPalette = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: /^Type a command/ })).toBeFocused();
  };
  await openPalette();
  await page.keyboard.type('wachbuch');
  const palette = page.getByRole('listbox', { name: 'Commands' });
  await expect(palette.getByRole('option').first()).toContainText('8.6.1-q1');
  await page.keyboard.press('Escape');

  // A clause number on a screen without clauses, and in the palette.
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { name: 'Findings', exact: true })).toBeVisible();
  await page.keyboard.type('9.2');
  await expect(page.getByRole('complementary').getByText('9.2-q1')).toBeVisible();
  await page.keyboard.press('Alt+0');
  await openPalette();
  await page.keyboard.type('8.5.1.3');
  await expect(palette.getByRole('option').first()).toContainText('Go to 8.5.1.3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByText('8.5.1.3-q1')).toBeVisible();

  // The same commands in the menu.
  await page.keyboard.press('Alt+m');
  await expect(page.getByRole('menu', { name: 'All commands' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Help' }).click();
  await page.getByRole('menuitem', { name: /Show keyboard shortcuts/ }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Search everything')).toBeVisible();
});
