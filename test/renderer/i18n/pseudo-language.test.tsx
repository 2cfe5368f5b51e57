import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { AppFrame } from '#renderer/app/frame/app-frame.tsx';
import { useOverlays } from '#renderer/app/frame/overlay-store.ts';
import { ClosedScreen } from '#renderer/app/start/closed-screen.tsx';
import { RecoveryScreen } from '#renderer/app/start/recovery-screen.tsx';
import { WelcomeScreen } from '#renderer/app/start/welcome-screen.tsx';
import { put } from '#renderer/data/row-write.ts';
import { WorkspaceProvider } from '#renderer/data/workspace-context.tsx';
import { plainText } from '#renderer/features/guide/content/plain-text.ts';
import { loadSample } from '#renderer/features/sample/load-sample.ts';
import { chooseLanguage } from '#renderer/i18n/i18n.ts';
import { LANGUAGES } from '#renderer/i18n/languages.ts';
import { PlatformProvider } from '#renderer/platform/platform-context.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx';
import { SAMPLE_AUDITS } from '#shared/domain/sample/sample-ids.ts';
import { builtInStandards, builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { aPerson } from '#test/support/builders.ts';
import { speakPseudo } from '#test/support/pseudo-language.ts';
import { aPlatform } from '#test/support/render-screen.tsx';
import { knownData, spokenTexts, strangeParts, textsIn } from '#test/support/spoken-texts.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const AUDIT = SAMPLE_AUDITS.internal;
const TEMPLATE = 'iso20000-1-2018-full-v1';

/** A place for every screen; the types ask for a new one when a screen is added. */
const SCREENS: Readonly<Record<keyof typeof paths, string>> = {
  audits: paths.audits(),
  plan: paths.plan(AUDIT),
  checklist: paths.checklist(AUDIT),
  findings: paths.findings(AUDIT),
  evidence: paths.evidence(AUDIT),
  reports: paths.reports(AUDIT),
  today: paths.today(),
  cases: paths.cases(),
  actions: paths.actions(),
  figures: paths.figures(),
  programme: paths.programme(),
  asOf: paths.asOf(AUDIT),
  closing: paths.closing(AUDIT),
  export: paths.export(AUDIT),
  takeBack: paths.takeBack(AUDIT),
  library: paths.library(TEMPLATE),
  templateDraft: paths.templateDraft(TEMPLATE),
  compareTemplates: paths.compareTemplates(TEMPLATE),
  import: paths.import(),
  exchange: paths.exchange(),
  fill: paths.fill(),
  readForm: paths.readForm(),
  sendCases: paths.sendCases(),
  takeAnswers: paths.takeAnswers(),
  search: paths.search('change'),
  history: paths.history(),
  settings: paths.settings(),
  guide: paths.guide(),
};

/** Keys that open what lies over a screen. */
const DIALOGS: readonly (readonly [name: string, screen: keyof typeof paths, key: string])[] = [
  ['New audit', 'audits', 'n'],
  ['Raise a finding', 'checklist', 'f'],
  ['The next question', 'checklist', 'j'],
  ['The next finding', 'findings', 'j'],
];

let opened: TestWorkspace;
let data = knownData([]);

/** The guide is a document, not a set of sentences. */
const GUIDE = import.meta.glob<string>('../../../renderer/features/guide/pages/en/*.md', { query: '?raw', import: 'default', eager: true });


beforeAll(async () => {
  opened = await aWorkspace();
  const person = aPerson();
  await opened.workspace.commit({
    event: 'person.introduced',
    subject: person.name,
    auditId: null,
    plan: () => Promise.resolve([put('people', person)]),
  });
  await opened.workspace.setAuthor(person.id);
  const loaded = await loadSample(opened.workspace, 'en');
  if (!loaded.ok) throw new Error(loaded.problem.detail);
  const rows = await Promise.all(opened.workspace.database.tables.map((table) => table.toArray()));
  const names = Object.values(LANGUAGES).map(({ name }) => name);
  const texts = textsIn([rows, builtInTemplates(), builtInStandards(), names, opened.platform.programVersion]);
  const initials = texts.map((text) => text.split(' ').map((word) => word[0] ?? '').join(''));
  data = knownData([...texts, ...initials, ...Object.values(GUIDE).flatMap((page) => [page.replace(/[*`_#>]/g, ''), plainText(page)])]);
  await speakPseudo('en-XA');
});

afterEach(cleanup);
afterAll(async () => {
  await chooseLanguage('system');
  window.location.hash = '';
  await opened.discard();
});

/** Waits until nothing on the page has changed for a while. */
async function settled(): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(end, 600);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, 300);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
    setTimeout(end, 10_000);
  });
}

function strangeOnPage(): readonly string[] {
  const texts = spokenTexts(document.body);
  expect(texts.filter((text) => text.includes('⟦')).length, 'texts from the language files').toBeGreaterThan(0);
  return [...new Set(texts.flatMap((text) => strangeParts(text, data)))];
}

function show(screen: React.ReactElement): void {
  render(
    <ThemeProvider>
      <PlatformProvider platform={aPlatform()}>
        <WorkspaceProvider workspace={opened.workspace}>{screen}</WorkspaceProvider>
      </PlatformProvider>
    </ThemeProvider>,
  );
}

async function visit(place: string): Promise<void> {
  window.location.hash = place;
  show(<AppFrame author={aPerson()} />);
  await settled();
}

describe('Every sentence comes from the language files', () => {
  it.each(Object.entries(SCREENS))('on the screen %s', async (_, place) => {
    await visit(place);
    expect(strangeOnPage()).toEqual([]);
  });

  it.each(Object.entries(SCREENS))('in the menus and lists of %s', async (_, place) => {
    await visit(place);
    const found: string[] = [];
    const openers = [...document.querySelectorAll<HTMLElement>('main [aria-haspopup]:not([disabled])')].slice(0, 8);
    for (const opener of openers) {
      if (!opener.isConnected) continue;
      fireEvent.click(opener);
      await settled();
      found.push(...strangeOnPage());
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
      await settled();
    }
    expect([...new Set(found)]).toEqual([]);
  });

  it.each(DIALOGS)('in %s', async (_, screen, key) => {
    await visit(SCREENS[screen]);
    fireEvent.keyDown(document.body, { key });
    await settled();
    expect(strangeOnPage()).toEqual([]);
  });

  it.each(['palette', 'shortcuts', 'menu'] as const)('in what lies over every screen: %s', async (open) => {
    await visit(SCREENS.checklist);
    useOverlays.setState({ open });
    await settled();
    const found = strangeOnPage();
    useOverlays.setState({ open: null });
    expect(found).toEqual([]);
  });

  it.each([
    ['welcome', <WelcomeScreen key="welcome" />],
    ['closed', <ClosedScreen key="closed" />],
    [
      'recovery',
      <RecoveryScreen key="recovery" obstacle={{ code: 'newer', found: 9, known: 1 }} onRetry={() => undefined} />,
    ],
  ])('at the start: %s', async (_, screen) => {
    show(screen);
    await settled();
    expect(strangeOnPage()).toEqual([]);
  });
});

test('A sentence outside the language files is found', () => {
  expect(strangeParts('⟦Šáṽéð~~⟧ by Anna Berg', knownData(['Anna Berg']))).toEqual(['by Anna Berg']);
  expect(strangeParts('Anna Berg · ⟦öñ ⟦ţĥé~⟧ 12~⟧ · Feb 23, 2026', knownData(['Anna Berg']))).toEqual([]);
});
