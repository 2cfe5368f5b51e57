import type { KeyValue, TableBlock, TableRow, Tone } from '#shared/domain/report/document.ts';
import { lengthOf, Text } from './runs.tsx';

/** A cell this long may be parted by a page end; a row that is shorter never is. */
const LONG_TEXT = 900;

/** A colour's class; what is plain or muted has a name of its own, because `.muted` is a text style. */
export function toneClass(tone: Tone): string {
  return tone === 'plain' || tone === 'muted' ? `${tone}-tone` : tone;
}

function isLong(row: TableRow): boolean {
  return row.cells.some((cell) => lengthOf(cell) > LONG_TEXT);
}

/** Small tables stay together on a page. */
const WHOLE_ROWS = 12;
const WHOLE_LETTERS = 1_200;

function isSmall(rows: readonly TableRow[]): boolean {
  return rows.length <= WHOLE_ROWS && rows.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + lengthOf(cell), 0), 0) <= WHOLE_LETTERS;
}

export function Facts({ rows }: { readonly rows: readonly KeyValue[] }) {
  return (
    <table className="facts">
      <tbody>
        {rows.map(({ label, value }, index) => (
          <tr key={`${String(index)}-${label}`} className={lengthOf(value) > LONG_TEXT ? 'long' : undefined}>
            <th scope="row" dir="auto">{label}</th>
            <td dir="auto">
              <Text runs={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Table({ caption, columns, rows }: TableBlock) {
  return (
    <table className={isSmall(rows) ? 'whole' : undefined}>
      {caption !== '' && <caption dir="auto">{caption}</caption>}
      <colgroup>
        {columns.map(({ heading, width }, index) => (
          <col key={`${String(index)}-${heading}`} style={{ width: `${String(width)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ heading, align }, index) => (
            <th key={`${String(index)}-${heading}`} scope="col" className={align === 'start' ? undefined : align}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={index} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, columns }: { readonly row: TableRow; readonly columns: TableBlock['columns'] }) {
  if (row.isGroup) {
    return (
      <tr className="group">
        <td colSpan={columns.length} dir="auto">
          <Text runs={row.cells[0] ?? []} />
        </td>
      </tr>
    );
  }
  const isToned = row.tone !== 'plain';
  return (
    <tr className={[isToned ? toneClass(row.tone) : '', isLong(row) ? 'long' : ''].join(' ').trim() || undefined}>
      {columns.map(({ align }, index) => (
        <td key={index} dir="auto" className={[index === 0 && isToned ? 'toned' : '', align === 'start' ? '' : align].join(' ').trim() || undefined}>
          <Text runs={row.cells[index] ?? []} />
        </td>
      ))}
    </tr>
  );
}
