import type { Page } from '@playwright/test';
import type { AllSentences } from '#renderer/i18n/sentences.ts';
import { paths } from '#renderer/ui/paths.ts';
import { SAMPLE_AUDITS, sampleEvidenceId, sampleFindingId } from '#shared/domain/sample/sample-ids.ts';
import type { Camera } from './camera.ts';
import { EXAMPLES, type ExampleTexts } from './example-texts.ts';
import { goTo, WORDS, type Language } from './open-program.ts';

const AUDIT = SAMPLE_AUDITS.internal;
/** The sample's finding of the capacity plan. */
const CAPACITY_PLAN = 42;
const WINDOW = { width: 1100, height: 760 };
/** Room for the clauses beside list and question. */
const WIDE_WINDOW = { width: 1400, height: 860 };

/** One stop of the journey, named for the report when it fails. */
export interface Stop {
  readonly name: string;
  readonly run: (page: Page, camera: Camera) => Promise<void>;
}

/** What a stop finds its way by: the program's sentences and what is typed. */
interface Spoken {
  readonly words: AllSentences;
  readonly texts: ExampleTexts;
}

type StopIn = (spoken: Spoken) => Stop;

const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => page.getByRole('dialog');

const firstStart: StopIn = ({ words, texts }) => ({
  name: 'first start',
  run: async (page, camera) => {
    await page.setViewportSize(WINDOW);
    await page.getByLabel(words.app.welcome.name).fill('Anna Berg');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words.sample.begin.look }).waitFor();
    await camera.take('sample', main(page), { maxHeight: 520 });
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: words.audits.create.organization }).fill('Nordlicht IT Services GmbH');
    await page.getByLabel(words.audits.create.start).fill('2026-02-23');
    await page.getByLabel(words.audits.create.end).fill('2026-02-25');
    await page.getByRole('textbox', { name: words.audits.create.scope }).fill(texts.scope);
    await camera.take('new-audit', dialog(page), { margin: 16 });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.sample.begin.look }).click();
    await page.getByText(words.sample.loaded).waitFor({ timeout: 60_000 });
  },
});

const planning: StopIn = ({ words }) => ({
  name: 'audits and plan',
  run: async (page, camera) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await goTo(page, paths.audits());
    await camera.take('audits', main(page), { maxHeight: 400 });
    await page.setViewportSize(WINDOW);
    await goTo(page, paths.plan(AUDIT));
    await camera.take('life-cycle', page.getByRole('region', { name: words.audits.lifeCycle.label }), { margin: 12 });
    await goTo(page, paths.closing(AUDIT));
    await camera.take('closing', main(page));
  },
});

const checklist: StopIn = ({ words, texts }) => ({
  name: 'checklist',
  run: async (page, camera) => {
    await page.setViewportSize(WIDE_WINDOW);
    await goTo(page, paths.checklist(AUDIT));
    await page.keyboard.type('8.6.1');
    // The number typed fades after a pause.
    await page.waitForTimeout(4_000);
    await camera.take('checklist-cards', main(page));
    await page.setViewportSize(WINDOW);
    // The list is drawn anew for the narrower window; a key before that would fall to nowhere.
    await page.waitForTimeout(1_500);
    await page.getByRole('listbox', { name: words.checklist.list.label }).focus();
    await page.keyboard.press('m');
    await dialog(page).waitFor();
    await page.keyboard.press('Alt+n');
    await dialog(page).getByRole('textbox', { name: words.findings.fields.statement }).fill(texts.statement);
    await dialog(page).getByRole('textbox', { name: words.findings.fields.objectiveEvidence }).fill(texts.evidence);
    await camera.take('raise-finding', dialog(page), { margin: 12 });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.findings.raise.discard }).click();
  },
});

const grid: StopIn = ({ texts }) => ({
  name: 'grid',
  run: async (page, camera) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.keyboard.press('Alt+g');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+Home');
    // Past number, clause and question.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await camera.take('grid', main(page));
    await page.keyboard.press('Escape');
    await page.evaluate((cells) => navigator.clipboard.writeText(cells), texts.cells);
    await page.keyboard.press('Control+v');
    await camera.take('grid-paste', dialog(page), { margin: 12 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+g');
  },
});

const findingsAndEvidence: StopIn = ({ words }) => ({
  name: 'findings and evidence',
  run: async (page, camera) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await goTo(page, paths.findings(AUDIT, sampleFindingId(1)));
    await camera.take('findings', main(page));
    await goTo(page, paths.evidence(AUDIT, sampleEvidenceId(1)));
    // The small pictures are drawn one after the other.
    await page.waitForTimeout(4_000);
    await camera.take('evidence', main(page));
    await page.setViewportSize(WINDOW);
    await goTo(page, paths.export(AUDIT));
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: words.exporting.export, exact: true }).click();
    await (await saving).delete();
    await page.getByText(words.exporting.unchanged).waitFor();
    await camera.take('export', main(page));
  },
});

