import type { Page } from '@playwright/test';
import type { AllSentences } from '#renderer/i18n/sentences.ts';
import { paths } from '#renderer/ui/paths.ts';
import { SAMPLE_AUDITS, sampleEvidenceId, sampleFindingId } from '#shared/domain/sample/sample-ids.ts';
import { goTo, WORDS, type Language } from './open-program.ts';
import { smallForm } from './small-form.ts';

/** One line of the shortcut help: what a command does and the keys it is registered with. */
export interface HelpLine {
  readonly keys: readonly string[];
  readonly label: string;
}

export interface HelpOfScreen {
  readonly screen: string;
  readonly title: string;
  readonly lines: readonly HelpLine[];
}

export interface ReferenceEntry {
  readonly screen: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly label: Readonly<Record<Language, string>> }[];
}

interface Visit {
  readonly screen: string;
  readonly title: (words: AllSentences) => string;
  readonly address: string;
  /** Brings the screen to where all its commands can run. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const AUDIT = SAMPLE_AUDITS.internal;

/** Every screen with commands of its own, in the order of the reference. */
const VISITS: readonly Visit[] = [
  { screen: 'audits', title: (words) => words.audits.title, address: paths.audits() },
  { screen: 'plan', title: (words) => words.audits.plan.title, address: paths.plan(AUDIT) },
  {
    screen: 'cards',
    title: (words) => `${words.checklist.title}: ${words.grid.cards}`,
    address: paths.checklist(AUDIT),
    prepare: async (page) => {
      // A step done and taken back, so that there is one to undo and one to redo.
      await page.keyboard.press('v');
      await page.waitForTimeout(400);
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(600);
    },
  },
  {
    screen: 'grid',
    title: (words) => `${words.checklist.title}: ${words.grid.grid}`,
    address: paths.checklist(AUDIT),
    prepare: async (page) => {
      await page.keyboard.press('Alt+g');
      const grid = page.getByRole('grid');
      await grid.waitFor();
      await grid.focus();
      await page.keyboard.press('Shift+ArrowDown');
      await page.waitForTimeout(300);
    },
  },
  { screen: 'findings', title: (words) => words.findings.title, address: paths.findings(AUDIT, sampleFindingId(1)) },
  { screen: 'evidence', title: (words) => words.evidence.title, address: paths.evidence(AUDIT, sampleEvidenceId(1)) },
  { screen: 'closing', title: (words) => words.readiness.title, address: paths.closing(AUDIT) },
  { screen: 'export', title: (words) => words.exporting.title, address: paths.export(AUDIT) },
  {
    screen: 'takeBack',
    title: (words) => words.merging.title,
    address: paths.takeBack(AUDIT),
    prepare: async (page) => {
      const chooser = page.waitForEvent('filechooser');
      await page.locator('[data-focus-home]').click();
      // A text table has no base, so its differences have to be decided.
      const table = 'No.,Clause,Question,Notes\n4.1-q1,4.1,?,Noted elsewhere\n4.1-q2,4.1,?,Noted elsewhere too\n';
      await (await chooser).setFiles({ name: 'returned.csv', mimeType: '', buffer: Buffer.from(table) });
      await page.locator('[data-choice]').first().waitFor();
      await page.waitForTimeout(300);
    },
  },
  { screen: 'reports', title: (words) => words.reports.title, address: paths.reports(AUDIT) },
  { screen: 'today', title: (words) => words.today.title, address: paths.today() },
  { screen: 'cases', title: (words) => words.cases.title, address: paths.cases(sampleFindingId(42)) },
  { screen: 'actions', title: (words) => words.actions.title, address: paths.actions() },
  { screen: 'figures', title: (words) => words.figures.title, address: paths.figures() },
  { screen: 'library', title: (words) => words.library.title, address: paths.library() },
  {
    screen: 'draft',
    title: (words) => words.templates.editor.title,
    address: paths.library(),
    prepare: async (page) => {
      await page.keyboard.press('e');
      await page.waitForURL(/\/edit/);
      await page.waitForTimeout(600);
    },
  },
  { screen: 'import', title: (words) => words.importing.title, address: paths.import() },
  {
    screen: 'fill',
    title: (words) => words.filling.title,
    address: paths.fill(AUDIT),
    prepare: async (page) => {
      const chooser = page.waitForEvent('filechooser');
      await page.locator('[data-focus-home]').click();
      const form = smallForm([['Client:', '____'], ['Clause', 'Question', 'Result'], ['8.6.1', 'How are incidents handled?']]);
      await (await chooser).setFiles({ name: 'form.xlsx', mimeType: '', buffer: form });
      await page.getByRole('grid').waitFor();
      await page.waitForTimeout(300);
    },
  },
  { screen: 'search', title: (words) => words.search.title, address: paths.search() },
  { screen: 'history', title: (words) => words.changeLog.title, address: paths.history() },
  { screen: 'settings', title: (words) => words.app.settings.title, address: paths.settings() },
];

/** What the shortcut help says on the screen as it stands. */
async function readHelp(page: Page, words: AllSentences): Promise<{ readonly screen: readonly HelpLine[]; readonly everywhere: readonly HelpLine[] }> {
  await page.getByRole('contentinfo').getByRole('button', { name: words.app.status.shortcuts }).click();
  const dialog = page.getByRole('dialog', { name: words.app.palette.shortcutsTitle });
  await dialog.getByRole('heading', { name: words.app.palette.everywhere }).waitFor();
  const linesOf = (part: 'screen' | 'everywhere'): Promise<readonly HelpLine[]> =>
    dialog.locator(`section[aria-labelledby="help-${part}"] dl > div`).evaluateAll((rows) =>
      rows.map((row) => ({
        label: row.querySelector('dt')?.textContent ?? '',
        // As registered: what is shown depends on keyboard and language.
        keys: [...row.querySelectorAll<HTMLElement>('[data-keys]')].map((key) => key.dataset['keys'] ?? ''),
      })),
    );
  const lines = { screen: await linesOf('screen'), everywhere: await linesOf('everywhere') };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return lines;
}

/** Undo and redo say what they would undo; the reference says what they are for. */
function withoutNames(lines: readonly HelpLine[], words: AllSentences): readonly HelpLine[] {
  const names: Readonly<Record<string, string>> = { 'Mod+Z': words.app.commands.undo, 'Mod+Shift+Z': words.app.commands.redo };
  return lines.map((line) => ({ ...line, label: names[line.keys[0] ?? ''] ?? line.label }));
}

/** Visits every screen of a window with the sample loaded, and takes down its shortcuts. */
export async function readShortcuts(page: Page, language: Language): Promise<readonly HelpOfScreen[]> {
  const words = WORDS[language];
  const read: HelpOfScreen[] = [];
  for (const { screen, title, address, prepare } of VISITS) {
    await goTo(page, address);
    await prepare?.(page);
    const help = await readHelp(page, words);
    // The first is the list of audits, where nothing of one audit is offered: what is everywhere in an audit is read there.
    if (screen === 'cards') read.unshift({ screen: 'everywhere', title: words.app.palette.everywhere, lines: withoutNames(help.everywhere, words) });
    // Cards and grid are one screen: what both can do is told once.
    const inCards = screen === 'grid' ? new Set(read.find((other) => other.screen === 'cards')?.lines.map(({ label }) => label)) : new Set();
    const lines = help.screen.filter(({ label }) => !inCards.has(label));
    if (lines.length > 0) read.push({ screen, title: title(words), lines });
  }
  return read;
}

/** Joins what the screens say in English and in German. Throws when they do not register the same. */
export function joinLanguages(english: readonly HelpOfScreen[], german: readonly HelpOfScreen[]): readonly ReferenceEntry[] {
  return english.map(({ screen, title, lines }) => {
    const twin = german.find((other) => other.screen === screen);
    const keysOf = (of: readonly HelpLine[] | undefined): string => (of ?? []).map(({ keys }) => keys.join(' ')).join('\n');
    if (!twin || keysOf(twin.lines) !== keysOf(lines)) throw new Error(`The screen “${screen}” has other shortcuts in German.`);
    return {
      screen,
      title: { en: title, de: twin.title },
      shortcuts: lines.map(({ keys, label }, index) => ({ keys, label: { en: label, de: twin.lines[index]?.label ?? '' } })),
    };
  });
}
