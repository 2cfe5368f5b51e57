/**
 * Cells as text the way Excel puts them on the clipboard: tabs between cells, each row ended by CR LF, cells that hold
 * a tab, a line break or a quotation mark in quotation marks with inner ones doubled.
 */
export function cellsAsText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join('\t')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * The same cells as an HTML table, which spreadsheets prefer to text. Each cell says that it is text, so that one
 * that looks like a formula stays what was written, and keeps its line breaks inside one cell.
 */
export function cellsAsHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td style="mso-number-format:'\\@'">${escaped(cell)}</td>`).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`;
}

function escaped(cell: string): string {
  return cell
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');
}