const everywhere: StopIn = ({ words, texts }) => ({
  name: 'search and history',
  run: async (page, camera) => {
    await goTo(page, paths.checklist(AUDIT));
    await page.keyboard.press('Control+k');
    await page.keyboard.type(texts.asked);
    await page.waitForTimeout(2_500);
    await camera.take('palette', dialog(page), { margin: 16 });
    await page.keyboard.press('Escape');
    await goTo(page, paths.search(texts.searched));
    await page.waitForTimeout(2_500);
    await camera.take('search', main(page));
    await goTo(page, paths.findings(AUDIT, sampleFindingId(4)));
    const statement = page.getByRole('textbox', { name: words.findings.fields.statement });
    await statement.fill(`${await statement.inputValue()} ${texts.added}`);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(500);
    await statement.focus();
    await page.keyboard.press('Alt+h');
    await camera.take('field-history', dialog(page), { margin: 12 });
    await page.keyboard.press('Escape');
    await goTo(page, paths.asOf(AUDIT));
    await page.getByRole('button', { name: words.past.asOf.earlier }).click();
    await page.getByRole('tab', { name: words.past.asOf.tabs.since }).click();
    await camera.take('as-of', main(page), { maxHeight: 380 });
    await page.setViewportSize({ width: WINDOW.width, height: 1000 });
    await goTo(page, paths.settings());
    await camera.take('appearance', page.locator('section').filter({ hasText: words.appearance.contrast.label }), { margin: 12 });
  },
});

const library: StopIn = ({ words, texts }) => ({
  name: 'checklists and import',
  run: async (page, camera) => {
    await page.setViewportSize(WINDOW);
    await goTo(page, paths.library());
    await camera.take('templates', main(page));
    await goTo(page, paths.import());
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: words.importing.file.choose }).click();
    await (await chooser).setFiles({ name: texts.fileName, mimeType: 'text/csv', buffer: Buffer.from(texts.checklist) });
    await page.getByRole('heading', { name: words.importing.columns.title }).waitFor();
    await camera.take('import-columns', main(page));
    await page.getByRole('button', { name: words.common.next, exact: true }).click();
    await page.getByRole('combobox', { name: words.importing.about.standard }).click();
    await page.getByRole('option', { name: /20000-1/ }).first().click();
    await page.getByRole('heading', { name: words.importing.rows.problems }).evaluate((heading) => heading.scrollIntoView());
    await camera.take('import-problems', main(page));
    await goTo(page, paths.library());
    await page.keyboard.press('e');
    await page.waitForURL(/\/edit/);
    await page.getByRole('treeitem').or(page.getByRole('option')).first().click();
    const question = page.getByRole('textbox', { name: words.templates.form.question, exact: true });
    await question.fill(`${await question.inputValue()} ${texts.alsoAsked}`);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(800);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.waitForURL(/\/compare/);
    await camera.take('compare', main(page), { maxHeight: 300 });
  },
});

const followUp: StopIn = () => ({
  name: 'nonconformities, actions and figures',
  run: async (page, camera) => {
    await page.setViewportSize({ width: 1280, height: 760 });
    await goTo(page, paths.today());
    await camera.take('today', main(page), { maxHeight: 560 });
    // The capacity plan: its first submission was rejected, the second waits for its decision.
    await goTo(page, paths.cases(sampleFindingId(CAPACITY_PLAN)));
    await page.waitForTimeout(1_500);
    await camera.take('nonconformity', main(page));
    await goTo(page, paths.actions());
    await camera.take('actions', main(page), { maxHeight: 560 });
    await goTo(page, paths.figures());
    await page.waitForTimeout(1_500);
    await camera.take('figures', main(page));
  },
});

/** Everything the guide shows in that language, in an order in which each stop leaves the window fit for the next. */
export function journeyIn(language: Language): readonly Stop[] {
  const spoken: Spoken = { words: WORDS[language], texts: EXAMPLES[language] };
  return [firstStart, planning, checklist, grid, findingsAndEvidence, everywhere, followUp, library].map((stop) => stop(spoken));
}
