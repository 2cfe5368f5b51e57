import type { FigureTableData } from './table-of-figure.ts';

/** What breaks a line or a cell where texts are separated by tabs. */
const BREAKS = /[\t\r\n]+/g;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Rows with tabs between cells, as spreadsheets take them. */
export function asTabbed({ columns, rows }: FigureTableData): string {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(({ text }) => text))];
  return lines.map((line) => line.map((text) => text.replace(BREAKS, ' ')).join('\t')).join('\r\n');
}

/** The same as a table for documents and mails, with title and facts. */
export function asHtml({ title, facts, columns, rows }: FigureTableData): string {
  const cell = (tag: 'th' | 'td', text: string, isNumeric = false): string => `<${tag}${isNumeric ? ' align="right"' : ''}>${escaped(text)}</${tag}>`;
  const head = `<tr>${columns.map(({ header, isNumeric }) => cell('th', header, isNumeric)).join('')}</tr>`;
  const body = rows.map((row) => `<tr>${row.map(({ text }, place) => cell('td', text, columns[place]?.isNumeric)).join('')}</tr>`).join('');
  const notes = facts.map(([label, value]) => `<p>${escaped(label)}: ${escaped(value)}</p>`).join('');
  return `<h2>${escaped(title)}</h2><table border="1"><thead>${head}</thead><tbody>${body}</tbody></table>${notes}`;
}

/** Puts a table on the clipboard in both forms; the program that takes it chooses. */
export async function copyTable(table: FigureTableData): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([asTabbed(table)], { type: 'text/plain' }),
        'text/html': new Blob([asHtml(table)], { type: 'text/html' }),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}
