import ExcelJS from 'exceljs';

/** A workbook opened by another library, to be edited the way a colleague would and saved again by it. */
export interface EditedWorkbook {
  /** Types into the row that has this text in any cell, in the column of this heading. */
  readonly type: (sheet: string, rowWith: string, heading: string, value: string) => void;
  readonly add: (sheet: string, cells: Readonly<Record<string, string>>) => void;
  readonly removeRow: (sheet: string, rowWith: string) => void;
  readonly save: () => Promise<Buffer>;
}

/** Opens bytes of a workbook with the library. */
export async function editWorkbook(bytes: Uint8Array): Promise<EditedWorkbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheetOf = (name: string): ExcelJS.Worksheet => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    return sheet;
  };
  const columnOf = (sheet: ExcelJS.Worksheet, heading: string): number => {
    let found = 0;
    sheet.getRow(1).eachCell((cell, column) => {
      if (cell.text === heading) found = column;
    });
    if (found === 0) throw new Error(`No column ${heading}`);
    return found;
  };
  const rowOf = (sheet: ExcelJS.Worksheet, text: string): ExcelJS.Row => {
    const found: ExcelJS.Row[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.text === text) found.push(row);
      });
    });
    const [first] = found;
    if (first === undefined) throw new Error(`No row with ${text}`);
    return first;
  };
  return {
    type: (name, rowWith, heading, value) => {
      const sheet = sheetOf(name);
      rowOf(sheet, rowWith).getCell(columnOf(sheet, heading)).value = value;
    },
    add: (name, cells) => {
      const sheet = sheetOf(name);
      const row = sheet.getRow(sheet.actualRowCount + 1);
      for (const [heading, value] of Object.entries(cells)) row.getCell(columnOf(sheet, heading)).value = value;
    },
    removeRow: (name, rowWith) => {
      const sheet = sheetOf(name);
      sheet.spliceRows(rowOf(sheet, rowWith).number, 1);
    },
    save: async () => Buffer.from(await workbook.xlsx.writeBuffer()),
  };
}
