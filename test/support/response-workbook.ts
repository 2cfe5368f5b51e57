import ExcelJS from 'exceljs';

/** A response workbook as the audited organization edits it, in another library. */

/** Opens a file in another library, lets it be edited, and gives what that library saves. */
export async function editedByExcelJs(bytes: Uint8Array<ArrayBuffer>, edit: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Cells of a sheet by heading, as a person finds them. */
export function cellsOf(sheet: ExcelJS.Worksheet | undefined) {
  if (sheet === undefined) throw new Error('no such sheet');
  const column = (heading: string): number => {
    let found = 0;
    sheet.getRow(1).eachCell((cell, number) => {
      if (cell.text === heading && found === 0) found = number;
    });
    if (found === 0) throw new Error(`no column ${heading}`);
    return found;
  };
  const row = (reference: string, nth = 0): number => {
    const rows: number[] = [];
    sheet.eachRow((each, number) => {
      if (each.getCell(1).text === reference) rows.push(number);
    });
    const at = rows[nth];
    if (at === undefined) throw new Error(`no row ${reference}`);
    return at;
  };
  return {
    row,
    cell: (reference: string, heading: string, nth = 0) => sheet.getRow(row(reference, nth)).getCell(column(heading)),
    fill: (reference: string, values: Readonly<Record<string, string | Date>>, nth = 0) => {
      for (const [heading, value] of Object.entries(values)) sheet.getRow(row(reference, nth)).getCell(column(heading)).value = value;
    },
  };
}

/** What Maria does in scenario 6: answers M-01 and N-02, changes the text of N-02, deletes the row of N-03. */
export function asMariaDoes(workbook: ExcelJS.Workbook, numbers = { first: 'M-01', second: 'N-02', third: 'N-03' }): void {
  const responses = workbook.getWorksheet('Responses');
  const { fill, row, cell } = cellsOf(responses);
  const said = { 'Acknowledged by': 'Maria Costa', 'Acknowledged on': new Date('2026-03-16'), 'Accept or dispute': 'Accept', 'Answered by': 'Maria Costa', 'Answered on': new Date('2026-05-04') };
  fill(numbers.first, {
    ...said,
    Correction: 'Test of the continuity plan set for 2 June.',
    'Responsible for it': 'Peeter Saar',
    'Corrected on': new Date('2026-03-20'),
    'Evidence of the correction': 'Test plan TP-2026-04',
    'Extent: where else?': 'All three services checked; S1 and S3 were tested in 2025.',
    'Method of analysis': '5-why',
    'Root cause analysis': 'Asked why four times with the service managers.',
    'Direct cause': 'The test of autumn 2025 was cancelled and nobody set a new date.',
    'Root cause': 'Nobody owns the continuity plan.',
    'Cause category': 'Unclear responsibility',
  });
  fill(numbers.second, { ...said, Correction: 'Training records of both agents were filed.', 'Answered on': '2026-05-04' });
  cell(numbers.second, 'Nonconformity').value = 'Competence of one agent is not recorded.';
  const actions = cellsOf(workbook.getWorksheet('Actions'));
  actions.fill(numbers.first, { 'Corrective action': 'Name an owner of the continuity plan.', Owner: 'Peeter Saar', Due: new Date('2026-05-20'), 'Planned evidence': 'Role description', 'How its effect is verified': 'The test of 2026 takes place in time.' });
  actions.fill(numbers.first, { 'Corrective action': 'Put the yearly test into the calendar of the service review.', Owner: 'Rui Pires', Due: '31.05.2026', 'Planned evidence': 'Agenda', 'How its effect is verified': 'Test on the agenda.' }, 1);
  responses?.spliceRows(row(numbers.third), 1);
}
