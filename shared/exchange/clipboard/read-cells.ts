/**
 * Reads what a spreadsheet put on the clipboard as text: tabs between cells, line ends between rows, quoted cells
 * that may hold both. A quotation mark that opens no properly closed cell is a letter like any other: Excel leaves
 * `"Best effort" is said` without quoting. An empty text has no rows.
 */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length || cells.length > 0) {
    const { value, next } = readCell(text, at);
    cells.push(value);
    if (text[next] === '\t') {
      at = next + 1;
      continue;
    }
    rows.push(cells);
    cells = [];
    at = text[next] === '\r' && text[next + 1] === '\n' ? next + 2 : next + 1;
  }
  return rows;
}

const END_OF_CELL = /[\t\r\n]/g;

function readCell(text: string, start: number): { readonly value: string; readonly next: number } {
  if (text[start] === '"') {
    const quoted = readQuoted(text, start + 1);
    if (quoted !== null) return quoted;
  }
  END_OF_CELL.lastIndex = start;
  const next = END_OF_CELL.exec(text)?.index ?? text.length;
  return { value: text.slice(start, next), next };
}

/** Null when no closing quotation mark stands before a tab, a line end or the end of the text. */
function readQuoted(text: string, start: number): { readonly value: string; readonly next: number } | null {
  let value = '';
  let at = start;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    value += text.slice(at, close);
    const after = text[close + 1];
    if (after === '"') {
      value += '"';
      at = close + 2;
      continue;
    }
    return after === undefined || /[\t\r\n]/.test(after) ? { value, next: close + 1 } : null;
  }
}
