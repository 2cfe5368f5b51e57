import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { notifications } from '@mantine/notifications';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FiguresPage } from '#renderer/features/figures/figures-page.tsx';
import { useFiguresStore } from '#renderer/features/figures/figures-store.ts';
import { stopClockAt } from '#renderer/platform/clock.ts';
import type { FindingId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { manyCases } from '#test/support/many-cases.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const rows = manyCases({ audits: 6, cases: 60 });
const AUTHOR = 'anna-berg' as PersonId;

let opened: TestWorkspace | null = null;
let startClock: () => void = () => undefined;

beforeEach(() => {
  startClock = stopClockAt('2026-11-28T10:00:00.000Z');
  useFiguresStore.getState().reset();
});

afterEach(async () => {
  cleanup();
  notifications.clean();
  startClock();
  await opened?.workspace.settled();
  await opened?.discard();
  opened = null;
});

function Figures(props: { readonly metric: string | undefined; readonly onOpenCase: (id: FindingId) => void }) {
  const [metric, setMetric] = useState<string | null>(props.metric ?? null);
  return <FiguresPage metric={metric ?? undefined} onMetric={setMetric} onOpenCase={props.onOpenCase} onOpenAudit={() => undefined} />;
}

async function showPage(metric?: string, roles: Person['roles'] = ['lead-auditor']) {
  opened = await aWorkspace();
  const { workspace } = opened;
  // Past the change log: a history of these rows would be made up for nothing.
  await Promise.all([
    workspace.database.people.bulkPut(rows.people.map((person) => (person.id === AUTHOR ? { ...person, roles } : person))),
    ...(['audits', 'findings', 'nonconformities', 'submissions', 'answers', 'evidence', 'certificates', 'reports'] as const).map((table) =>
      workspace.database.table(table).bulkPut([...rows[table]]),
    ),
  ]);
  await workspace.setAuthor(AUTHOR);
  const platform = aPlatform();
  const onOpenCase = vi.fn();
  await renderScreen(<Figures metric={metric} onOpenCase={onOpenCase} />, { workspace, platform });
  return { platform, onOpenCase };
}

const openCount = rows.findings.filter(({ grade, state }) => (grade === 'major' || grade === 'minor') && !['draft', 'withdrawn', 'closed'].includes(state)).length;

describe('the dashboard of figures', () => {
  it('shows each metric with its number, and opens it', async () => {
    await showPage();
    const tile = await screen.findByRole('article', { name: 'Open by age' });
    expect(await within(tile).findByText(String(openCount))).toBeVisible();
    expect(screen.getAllByRole('article')).toHaveLength(16);
    expect(screen.getByText('Data of 28 Nov 2026')).toBeVisible();
    await userEvent.click(within(tile).getByRole('button', { name: 'Open by age' }));
    expect(await screen.findByRole('heading', { name: 'Open nonconformities by age' })).toBeVisible();
    await userEvent.keyboard('{Backspace}');
    expect(await screen.findByRole('article', { name: 'Open by age' })).toBeVisible();
  });

  it('tells the definition on demand', async () => {
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Definition: Closure lead time' }));
    expect(await screen.findByText(/count open cases as still running/)).toBeVisible();
  });

  it('narrows every figure with a filter, and says so until it is cleared', async () => {
    await showPage();
    await userEvent.click(await screen.findByRole('combobox', { name: 'Grade' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Major NC' }));
    const majors = rows.findings.filter(({ grade, state }) => grade === 'major' && !['draft', 'withdrawn', 'closed'].includes(state)).length;
    const tile = screen.getByRole('article', { name: 'Open by age' });
    await waitFor(() => expect(tile.querySelector('p')).toHaveTextContent(String(majors)));
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(tile.querySelector('p')).toHaveTextContent(String(openCount)));
  });

  it('keeps how auditors grade for programme managers', async () => {
    await showPage(undefined, ['auditor']);
    const tile = await screen.findByRole('article', { name: 'Consistency' });
    expect(tile).toHaveTextContent('Shown to programme managers only');
    await userEvent.click(within(tile).getByRole('button', { name: 'Consistency' }));
    expect(await screen.findByText('For programme managers only')).toBeVisible();
  });
});

describe('a figure opened', () => {
  it('walks along the chart by keyboard and opens the list behind a bar', async () => {
    const { onOpenCase } = await showPage('M1');
    const chart = await screen.findByRole('listbox', { name: /^Open nonconformities by age/ });
    expect(within(chart).getAllByRole('option').map(({ textContent }) => textContent)).toContain('0–30 days, Major: 0');
    chart.focus();
    await userEvent.keyboard('{End}{ArrowDown}{Enter}');
    const list = await screen.findByRole('table', { name: /Behind “Over 90 days, Minor”/ });
    const [, first] = within(list).getAllByRole('row');
    await userEvent.click(first ?? list);
    expect(onOpenCase).toHaveBeenCalledOnce();
  });

  it('has the same numbers as a table, one key away', async () => {
    await showPage('M1');
    await screen.findByRole('listbox', { name: /^Open nonconformities by age/ });
    await userEvent.keyboard('t');
    const table = await screen.findByRole('table', { name: /^Open nonconformities by age/ });
    const totals = within(table).getAllByRole('row').slice(1).map((row) => Number(row.lastElementChild?.textContent));
    expect(totals.reduce((sum, each) => sum + each, 0)).toBe(openCount);
  });

  it('goes out as workbook and as picture', async () => {
    const { platform } = await showPage('M1');
    await waitFor(() => expect(document.querySelector('svg.recharts-surface rect')).not.toBeNull(), { timeout: 20_000 });
    await userEvent.keyboard('w');
    await waitFor(() => expect(platform.savedFiles).toHaveLength(1), { timeout: 20_000 });
    expect(platform.savedFiles[0]?.suggestedName).toBe('Open nonconformities by age 2026-11-28.xlsx');
    await userEvent.keyboard('p');
    await waitFor(() => expect(platform.savedFiles).toHaveLength(2), { timeout: 20_000 });
    const png = platform.savedFiles[1];
    expect(png?.suggestedName).toMatch(/\.png$/);
    expect([...(png?.bytes.slice(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47]);
  });

  it('shows clauses against audits as a grid with letters', async () => {
    await showPage('clauses');
    const grid = await screen.findByRole('grid', { name: 'Heat map of clauses and audits' });
    expect(within(grid).getAllByRole('row')).toHaveLength(58);
    const cell = within(grid).getAllByRole('gridcell')[0];
    cell?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveTextContent(/4\.2 in /);
  });
});

describe('for everybody', () => {
  it.each([undefined, 'M1', 'M12', 'M13', 'clauses'])('axe finds nothing serious: %s', async (metric) => {
    await showPage(metric);
    if (metric === undefined) await screen.findByRole('article', { name: 'Due within 14 days' });
    else if (metric === 'clauses') await screen.findByRole('grid');
    else await waitFor(() => expect(document.querySelector('svg.recharts-surface')).not.toBeNull(), { timeout: 20_000 });
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
