import { cleanSheets, type ChangedCell } from '../export/clean-sheets.ts';
import { cleanText } from '../export/clean-text.ts';
import { headerRow } from '../export/cells.ts';
import { tablePrint, type SheetWording } from '../export/print-set-up.ts';
import type { ColumnDescription, ConditionalTone, PagesAcross, SheetDescription, WorkbookDescription } from '../export/workbook-description.ts';
import { pagesAcross } from './pages-across.ts';
import { instructionsSheet, listsSheet, metaSheet } from './response-side-sheets.ts';
import { actionsTable, responsesTable, type ResponseTable } from './response-tables.ts';
import { RESPONSE_LISTS, type ResponseWorkbookInput } from './response-workbook-input.ts';

function validationsOf(columns: readonly ColumnDescription[], fromRow: number, toRow: number, message: string): SheetDescription['validations'] {
  return (Object.keys(RESPONSE_LISTS) as readonly (keyof typeof RESPONSE_LISTS)[]).flatMap((key) => {
    const place = columns.findIndex((each) => each.key === key);
    return place < 0 ? [] : [{ column: place, fromRow, toRow, listName: RESPONSE_LISTS[key], message }];
  });
}

/**
 * The workbook in which an organization answers nonconformities: instructions, a row for each nonconformity whose
 * finding part is locked and whose answer part is open, and a sheet of actions, of which each may have any number.
 */
export function describeResponseWorkbook(input: ResponseWorkbookInput): { readonly description: WorkbookDescription; readonly changedCells: readonly ChangedCell[] } {
  const { words, profile, cases } = input;
  const [first] = cases;
  const header = first?.part.header;
  const wording: SheetWording = {
    audit: { reference: header?.audit ?? '', organization: header?.organization ?? '', title: words.title },
    words: { ...input.sheetWords, pageOf: words.pageOf, continued: words.continued },
  };
  const responses = responsesTable(input);
  const actions = actionsTable(input);
  const lists = listsSheet(input, wording);
  const tableSheet = (id: string, name: string, { columns, rows }: ResponseTable, frozenColumns: number, openFrom: number, tones: readonly ConditionalTone[], pages?: PagesAcross): SheetDescription => ({
    id,
    name,
    columns,
    rows: [headerRow(columns), ...rows],
    headerRow: 1,
    frozenColumns,
    validations: validationsOf(columns, 2, rows.length + 1, words.chooseFromList),
    tones,
    protection: { open: [{ fromRow: 2, toRow: rows.length + 1, fromColumn: openFrom, toColumn: columns.length - 2 }] },
    print: { ...tablePrint(wording, name, columns.length - 1), ...(pages === undefined ? {} : { pages }) },
  });
  const gradeColumn = responses.columns.findIndex(({ key }) => key === 'grade');
  const tones = (['major', 'minor'] as const).map((grade) => ({ column: gradeColumn, fromRow: 2, toRow: cases.length + 1, text: words.grades[grade], tone: grade }));
  const { sheets, changedCells } = cleanSheets(
    [
      instructionsSheet(input, wording),
      tableSheet('responses', words.sheets.responses, responses, 1, profile.finding.length, gradeColumn < 0 ? [] : tones, pagesAcross(responses.columns.slice(0, -1), { titleColumns: 1, partFrom: profile.finding.length })),
      tableSheet('actions', words.sheets.actions, actions, 1, 0, [], pagesAcross(actions.columns.slice(0, -1), { titleColumns: 1, partFrom: actions.columns.length })),
    ],
    wording,
  );
  const hidden = cleanSheets([lists.sheet, metaSheet(input, { responses, actions }, wording)], wording);
  return {
    description: {
      title: cleanText(`${header?.audit ?? ''} ${words.title}`.trim()).text,
      author: cleanText(input.sentBy).text,
      createdAt: input.sentAt,
      sheets: [...sheets, ...hidden.sheets.slice(0, 2)],
      lists: lists.lists,
    },
    changedCells,
  };
}

