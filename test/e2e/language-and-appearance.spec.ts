import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { createAudit, goTo, introduce } from '../support/workbench-page.ts';

const APPEARANCE = { scheme: 'auto', contrast: 'auto', textSize: 100, density: 'auto', motion: 'auto' };

/** Keeps a choice as the settings do, before the page is loaded again. */
async function keep(page: Page, appearance: Partial<Record<keyof typeof APPEARANCE, string | number>>): Promise<void> {
  await page.evaluate(
    (state) => localStorage.setItem('luminous-audit-appearance', JSON.stringify({ state, version: 0 })),
    { ...APPEARANCE, ...appearance },
  );
}

/** Loads the page anew and waits until the audit's plan stands again. */
async function reloadPlan(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByRole('heading', { name: /^IA-2026-03/ })).toBeVisible();
}

/** How far the window itself can be scrolled sideways; tables and lists scroll within it. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('Somebody who reads German meets German from the first screen on, and asks the questions in it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await page.getByLabel('Ihr Name').fill('Änne Größer');
  await page.getByRole('button', { name: 'Loslegen' }).click();
  await expect(page.getByRole('heading', { name: 'Audits', exact: true })).toBeVisible();

  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Auditierte Organisation' }).fill('Nordlicht IT Services GmbH');
  await page.getByRole('button', { name: 'Audit anlegen' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Nordlicht/ })).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('0 von 187 bewertet')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /Welche externen und internen Themen/ })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('English');
  await page.getByRole('option', { name: 'Sprache: English' }).click();
  await expect(page.getByText('0 of 187 assessed')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /Which external and internal issues/ })).toBeVisible();
  await page.reload();
  await expect(page.getByText('0 of 187 assessed')).toBeVisible();
});

test('A dark window on a light system is dark from its first drawing on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await introduce(page);
  await keep(page, { scheme: 'dark', textSize: 130 });
  await page.addInitScript(() => {
    const seen: string[] = [];
    const look = (): void => {
      const { dataset, style } = document.documentElement;
      seen.push(`${dataset['mantineColorScheme'] ?? 'unset'} ${style.fontSize}`);
      if (seen.length < 60) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { seen });
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Audits', exact: true })).toBeVisible();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen)).toEqual(new Set(['dark 130%']));
});

test('At 200 % zoom, and with text of 150 %, nothing makes the window scroll in two directions', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  for (const { width, height, textSize } of [
    { width: 720, height: 450, textSize: 100 },
    { width: 1024, height: 700, textSize: 150 },
  ]) {
    await page.setViewportSize({ width, height });
    await keep(page, { textSize });
    await goTo(page, 'Plan');
    await reloadPlan(page);
    for (const screen of ['Plan', 'Checklist', 'Findings', 'Evidence', 'Export'] as const) {
      await goTo(page, screen);
      expect(await sideways(page), `${screen} at ${String(width)} px`).toBeLessThanOrEqual(0);
    }
    await goTo(page, 'Checklist');
    await expect(page.getByRole('listbox', { name: 'Questions' })).toBeFocused();
    await page.keyboard.press('c');
    await expect(page.getByText('1 of 187 assessed')).toBeVisible();
    await page.keyboard.press('0');
  }
});

test('On a tablet the grades stand at the lower edge with targets for a thumb', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  await keep(page, { density: 'comfortable' });
  await page.setViewportSize({ width: 1180, height: 820 });
  await reloadPlan(page);
  await goTo(page, 'Checklist');
  const grades = page.getByRole('group', { name: 'Assessment', exact: true });
  const box = await grades.boundingBox();
  const bar = await page.getByRole('contentinfo', { name: 'Status' }).boundingBox();
  // Only the padding of their strip lies between.
  expect(box && bar && Math.abs(box.y + box.height - bar.y)).toBeLessThan(12);
  for (const button of await grades.getByRole('button').all()) {
    const size = await button.boundingBox();
    expect(size?.height).toBeGreaterThanOrEqual(44);
    expect(size?.width).toBeGreaterThanOrEqual(44);
  }
});

test('In the colours a system forces, what is chosen can still be told', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await goTo(page, 'Checklist');
  await expect(page.getByRole('listbox', { name: 'Questions' })).toBeFocused();
  await page.keyboard.press('c');
  const pressed = page.getByRole('group', { name: 'Assessment', exact: true }).getByRole('button', { pressed: true });
  await expect(pressed).toHaveText(/Conforming/);
  expect(await pressed.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});
