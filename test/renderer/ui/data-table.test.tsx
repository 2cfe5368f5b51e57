import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '#renderer/i18n/i18n.ts';
import { DataTable, type Column } from '#renderer/ui/data-table.tsx';
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx';

interface Row {
  readonly id: string;
  readonly number: number;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Name', cell: ({ number }) => `Row ${String(number)}`, sortBy: ({ number }) => number },
];
const idOf = ({ id }: Row): string => id;
const rowsOf = (count: number): readonly Row[] => Array.from({ length: count }, (_, number) => ({ id: `r${String(number)}`, number }));

beforeAll(async () => {
  await startI18n();
});

afterEach(cleanup);

function show(count: number, selectedId: string | null = null, onOpen: (row: Row) => void = () => undefined) {
  render(
    <ThemeProvider>
      <div data-testid="frame" style={{ height: 400, overflow: 'auto' }}>
        <DataTable label="Rows" rows={rowsOf(count)} columns={columns} rowId={idOf} selectedId={selectedId} onOpen={onOpen} initialSort={{ column: 'name', isDescending: false }} />
      </div>
    </ThemeProvider>,
  );
  return { frame: screen.getByTestId('frame'), table: screen.getByRole('table', { name: 'Rows' }) };
}

const rowsIn = (table: HTMLElement) => within(table).getAllByRole('row').slice(1);

describe('a long table', () => {
  it('has only the rows in sight in the page, and says how many there are', async () => {
    const { table } = show(2_000);
    await expect.poll(() => rowsIn(table).length).toBeLessThan(80);
    expect(table.getAttribute('aria-rowcount')).toBe('2001');
    expect(rowsIn(table)[0]).toHaveTextContent('Row 0');
  });

  it('takes the room of all its rows, and shows the last ones when scrolled to them', async () => {
    const { frame, table } = show(2_000);
    expect(table.offsetHeight).toBeGreaterThan(2_000 * 20);
    await expect
      .poll(() => {
        frame.scrollTop = frame.scrollHeight;
        return within(table).queryByText('Row 1999')?.closest('tr')?.getAttribute('aria-rowindex');
      })
      .toBe('2001');
  });

  it('finds the frame that scrolls it down behind one that scrolls it sideways', async () => {
    render(
      <ThemeProvider>
        <div style={{ height: 400, overflow: 'auto' }}>
          <div style={{ overflowX: 'auto' }}>
            <DataTable label="Rows" rows={rowsOf(2_000)} columns={columns} rowId={idOf} onOpen={() => undefined} />
          </div>
        </div>
      </ThemeProvider>,
    );
    const table = screen.getByRole('table', { name: 'Rows' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(rowsIn(table).length).toBeLessThan(80);
  });

  it('keeps the selected row in the page and in the order of the Tab key, wherever it is scrolled', async () => {
    const { table } = show(2_000, 'r1500');
    const selected = await within(table).findByText('Row 1500');
    expect(selected.closest('tr')?.tabIndex).toBe(0);
    expect(rowsIn(table).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('is walked through with the arrow keys beyond what was in sight', async () => {
    const opened: string[] = [];
    const { table } = show(500, null, ({ id }) => opened.push(id));
    const [first] = rowsIn(table);
    first?.focus();
    for (let press = 0; press < 60; press += 1) {
      await userEvent.keyboard('{ArrowDown}');
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['r60']);
  });
});

describe('a short table', () => {
  it('has all its rows in the page', () => {
    const { table } = show(40);
    expect(rowsIn(table)).toHaveLength(40);
    expect(table.getAttribute('aria-rowcount')).toBeNull();
  });
});
