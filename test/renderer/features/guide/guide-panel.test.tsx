import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GuideButton } from '#renderer/features/guide/components/guide-button.tsx';
import { GuidePage } from '#renderer/features/guide/components/guide-page.tsx';
import { useGuideCommands } from '#renderer/features/guide/guide-commands.ts';
import { useGuidePanel } from '#renderer/features/guide/guide-panel-store.ts';
import { LazyGuidePanel } from '#renderer/features/guide/lazy-guide.tsx';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { renderScreen } from '../../../support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '../../../support/test-workspace.ts';

let room: TestWorkspace;
let graded: string[] = [];

beforeEach(async () => {
  room = await aWorkspace();
  graded = [];
});
afterEach(async () => {
  cleanup();
  useGuidePanel.setState({ place: null });
  await room.discard();
});

/** A screen with a text field and a command on the letter N, with the guide beside it as in the frame. */
function Screen() {
  useGuideCommands();
  useCommands('screen', useMemo(() => [{ id: 'test.grade', label: 'Grade', shortcut: 'N', run: () => graded.push('N') }], []));
  return (
    <>
      <main id="main" tabIndex={-1}>
        <GuideButton />
        <input aria-label="Notes" />
      </main>
      <LazyGuidePanel />
    </>
  );
}

async function showAt(path: string) {
  const { hook, navigate, history } = memoryLocation({ path, record: true });
  await renderScreen(
    <Router hook={hook}>
      <Screen />
    </Router>,
    { workspace: room.workspace },
  );
  return { navigate, history };
}

const panel = () => screen.findByRole('complementary', { name: 'Guide' });

describe('The guide beside a screen', () => {
  test('opens with F1 from a text field at the page about the screen, and takes the focus', async () => {
    await showAt('/audits/a1/findings/f1');
    screen.getByLabelText('Notes').focus();
    await userEvent.keyboard('{F1}');
    const title = await within(await panel()).findByRole('heading', { level: 2, name: 'Findings' });
    await waitFor(() => expect(document.activeElement).toBe(title));
  });

  test('closes with Escape and gives the focus back to the field', async () => {
    await showAt('/audits');
    const field = screen.getByLabelText('Notes');
    field.focus();
    await userEvent.keyboard('{F1}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Your audits and the plan'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Guide' })).toBeNull();
    expect(document.activeElement).toBe(field);
  });

  test('keeps letters to itself: reading grades nothing', async () => {
    await showAt('/audits');
    await userEvent.keyboard('n');
    expect(graded).toEqual(['N']);
    await userEvent.keyboard('{F1}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Your audits and the plan'));
    await userEvent.keyboard('n');
    expect(graded).toEqual(['N']);
  });

  test('stays at its page when the screen changes, and offers the page about the new screen', async () => {
    const { navigate } = await showAt('/audits');
    await userEvent.keyboard('{F1}');
    await within(await panel()).findByRole('heading', { level: 2, name: 'Your audits and the plan' });
    navigate('/history');
    await userEvent.click(await within(await panel()).findByRole('button', { name: 'About this screen: Undo and history' }));
    await within(await panel()).findByRole('heading', { level: 2, name: 'Undo and history' });
  });

  test('closes with F1 from inside and with its button in the header', async () => {
    await showAt('/audits');
    await userEvent.click(screen.getByRole('button', { name: 'Guide' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Your audits and the plan'));
    await userEvent.keyboard('{F1}');
    expect(useGuidePanel.getState().place).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Guide' }));
    await userEvent.keyboard('{Enter}');
    await panel();
    await userEvent.click(screen.getByRole('button', { name: 'Guide' }));
    expect(useGuidePanel.getState().place).toBeNull();
  });

  test('follows a link to another page and goes on there with the focus', async () => {
    await showAt('/audits/a1/checklist');
    await userEvent.keyboard('{F1}');
    const article = within(await panel());
    const link = (await article.findAllByRole('link', { name: 'Grading' }))[0];
    link?.focus();
    await userEvent.keyboard('{Enter}');
    const title = await article.findByRole('heading', { level: 2, name: 'Grading' });
    await waitFor(() => expect(document.activeElement).toBe(title));
  });
});

describe('The guide on its own screen', () => {
  async function showGuide(page?: string, section?: string) {
    const { hook, history } = memoryLocation({ path: '/guide', record: true });
    await renderScreen(
      <Router hook={hook}>
        <GuidePage page={page} section={section} />
      </Router>,
      { workspace: room.workspace },
    );
    return history;
  }

  test('begins at the first page and leads on to the next', async () => {
    const history = await showGuide();
    await screen.findByRole('heading', { level: 2, name: 'Start here' });
    await userEvent.click(screen.getByRole('button', { name: /Next.*sample workspace/i }));
    expect(history.at(-1)).toBe('/guide/sample');
  });

  test('finds as you type, marks what it found, and opens the first with Enter', async () => {
    const history = await showGuide('grading');
    await screen.findByRole('heading', { level: 2, name: 'Grading' });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search the guide' }), 'power cut');
    const hits = within(await screen.findByRole('list', { name: 'Found in the guide' }));
    expect((await hits.findAllByText(/^power$/i, { selector: 'mark' })).length).toBeGreaterThan(0);
    await userEvent.keyboard('{Enter}');
    expect(history.at(-1)).toBe('/guide/data/crash');
  });

  test('shows keys by the names of this keyboard, also to a screen reader', async () => {
    await showGuide('keyboard');
    expect((await screen.findAllByText(/^(Ctrl|⌘) \+ K$/)).length).toBeGreaterThan(0);
  });
});
