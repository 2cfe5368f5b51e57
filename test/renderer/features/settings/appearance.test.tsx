import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import i18next from 'i18next';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { useAppearanceCommands } from '#renderer/app/frame/appearance-commands.ts';
import { AppearanceSection } from '#renderer/features/settings/appearance-section.tsx';
import { compareText, formatDate, formatNumber } from '#renderer/i18n/format.ts';
import { chooseLanguage } from '#renderer/i18n/i18n.ts';
import { LANGUAGE_KEY, languageFor } from '#renderer/i18n/languages.ts';
import { availableCommands, useCommandRegistry } from '#renderer/ui/commands/command-registry.ts';
import { readAppearance, STANDARD_APPEARANCE, useAppearance } from '#renderer/ui/theme/appearance-store.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let opened: TestWorkspace;

beforeAll(async () => {
  opened = await aWorkspace();
});
afterEach(async () => {
  cleanup();
  useAppearance.setState(STANDARD_APPEARANCE);
  await chooseLanguage('system');
});
afterAll(async () => {
  localStorage.clear();
  await opened.discard();
});

const page = (): DOMStringMap => document.documentElement.dataset;

function Section() {
  useAppearanceCommands();
  return <AppearanceSection />;
}

const show = () => renderScreen(<Section />, { workspace: opened.workspace });

/** Chooses one of the choices under a label. */
async function choose(label: string, choice: string): Promise<void> {
  await userEvent.click(within(screen.getByRole('radiogroup', { name: label })).getByRole('radio', { name: choice }));
}

async function runCommand(id: string): Promise<void> {
  const find = () => availableCommands(useCommandRegistry.getState().registered).find((command) => command.id === id);
  await waitFor(() => expect(find()).toBeDefined());
  find()?.run();
}

describe('the appearance', () => {
  it('takes effect at once, on everything, and is kept for the next start', async () => {
    await show();
    await choose('Contrast', 'High');
    await choose('Text size', '150%');
    await choose('Targets', 'Large');
    await choose('Motion', 'Reduced');
    await choose('Colours', 'Dark');
    expect(page()).toMatchObject({ contrast: 'high', density: 'comfortable', motion: 'reduced', mantineColorScheme: 'dark' });
    expect(getComputedStyle(document.documentElement).fontSize).toBe('24px');
    expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(0, 0, 0)');
    const kept = JSON.parse(localStorage.getItem('luminous-audit-appearance') ?? '{}') as { state: unknown };
    expect(readAppearance(kept.state)).toEqual({ scheme: 'dark', contrast: 'high', textSize: 150, density: 'comfortable', motion: 'reduced' });
  });

  it('follows a choice made in another window', async () => {
    await show();
    const chosen = { state: { ...STANDARD_APPEARANCE, contrast: 'high' }, version: 0 };
    localStorage.setItem('luminous-audit-appearance', JSON.stringify(chosen));
    window.dispatchEvent(new StorageEvent('storage', { key: 'luminous-audit-appearance' }));
    await waitFor(() => expect(page()['contrast']).toBe('high'));
  });

  it('is reached by commands as well', async () => {
    await show();
    await runCommand('appearance.text.larger');
    expect(useAppearance.getState().textSize).toBe(115);
    await runCommand('appearance.text.smaller');
    expect(useAppearance.getState().textSize).toBe(100);
    await runCommand('appearance.contrast.high');
    await runCommand('appearance.scheme.dark');
    expect(page()).toMatchObject({ contrast: 'high', mantineColorScheme: 'dark' });
  });

  it('gives every control 44 pixels with large targets', async () => {
    await show();
    await choose('Targets', 'Large');
    const targets = [...document.querySelectorAll('input[role="combobox"], .mantine-SegmentedControl-label')];
    expect(targets.length).toBeGreaterThan(10);
    const low = targets.filter((target) => target.getBoundingClientRect().height < 44);
    expect(low.map((target) => target.textContent)).toEqual([]);
  });
});

test('Whatever was kept, the appearance read from it is one the program knows', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (kept) => {
      const read = readAppearance(kept);
      expect(readAppearance(read)).toEqual(read);
      expect([100, 115, 130, 150]).toContain(read.textSize);
    }),
  );
  expect(readAppearance({ textSize: 1000, scheme: 'pink' })).toEqual(STANDARD_APPEARANCE);
});

describe('the language', () => {
  it('changes every sentence without a restart, and the document says so', async () => {
    await show();
    await userEvent.click(screen.getByRole('combobox', { name: 'Language' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Deutsch' }));
    expect(await screen.findByRole('combobox', { name: 'Sprache' })).toBeVisible();
    expect(screen.getByRole('radiogroup', { name: 'Kontrast' })).toBeVisible();
    expect(document.documentElement.lang).toBe('de');
    expect(document.documentElement.dir).toBe('ltr');
    expect(localStorage.getItem(LANGUAGE_KEY)).toBe('de');
  });

  it('decides how dates and numbers are written and names are put in order', async () => {
    await show();
    const date = '2026-02-23' as CalendarDate;
    expect([formatDate(date), formatNumber(7359.5)]).toEqual(['23 Feb 2026', '7,359.5']);
    await chooseLanguage('de');
    expect([formatDate(date), formatNumber(7359.5)]).toEqual(['23.02.2026', '7.359,5']);
    expect(['Zorn', 'Österreich', 'Oslo', '8.6.10', '8.6.2'].toSorted(compareText)).toEqual(['8.6.2', '8.6.10', 'Oslo', 'Österreich', 'Zorn']);
  });

  it('counts in German: one finding, two findings', async () => {
    await show();
    await chooseLanguage('de');
    expect([1, 2, 0].map((count) => i18next.t('findings.count', { count }))).toEqual([
      '1 Feststellung',
      '2 Feststellungen',
      '0 Feststellungen',
    ]);
  });

  it('is a command, also for those who cannot read the screen', async () => {
    await show();
    await runCommand('appearance.language.de');
    await waitFor(() => expect(document.documentElement.lang).toBe('de'));
    await runCommand('appearance.language.en');
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
  });
});

test.each([
  ['system', ['de-AT', 'en'], 'de'],
  ['system', ['fr-FR', 'de'], 'de'],
  ['system', ['fr-FR', 'pl'], 'en'],
  ['system', [], 'en'],
  ['en', ['de-DE'], 'en'],
  ['de', ['en-GB'], 'de'],
] as const)('With the choice %s on a system that speaks %j the program speaks %s', (choice, system, spoken) => {
  expect(languageFor(choice, system)).toBe(spoken);
});
