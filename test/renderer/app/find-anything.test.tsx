import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AuditId } from '#shared/domain/ids.ts';
import { closeAudit } from '#renderer/app/frame/open-audits-store.ts';
import { put } from '#renderer/data/row-write.ts';
import { paths } from '#renderer/ui/paths.ts';
import { aFinding, anAudit } from '#test/support/builders.ts';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { AUDIT, goTo, place, QUESTION, showFrame, TEMPLATE } from './frame-room.tsx';

let room: TestWorkspace | null = null;

afterEach(async () => {
  cleanup();
  await room?.discard();
  room = null;
});

const options = (): readonly HTMLElement[] => within(screen.getByRole('listbox', { name: 'Search results' })).queryAllByRole('option');

async function openSearch(): Promise<HTMLElement> {
  await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Search everything' });
  await waitFor(() => expect(field).toHaveFocus());
  return field;
}

describe('the search screen', () => {
  test('opens by key, finds as one types with the words marked, and Enter opens the row', async () => {
    room = await showFrame(paths.audits());
    await screen.findByRole('heading', { name: 'Audits' });
    const field = await openSearch();
    await userEvent.type(field, 'grosse stor');
    await waitFor(() => expect(options()).toHaveLength(1));
    const [hit] = options();
    expect(hit).toHaveTextContent('8.6.1-q1');
    expect([...(hit?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent)).toEqual(['Größe', 'Stör']);
    await waitFor(() => expect(screen.getByText('1 hit')).toBeVisible());
    await waitFor(() => expect(place()).toBe('/search/grosse stor'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(place()).toBe(`/audits/${AUDIT}/checklist/${QUESTION}`));
  });

  test('arrows go through all groups; kinds and audits narrow, and say when nothing is left', async () => {
    room = await showFrame(paths.audits());
    const other = 'audit-2' as AuditId;
    await room.workspace.commit({
      event: 'audit.created',
      subject: 'SA-2026-01',
      auditId: other,
      plan: () => Promise.resolve([put('audits', anAudit({ id: other, reference: 'SA-2026-01', title: 'Supplier audit' }))]),
    });
    const field = await openSearch();
    await userEvent.type(field, 'priority 1 incident');
    await waitFor(() => expect(options().length).toBeGreaterThan(1));
    expect(field).toHaveAttribute('aria-activedescendant', options()[0]?.id);
    await userEvent.keyboard('{ArrowDown}');
    expect(options()[1]).toHaveAttribute('aria-selected', 'true');
    await userEvent.click(screen.getByRole('button', { name: /^Findings/ }));
    await waitFor(() => expect(options()).toHaveLength(1));
    expect(options()[0]).toHaveTextContent('NC-2026-007');
    await userEvent.click(screen.getByRole('combobox', { name: 'Audit' }));
    await userEvent.click(await screen.findByRole('option', { name: /SA-2026-01/ }));
    expect(await screen.findByText('Nothing found')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Search everywhere' }));
    await waitFor(() => expect(options().length).toBeGreaterThan(1));
  });

  test('what changes meanwhile is found without typing again', async () => {
    room = await showFrame(paths.audits());
    const field = await openSearch();
    await userEvent.type(field, 'wachschutz');
    expect(await screen.findByText('Nothing found')).toBeVisible();
    await room.workspace.commit({
      event: 'finding.edited',
      subject: 'NC-2026-007',
      auditId: AUDIT,
      plan: () => Promise.resolve([put('findings', aFinding({ owner: 'Wachschutz Süd' }))]),
    });
    await waitFor(() => expect(options()).toHaveLength(1));
  });

  test('Escape takes back the narrowing, then goes back to where the search was opened, with the focus on the screen', async () => {
    room = await showFrame(paths.findings(AUDIT, 'finding-1'));
    await screen.findByRole('heading', { name: 'Findings' });
    const field = await openSearch();
    await userEvent.type(field, 'incident');
    await userEvent.click(await screen.findByRole('button', { name: /^Findings/ }));
    await userEvent.keyboard('{Escape}');
    expect(place()).toMatch(/^\/search/);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(place()).toBe(`/audits/${AUDIT}/findings/finding-1`));
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  test('an address with words in it searches at once', async () => {
    room = await showFrame('/search/NC-2026-007');
    await waitFor(() => expect(options()[0]).toHaveTextContent('NC-2026-007'));
    await goTo('/search/EV-2026-0012');
    // The guide names that number too, and may be read first.
    await waitFor(() => expect(options()[0]).toHaveTextContent('EV-2026-0012INC-20418'));
    await userEvent.click(options()[0] ?? document.body);
    await waitFor(() => expect(place()).toBe(`/audits/${AUDIT}/evidence/evidence-1`));
  });

  test('writes the address only for what was typed: one that is opened is never written over by the one before', async () => {
    const written = vi.spyOn(history, 'replaceState');
    room = await showFrame('/search/NC-2026-007');
    await waitFor(() => expect(options()[0]).toHaveTextContent('NC-2026-007'));
    await goTo('/search/EV-2026-0012');
    const field = screen.getByRole('combobox', { name: 'Search everything' });
    await waitFor(() => expect(field).toHaveValue('EV-2026-0012'));
    await waitFor(() => expect(options()[0]).toHaveTextContent('EV-2026-0012'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(written).not.toHaveBeenCalled();
    await userEvent.type(field, ' INC');
    await waitFor(() => expect(place()).toBe('/search/EV-2026-0012 INC'));
    written.mockRestore();
  });
});

describe('the palette', () => {
  const paletteOptions = (): readonly HTMLElement[] => within(screen.getByRole('listbox', { name: 'Commands' })).queryAllByRole('option');

  async function openPalette(): Promise<void> {
    await userEvent.keyboard('{Control>}k{/Control}');
    await waitFor(() => expect(screen.getByRole('combobox', { name: /Type a command/ })).toHaveFocus());
  }

  test('offers commands, then the best of what is found, then all results', async () => {
    room = await showFrame(paths.audits());
    await screen.findByRole('heading', { name: 'Audits' });
    await openPalette();
    await userEvent.keyboard('finding');
    await waitFor(() => expect(paletteOptions().at(-1)).toHaveTextContent('All results for “finding”'));
    const kinds = paletteOptions().map(({ dataset }) => dataset['kind']);
    expect(kinds).toEqual(kinds.toSorted((left, right) => ['command', 'hit', 'all'].indexOf(left ?? '') - ['command', 'hit', 'all'].indexOf(right ?? '')));
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(place()).toBe('/search/finding'));
  });

  test('a leading > asks for commands alone', async () => {
    room = await showFrame(paths.audits());
    await screen.findByRole('heading', { name: 'Audits' });
    await openPalette();
    await userEvent.keyboard('> history');
    await waitFor(() => expect(paletteOptions().length).toBeGreaterThan(0));
    expect(new Set(paletteOptions().map(({ dataset }) => dataset['kind']))).toEqual(new Set(['command']));
  });

  test('a clause number goes to the clause', async () => {
    room = await showFrame(paths.plan(AUDIT));
    await openPalette();
    await userEvent.keyboard('8.6.1');
    await waitFor(() => expect(paletteOptions()[0]).toHaveTextContent('Go to 8.6.1 Incident management'));
    expect(paletteOptions()[0]).toHaveTextContent('in IA-2026-03');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(place()).toBe(`/audits/${AUDIT}/checklist/${QUESTION}`));
  });
});

describe('a clause typed anywhere', () => {
  test('goes to the audit on the screen after a short pause', async () => {
    room = await showFrame(paths.findings(AUDIT));
    await screen.findByRole('heading', { name: 'Findings' });
    await userEvent.keyboard('8.6.1');
    expect(screen.getByText('Go to clause 8.6.1')).toBeVisible();
    await waitFor(() => expect(place()).toBe(`/audits/${AUDIT}/checklist/${QUESTION}`));
    expect(screen.getByText('Clause 8.6.1 Incident management in IA-2026-03')).toBeInTheDocument();
  });

  test('goes to the audit opened last, at Enter; without one to the library', async () => {
    room = await showFrame(paths.plan(AUDIT));
    await screen.findByRole('heading', { name: /^IA-2026-03/ });
    await goTo(paths.history());
    await screen.findByRole('heading', { name: 'History' });
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    await userEvent.keyboard('9{Enter}');
    await waitFor(() => expect(place()).toMatch(new RegExp(`^/audits/${AUDIT}/checklist/${TEMPLATE}/9\\.`)));
    await goTo(paths.history());
    await screen.findByRole('heading', { name: 'History' });
    act(() => closeAudit(AUDIT));
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    await userEvent.keyboard('8.6{Enter}');
    await waitFor(() => expect(place()).toBe(paths.library(TEMPLATE)));
  });

  test('says that there is no such clause and stays; a single digit waits for Enter; fields keep their digits', async () => {
    room = await showFrame(paths.findings(AUDIT));
    await screen.findByRole('heading', { name: 'Findings' });
    const before = place();
    await userEvent.keyboard('12.9{Enter}');
    expect((await screen.findAllByText('There is no clause 12.9 in IA-2026-03.')).length).toBeGreaterThan(0);
    await userEvent.keyboard('5');
    await new Promise((resolve) => setTimeout(resolve, 1_400));
    expect(place()).toBe(before);
    const field = screen.getAllByRole('textbox')[0] ?? document.body;
    await userEvent.click(field);
    await userEvent.keyboard('8.6.1');
    await new Promise((resolve) => setTimeout(resolve, 1_400));
    expect(place()).toBe(before);
  });
});
