import { importing } from '#renderer/i18n/en/import.ts';
import { columnLetters } from '#shared/exchange/grid.ts';
import type { FileReport, SheetReport } from './read-file.ts';
import { noteWords, refusalWords } from './words.ts';

const MOST_PROBLEMS = 5;

/** A file's report for people: one block of lines. */
export function printReport(report: FileReport): string {
  const time = `${report.milliseconds} ms, ${report.megabytes} MB`;
  if (report.problem) return `${report.file}  (${time})\n  not read: ${refusalWords(report.problem)}\n`;
  const format = report.encoding === null ? '' : `, ${report.encoding}, separator ${report.separator === '\t' ? 'tab' : (report.separator ?? '')}`;
  const lines = [`${report.file}  (${time}${format})`, ...report.notes.map((note) => `  ${noteWords(note)}`)];
  return [...lines, ...report.sheets.flatMap(sheetLines), ''].join('\n');
}

function sheetLines(sheet: SheetReport): readonly string[] {
  const state = sheet.state === 'visible' ? '' : ` (${sheet.state})`;
  const mark = sheet.isSuggested ? '*' : ' ';
  const title = ` ${mark}${JSON.stringify(sheet.name)}${state}: ${sheet.rows} rows`;
  const notes = sheet.notes.map((note) => `    ${noteWords(note)}`);
  if (!sheet.header || !sheet.counts) return [`${title}, no headings found`, ...notes];
  const { firstRow, lastRow, confidence } = sheet.header;
  const header = `headings in ${firstRow === lastRow ? `row ${firstRow}` : `rows ${firstRow}-${lastRow}`} (${confidence})`;
  const { counts } = sheet;
  const skipped = Object.entries(sheet.skipped).map(([reason, count]) => `${count} ${reason}`).join(', ');
  const left = skipped === '' ? '' : `; left out: ${skipped}`;
  return [
    `${title}, ${header}`,
    `    columns: ${columnWords(sheet)}`,
    `    rows: ${counts.questions} questions, ${counts.sections} section titles, ${counts.joined} joined, ${counts.aboveAndHeader} above or headings${left}`,
    ...gradeLine(sheet),
    ...problemLines(sheet),
    ...notes,
  ];
}

function columnWords(sheet: SheetReport): string {
  const understood = sheet.columns.filter(({ field }) => field !== 'other');
  const others = sheet.columns.length - understood.length;
  const words = understood.map(({ column, heading, field }) => `${columnLetters(column)} ${JSON.stringify(heading.slice(0, 40))} = ${field}`);
  return [...words, ...(others > 0 ? [`${others} kept beside the question`] : [])].join('; ');
}

function gradeLine(sheet: SheetReport): readonly string[] {
  if (sheet.grades.length === 0) return [];
  const shown = sheet.grades.slice(0, 8).map(({ value, count, suggestion }) => `${JSON.stringify(value)} x${count} -> ${suggestion ?? 'ask'}`);
  return [`    grades to confirm: ${shown.join('; ')}${sheet.grades.length > 8 ? ` and ${sheet.grades.length - 8} more` : ''}`];
}

function problemLines(sheet: SheetReport): readonly string[] {
  const byCode = new Map<string, number>();
  for (const { code } of sheet.problems) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  return [...byCode].flatMap(([code, count]) => {
    const first = sheet.problems.filter((problem) => problem.code === code).slice(0, MOST_PROBLEMS);
    const title = importing.problem[first[0]?.code ?? 'question-missing'].title;
    const examples = first.map(({ address, raw, hint }) => `      ${sheet.name}!${address}: ${JSON.stringify(raw.slice(0, 60))}${hint === '' ? '' : ` -> ${hint}`}`);
    const more = count > first.length ? [`      and ${count - first.length} more`] : [];
    return [`    ${title} (${count}):`, ...examples, ...more];
  });
}
