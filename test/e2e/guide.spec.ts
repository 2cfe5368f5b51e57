import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goTo, loadSample, WORDS } from '../../build/guide-pictures/open-program.ts';
import type { Language } from '../../build/guide-pictures/open-program.ts';
import { readShortcuts } from '../../build/guide-pictures/read-shortcuts.ts';
import type { ReferenceEntry } from '../../build/guide-pictures/read-shortcuts.ts';
import { projectRoot } from '../../build/renderer-vite.ts';
import { expect, test } from '../support/journey.ts';

const AUDIT = '00000000-5a4d-7000-8000-020000000001';

/** Where each screen is, and the title of the page that opens beside it. */
const SCREENS: readonly (readonly [address: string, title: string])[] = [
  ['/audits', 'Your audits and the plan'],
  [`/audits/${AUDIT}/plan`, 'Your audits and the plan'],
  [`/audits/${AUDIT}/checklist`, 'The checklist: cards'],
  [`/audits/${AUDIT}/findings`, 'Findings'],
  [`/audits/${AUDIT}/evidence`, 'Evidence and photos'],
  [`/audits/${AUDIT}/export`, 'Export'],
  [`/audits/${AUDIT}/closing`, 'Your audits and the plan'],
  [`/audits/${AUDIT}/as-of`, 'Undo and history'],
  ['/checklists', 'Checklists and their versions'],
  ['/checklists/import', 'Import a checklist from Excel'],
  ['/search', 'Find anything'],
  ['/history', 'Undo and history'],
  ['/settings', 'Appearance and language'],
];

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.tagName ?? ''} ${activeElement?.id ?? ''} ${activeElement?.getAttribute('aria-label') ?? ''} ${activeElement?.textContent.slice(0, 40) ?? ''}`;
  });

test('F1 opens the right page beside every screen, and Escape gives the focus back', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/');
  await loadSample(page, WORDS.en);
  for (const [address, title] of SCREENS) {
    await goTo(page, address);
    const before = await focused(page);
    await page.keyboard.press('F1');
    const panel = page.getByRole('complementary', { name: 'Guide' });
    await expect(panel.getByRole('heading', { level: 2 }), address).toHaveText(title);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-guide-panel]') !== null), address).toBe(true);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    const after = await focused(page);
    // Where nothing had the focus, the content has it now: keys go on working.
    expect(after, address).toBe(before.startsWith('BODY') ? await mainOf(page) : before);
  }
});

const mainOf = (page: Page): Promise<string> =>
  page.evaluate(() => `MAIN main  ${document.getElementById('main')?.textContent.slice(0, 40) ?? ''}`);

test('The guide is read, searched and followed without a mouse', async ({ page }) => {
  await page.goto('/');
  await loadSample(page, WORDS.en);
  await goTo(page, '/guide');
  await page.getByRole('searchbox', { name: 'Search the guide' }).focus();
  await page.keyboard.type('power cut');
  await expect(page.getByRole('list', { name: 'Found in the guide' }).getByRole('link').first()).toContainText('Crashes and power cuts');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/guide\/data\/crash$/);
  await expect(page.getByRole('heading', { name: 'Crashes and power cuts' })).toBeInViewport();
  // The window itself never scrolls, whatever the page does.
  expect(await page.evaluate(() => [window.scrollY, document.getElementById('root')?.scrollTop, document.getElementById('main')?.scrollTop])).toEqual([0, 0, 0]);
});

test('Every picture of the guide is shown', async ({ page }) => {
  await page.goto('/');
  await loadSample(page, WORDS.en);
  await goTo(page, '/guide/checklist');
  const picture = page.getByRole('article').getByRole('img').first();
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 600)).toBe(true);
  await page.getByRole('button', { name: /^Show larger/ }).first().press('Enter');
  await expect(page.getByRole('dialog').locator('img')).toBeVisible();
});

const reference = JSON.parse(
  readFileSync(join(projectRoot, 'renderer/features/guide/content/keyboard-reference.json'), 'utf8'),
) as readonly ReferenceEntry[];

for (const language of ['en', 'de'] as const satisfies readonly Language[]) {
  test.describe(`In ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'de-DE' });

    test('the keyboard reference holds every shortcut that the screens register, in their words', async ({ page }) => {
      test.setTimeout(180_000);
      await page.goto('/');
      await loadSample(page, WORDS[language]);
      const registered = await readShortcuts(page, language);
      const told = reference.map(({ screen, title, shortcuts }) => ({
        screen,
        title: title[language],
        lines: shortcuts.map(({ keys, label }) => ({ keys, label: label[language] })),
      }));
      expect(told, 'take the shortcuts down anew: npm run guide:pictures -- --keys').toEqual(registered);
    });
  });
}
