import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { ShownMenu } from '#shared/contracts/desktop-api.ts';
import { desktopRequests } from '#shared/contracts/desktop-api.ts';
import type { Command, CommandScope } from '#renderer/ui/commands/command.ts';
import { availableCommands, useCommandRegistry } from '#renderer/ui/commands/command-registry.ts';
import { groupCommands } from '#renderer/ui/commands/command-groups.ts';
import { displayKeys } from '#renderer/ui/commands/shortcut-keys.ts';
import { paths } from '#renderer/ui/paths.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { aPlatform } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { AUDIT, goTo, place, QUESTION, showFrame, TEMPLATE } from './frame-room.tsx';

let room: TestWorkspace | null = null;

afterEach(async () => {
  cleanup();
  await room?.discard();
  room = null;
});

/** Every screen of the program; one that is new belongs here. */
const SCREENS: Readonly<Record<keyof typeof paths, string>> = {
  audits: paths.audits(),
  plan: paths.plan(AUDIT),
  checklist: paths.checklist(AUDIT, QUESTION),
  findings: paths.findings(AUDIT, 'finding-1'),
  evidence: paths.evidence(AUDIT, 'evidence-1'),
  closing: paths.closing(AUDIT),
  asOf: paths.asOf(AUDIT),
  reports: paths.reports(AUDIT),
  today: paths.today(),
  cases: paths.cases(),
  actions: paths.actions(),
  figures: paths.figures(),
  programme: paths.programme(),
  export: paths.export(AUDIT),
  takeBack: paths.takeBack(AUDIT),
  library: paths.library(TEMPLATE),
  templateDraft: paths.templateDraft(TEMPLATE),
  compareTemplates: paths.compareTemplates(TEMPLATE, builtInTemplates()[1]?.template.id),
  import: paths.import(),
  exchange: paths.exchange(),
  fill: paths.fill(),
  readForm: paths.readForm(),
  sendCases: paths.sendCases(),
  takeAnswers: paths.takeAnswers(),
  search: paths.search('incident'),
  history: paths.history(),
  guide: paths.guide(),
  settings: paths.settings(),
};

/** What a screen shows only after one of its commands: the grid, and the draft that a copy of a checklist opens in. */
const STEPS_FURTHER: ReadonlyMap<string, string> = new Map([
  ['checklist.look', SCREENS.checklist],
  ['library.copy', SCREENS.library],
]);

const registered = () => useCommandRegistry.getState().registered;
const ofScope = (scope: CommandScope): readonly Command[] => availableCommands(registered(), scope);

async function untilSettled(): Promise<void> {
  let before = -1;
  await waitFor(
    async () => {
      const count = registered().flatMap(({ commands }) => commands).length;
      await new Promise((resolve) => setTimeout(resolve, 250));
      const isSame = count === before;
      before = count;
      if (!isSame) throw new Error(`commands still come at ${place()}: ${String(count)}`);
    },
    { timeout: 45_000 },
  );
}

/** Keys as they are pressed: one way to write each. */
function keysOf({ shortcut, otherShortcut }: Command): readonly string[] {
  return [shortcut, otherShortcut].filter((keys) => keys !== undefined).map((keys) => keys.toLowerCase());
}

function clashesIn(commands: readonly Command[]): readonly string[] {
  const taken = new Map<string, string>();
  return commands.flatMap((command) =>
    keysOf(command).flatMap((keys) => {
      const other = taken.get(keys);
      taken.set(keys, command.id);
      return other === undefined || other === command.id ? [] : [`${keys}: ${other} and ${command.id}`];
    }),
  );
}

