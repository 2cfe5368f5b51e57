import { CAUSE_CATEGORIES, CAUSE_METHODS } from '#shared/domain/cause/cause.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { column, countCell, instantCell, row, textCell } from '../export/cells.ts';
import { tablePrint, type SheetWording } from '../export/print-set-up.ts';
import type { CellDescription, NamedList, RowDescription, SheetDescription } from '../export/workbook-description.ts';
import { answerHash } from './answer.ts';
import { fingerprint } from './finding-part.ts';
import { RESPONSE_META, RESPONSE_WORKBOOK_FORMAT, RESPONSE_WORKBOOK_VERSION } from './meta.ts';
import { HEADER_FIELDS } from './response-fields.ts';
import type { ResponseTable } from './response-tables.ts';
import { RESPONSE_LISTS, type ResponseWorkbookInput } from './response-workbook-input.ts';
import { sentTexts } from './sent-texts.ts';

/** A text of this length and its escapes fit into a cell. */
const LONGEST_META = 15_000;

/** How to answer, and what the file is about. */
export function instructionsSheet({ cases, profile, words }: ResponseWorkbookInput, wording: SheetWording): SheetDescription {
  const columns = [column('label', '', 30), column('value', '', 84)];
  const [first] = cases;
  const sent = first && sentTexts(first.part, words);
  const lines = [...(profile.intro.trim() === '' ? [] : profile.intro.trim().split('\n')), ...words.instructions];
  return {
    id: 'instructions',
    name: words.sheets.instructions,
    columns,
    rows: [
      row('title', textCell(words.title)),
      row('subtitle', textCell([sent?.organization ?? '', sent?.audit ?? ''].filter((part) => part !== '').join(' · '))),
      row('section', textCell(words.howTo)),
      ...lines.map((line, index) => row('fact', textCell(`${index + 1}`), textCell(line))),
      row('section', textCell(words.about)),
      ...HEADER_FIELDS.filter((field) => sent !== undefined && sent[field] !== '').map((field) => row('fact', textCell(words.header[field]), textCell(sent?.[field] ?? ''))),
    ],
    headerRow: null,
    frozenColumns: 0,
    validations: [],
    tones: [],
    protection: { open: [] },
    print: { ...tablePrint(wording, words.sheets.instructions, 2), orientation: 'portrait' },
  };
}

/** The values that cells choose from, out of sight. */
export function listsSheet({ cases, words }: ResponseWorkbookInput, wording: SheetWording): { readonly sheet: SheetDescription; readonly lists: readonly NamedList[] } {
  const columns = [column('list', '', 20), column('value', '', 40)];
  const values = [
    ...Object.values(words.verdicts).map((value) => ({ list: RESPONSE_LISTS.verdict, value })),
    ...CAUSE_METHODS.map((method) => ({ list: RESPONSE_LISTS.method, value: words.methods[method] })),
    ...CAUSE_CATEGORIES.map((category) => ({ list: RESPONSE_LISTS.category, value: words.categories[category] })),
    ...cases.map(({ part }) => ({ list: RESPONSE_LISTS.finding, value: part.reference })),
  ];
  const lists = Object.values(RESPONSE_LISTS).map((name) => ({
    name,
    sheetName: words.sheets.lists,
    column: 1,
    fromRow: values.findIndex(({ list }) => list === name) + 1,
    toRow: values.findLastIndex(({ list }) => list === name) + 1,
  }));
  return {
    sheet: {
      id: 'lists',
      name: words.sheets.lists,
      visibility: 'very-hidden',
      columns,
      rows: values.map(({ list, value }) => row('body', textCell(list), textCell(value))),
      headerRow: null,
      frozenColumns: 0,
      validations: [],
      tones: [],
      print: tablePrint(wording, words.sheets.lists, columns.length),
    },
    lists: lists.filter(({ fromRow }) => fromRow > 0),
  };
}

/** What the program needs to know the file again, out of sight. */
export function metaSheet(input: ResponseWorkbookInput, tables: Readonly<Record<'responses' | 'actions', ResponseTable>>, wording: SheetWording): SheetDescription {
  const { words } = input;
  const columns = ['key', 'value', 'second', 'third', 'fourth', 'fifth'].map((key) => column(key, key, 30));
  const fact = (key: string, ...cells: readonly CellDescription[]): RowDescription => row('body', textCell(key), ...cells);
  return {
    id: 'meta',
    name: words.sheets.meta,
    visibility: 'very-hidden',
    columns,
    rows: [
      row('note', textCell(words.metaNote)),
      fact(RESPONSE_META.format, textCell(RESPONSE_WORKBOOK_FORMAT)),
      fact(RESPONSE_META.version, countCell(RESPONSE_WORKBOOK_VERSION)),
      fact(RESPONSE_META.language, textCell(input.profile.language)),
      fact(RESPONSE_META.programVersion, textCell(input.programVersion)),
      fact(RESPONSE_META.sentAt, instantCell(input.sentAt)),
      fact(RESPONSE_META.auditId, textCell(input.auditId)),
      ...(['responses', 'actions'] as const).flatMap((table) =>
        tables[table].columns.map(({ key, header }) => fact(RESPONSE_META.column, textCell(table), textCell(key), textCell(header))),
      ),
      ...HEADER_FIELDS.map((field) => fact(RESPONSE_META.fact, textCell(field), textCell(words.header[field]))),
      ...input.cases.map(({ part, answer }) => {
        const json = canonicalJson(part);
        return fact(
          RESPONSE_META.finding,
          textCell(part.id),
          textCell(part.reference),
          textCell(fingerprint(part)),
          textCell(answerHash(answer)),
          textCell(json.length > LONGEST_META ? '' : json),
        );
      }),
    ],
    headerRow: null,
    frozenColumns: 0,
    validations: [],
    tones: [],
    print: tablePrint(wording, words.sheets.meta, columns.length),
  };
}