describe('every command of every screen', () => {
  test('is in the palette and in the menu, and no two of a scope have the same keys', async () => {
    room = await showFrame(SCREENS.audits);
    const seen = new Set<string>();
    const keysOfChecklist = new Set<string>();
    for (const [name, location] of [...Object.entries(SCREENS), ...STEPS_FURTHER]) {
      await goTo(location);
      await untilSettled();
      const further = ofScope('screen').find(({ id }) => id === name);
      if (STEPS_FURTHER.has(name)) {
        expect(further, name).toBeDefined();
        act(() => further?.run());
        await untilSettled();
      }
      if (name === 'checklist') for (const command of ofScope('screen')) for (const keys of keysOf(command)) keysOfChecklist.add(keys);
      const all = [...ofScope('screen'), ...ofScope('everywhere')];
      for (const { id } of all) seen.add(id);
      expect(clashesIn(ofScope('screen')), name).toEqual([]);
      expect(clashesIn(ofScope('everywhere')), name).toEqual([]);

      await userEvent.keyboard('{Control>}k{/Control}');
      const list = await screen.findByRole('listbox', { name: 'Commands' });
      // Undo is called by what it takes back, which can be told a moment after the screen stands.
      await waitFor(() => {
        const offered = within(list).getAllByRole('option').map(({ textContent }) => textContent);
        for (const { id, shortcut } of all) {
          const label = registered().flatMap(({ commands }) => commands).find((command) => command.id === id)?.label ?? id;
          if (id === 'app.palette') expect(shortcut).toBeDefined();
          else expect(offered.some((text) => text.startsWith(label)), `${name}: ${id} is not in the palette`).toBe(true);
        }
      });
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

      const inMenu = new Set(groupCommands(registered()).flatMap(({ commands }) => commands.map(({ id }) => id)));
      expect(all.filter(({ id }) => !inMenu.has(id)), name).toEqual([]);
      // The look is remembered, also for the tests after this one.
      if (name === 'checklist.look') act(() => ofScope('screen').find(({ id }) => id === name)?.run());
    }
    // Ids that the sources write down and no screen showed would be commands nobody can reach here.
    const sources = import.meta.glob<string>('/renderer/{app,features}/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
    const files = Object.entries(sources).filter(([, source]) => /\buseCommands\(/.test(source));
    expect(files.length).toBeGreaterThan(10);
    const unseen = files
      .filter(([, source]) => {
        const ids = [...source.matchAll(/\bid: ['`]([a-z]+\.[a-z.-]*)|\b(?:go|set|onQuestion)\('([a-z.-]+)'/g)].map(([, id, made]) => id ?? made ?? '');
        return ids.length === 0 || !ids.some((id) => [...seen].some((known) => known.startsWith(id) || known.endsWith(`.${id}`)));
      })
      .map(([path]) => path);
    expect(unseen.toSorted()).toEqual([...ONLY_AT_TIMES, ...ON_WHAT_IS_OPENED].toSorted());
    // What an opened thing can do joins what can be done everywhere; no two of it have the same keys.
    const keysOfEverywhere = new Set(ofScope('everywhere').flatMap(keysOf));
    for (const path of ON_WHAT_IS_OPENED) {
      const keys = [...(sources[path] ?? '').matchAll(/(?:shortcut: |_KEYS? = )'([^']+)'/g)].map(([, each = '']) => each.toLowerCase());
      expect(keys.filter((each, index) => keys.indexOf(each) !== index || keysOfEverywhere.has(each)), path).toEqual([]);
    }
    // The others all join the checklist's own commands.
    for (const path of ONLY_AT_TIMES) {
      for (const [, keys = ''] of (sources[path] ?? '').matchAll(/(?:shortcut: |_KEYS? = )'([^']+)'/g)) {
        expect(keysOfChecklist.has(keys.toLowerCase()), `${path}: ${keys}`).toBe(false);
      }
    }
  }, 400_000);
});

/** Commands of what stands open on no screen of this workspace: an action, a figure, a report, a file. Their own tests press the keys. */
const ON_WHAT_IS_OPENED: readonly string[] = [
  '/renderer/features/exchange/fill/use-fill-commands.ts',
  '/renderer/features/actions/action-commands.ts',
  '/renderer/features/exchange/merge/use-merge-commands.ts',
  '/renderer/features/exchange/register/exchange-detail.tsx',
  '/renderer/features/exchange/response/send-page.tsx',
  '/renderer/features/figures/figure-commands.ts',
  '/renderer/features/reports/report-commands.ts',
];

/** Commands of a running import, and of checklists in several versions or standards, which are not here: a new one is noticed. */
const ONLY_AT_TIMES: readonly string[] = [
  '/renderer/features/exchange/import/components/storing-progress.tsx',
  '/renderer/features/library/versions/version-notices.tsx',
  '/renderer/features/shared-answers/related-answers.tsx',
  '/renderer/features/shared-answers/shared-notice.tsx',
];

describe('one list feeds them all', () => {
  test('the shortcut help shows each shortcut by group, and finds one by a word', async () => {
    room = await showFrame(paths.checklist(AUDIT, QUESTION));
    await screen.findByRole('complementary');
    await untilSettled();
    await userEvent.keyboard('?');
    const help = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    const labels = [...ofScope('screen'), ...ofScope('everywhere')].filter(({ shortcut }) => shortcut !== undefined).map(({ label }) => label);
    for (const label of labels) expect(within(help).getAllByText(label).length).toBeGreaterThan(0);
    expect(within(help).getByRole('heading', { name: 'Assess' })).toBeVisible();
    expect(within(help).getByText('Move the divider that has the focus')).toBeVisible();
    await userEvent.type(within(help).getByLabelText('Find a shortcut'), 'minor');
    expect(within(help).getAllByRole('term')).toHaveLength(1);
    await userEvent.type(within(help).getByLabelText('Find a shortcut'), ' zzz');
    expect(within(help).getByText('No shortcut matches.')).toBeVisible();
  });

  test('the menu opens by key, shows shortcuts, runs what is chosen and gives the focus back', async () => {
    room = await showFrame(paths.audits());
    await untilSettled();
    for (const keys of ['{F10}', '{Alt>}m{/Alt}']) {
      await userEvent.keyboard(keys);
      const menu = await screen.findByRole('menu', { name: 'All commands' });
      await waitFor(() => expect(within(menu).getAllByRole('menuitem').length).toBeGreaterThan(3));
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    }
    await userEvent.keyboard('{Alt>}m{/Alt}');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Go to' }));
    const item = await screen.findByRole('menuitem', { name: /Go to history/ });
    expect(item.textContent).toContain(displayKeys('Alt+8').join(' '));
    await userEvent.click(item);
    await waitFor(() => expect(place()).toBe('/history'));
  });

  test("the system's menu is told the commands of the screen and runs the one chosen", async () => {
    const shown: ShownMenu[] = [];
    let choose: (id: string) => void = () => undefined;
    const menu = {
      show: (told: ShownMenu) => {
        shown.push(told);
        return Promise.resolve();
      },
      onCommand: (listener: (id: string) => void) => {
        choose = listener;
        return () => undefined;
      },
    };
    room = await showFrame(paths.audits(), aPlatform({ kind: 'desktop', menu }));
    await untilSettled();
    await waitFor(() => expect(shown.length).toBeGreaterThan(0));
    const last = (): ShownMenu | undefined => shown.at(-1);
    expect(desktopRequests['menu:show'].safeParse(last()).success).toBe(true);
    expect(last()?.groups.map(({ label }) => label)).toEqual(expect.arrayContaining(['File', 'Edit', 'Go to', 'View', 'Help']));
    const idsOf = (told: ShownMenu | undefined): readonly string[] => told?.groups.flatMap(({ commands }) => commands.map(({ id }) => id)) ?? [];
    expect(idsOf(last())).toContain('audits.new');
    act(() => choose('go.library'));
    await waitFor(() => expect(place()).toMatch(/^\/checklists/));
    await waitFor(() => expect(idsOf(last())).not.toContain('audits.new'));
    act(() => choose('audits.new'));
    act(() => choose('no.such-command'));
    expect(place()).toMatch(/^\/checklists/);
  });
});
