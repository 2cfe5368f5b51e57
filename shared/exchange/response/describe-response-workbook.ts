import { CAUSE_CATEGORIES, CAUSE_METHODS } from '#shared/domain/cause/cause.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { parseCalendarDate, type Timestamp } from '#shared/lib/calendar-date.ts';
import { column, countCell, dateCell, EMPTY_CELL, headerRow, instantCell, row, textCell } from '../export/cells.ts';
import { cleanSheets, type ChangedCell } from '../export/clean-sheets.ts';
import { cleanText } from '../export/clean-text.ts';
import type { ExportWords } from '../export/export-words.ts';
import { tablePrint, type SheetWording } from '../export/print-set-up.ts';
import type { CellDescription, ColumnDescription, ConditionalTone, NamedList, RowDescription, SheetDescription, WorkbookDescription } from '../export/workbook-description.ts';
import { answerHash, type Answer } from './answer.ts';
import { fingerprint, type FindingPart } from './finding-part.ts';
import { RESPONSE_META, RESPONSE_WORKBOOK_FORMAT, RESPONSE_WORKBOOK_VERSION } from './meta.ts';
import { HEADER_FIELDS, type ActionField, type AnswerField, type FindingField } from './response-fields.ts';
import { labelOf, type ResponseProfile } from './response-profile.ts';
import type { ResponseWords } from './response-words.ts';
import { sentTexts } from './sent-texts.ts';

/** One nonconformity that goes out, with what was answered to it so far. */
export interface CaseInFile {
  readonly part: FindingPart;
  readonly answer: Answer;
}

export interface ResponseWorkbookInput {
  /** Of one audit, in the order of their references. */
  readonly cases: readonly CaseInFile[];
  readonly auditId: string;
  readonly profile: ResponseProfile;
  readonly words: ResponseWords;
  /** Words of the extra sheet for texts too long for a cell. */
  readonly sheetWords: Pick<ExportWords, 'sheets' | 'columns'>;
  readonly programVersion: string;
  readonly sentAt: Timestamp;
  readonly sentBy: string;
}

/** Rows ready for actions of each nonconformity, and rows without a number below them. */
const ACTION_ROWS = 3;
const FREE_ROWS = 10;

/** A text of this length and its escapes fit into a cell. */
const LONGEST_META = 15_000;

const WIDTHS: Readonly<Record<FindingField | AnswerField | ActionField, number>> = {
  reference: 12, grade: 14, clauses: 9, requirement: 26, statement: 42, evidence: 36, place: 18, raisedOn: 11, repeatOf: 12,
  containmentDue: 12, planDue: 12, implementationDue: 12,
  ackName: 18, ackOn: 11, verdict: 14, reason: 28, correction: 36, responsible: 18, doneOn: 11, correctionEvidence: 28, extent: 30,
  method: 14, analysis: 36, directCause: 30, rootCause: 36, category: 20, submittedBy: 18, submittedOn: 11,
  finding: 14, action: 42, owner: 18, dueDate: 11, plannedEvidence: 30, actualEvidence: 30, criterion: 30, checkDate: 11,
};

const DAYS: ReadonlySet<string> = new Set(['raisedOn', 'containmentDue', 'planDue', 'implementationDue', 'ackOn', 'doneOn', 'submittedOn', 'dueDate', 'checkDate']);

const LISTS = { verdict: 'AnswerVerdicts', method: 'CauseMethods', category: 'CauseCategories', finding: 'Nonconformities' } as const;

const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

function answerCells({ answer }: CaseInFile, words: ResponseWords): Readonly<Record<AnswerField, CellDescription>> {
  const { acknowledgement, correction, cause, submitted } = answer;
  return {
    ackName: textCell(acknowledgement.name),
    ackOn: dateCell(acknowledgement.on),
    verdict: textCell(acknowledgement.verdict === null ? '' : words.verdicts[acknowledgement.verdict]),
    reason: textCell(acknowledgement.reason),
    correction: textCell(correction.text),
    responsible: textCell(correction.responsible),
    doneOn: dateCell(correction.doneOn),
    correctionEvidence: textCell(correction.evidence),
    extent: textCell(correction.extent),
    method: textCell(cause.method === null ? '' : words.methods[cause.method]),
    analysis: textCell(cause.analysis),
    directCause: textCell(cause.directCause),
    // Several causes with an empty line between them; none inside one.
    rootCause: textCell(cause.rootCauses.map(({ text }) => text.replace(/\n\s*\n/g, '\n')).join('\n\n')),
    category: textCell(cause.rootCauses.map(({ category }) => wordOf(words.categories, category)).join('; ')),
    submittedBy: textCell(submitted.name),
    submittedOn: dateCell(submitted.on),
  };
}

interface Table {
  readonly columns: readonly ColumnDescription[];
  readonly rows: readonly RowDescription[];
}

function responsesTable({ cases, profile, words }: ResponseWorkbookInput): Table {
  const made = (group: 'finding' | 'answer', field: FindingField | AnswerField): ColumnDescription =>
    column(field, labelOf(profile, words, group, field), WIDTHS[field], { type: DAYS.has(field) ? 'date' : 'text' });
  const columns = [
    ...profile.finding.map((field) => made('finding', field)),
    ...profile.answer.map((field) => made('answer', field)),
    column('rowId', words.rowId, 12, { isHidden: true }),
  ];
  const rows = cases.map((one): RowDescription => {
    const sent = sentTexts(one.part, words);
    const answer = answerCells(one, words);
    const dayOrText = (field: FindingField): CellDescription => (DAYS.has(field) ? dateCell(parseCalendarDate(sent[field])) : textCell(sent[field]));
    return row('body', ...profile.finding.map(dayOrText), ...profile.answer.map((field) => answer[field]), textCell(one.part.id));
  });
  return { columns, rows };
}

function actionsTable({ cases, profile, words }: ResponseWorkbookInput): Table {
  const columns = [
    ...profile.action.map((field) => column(field, labelOf(profile, words, 'action', field), WIDTHS[field], { type: DAYS.has(field) ? 'date' : 'text' })),
    column('rowId', words.rowId, 12, { isHidden: true }),
  ];
  const blank = columns.map(() => EMPTY_CELL);
  const rows = cases.flatMap(({ part, answer }): readonly RowDescription[] => {
    const filled = answer.actions.map((action) => {
      const cells: Readonly<Record<ActionField, CellDescription>> = {
        finding: textCell(part.reference),
        action: textCell(action.action),
        owner: textCell(action.owner),
        dueDate: dateCell(action.dueDate),
        plannedEvidence: textCell(action.plannedEvidence),
        actualEvidence: textCell(action.actualEvidence),
        criterion: textCell(action.criterion),
        checkDate: dateCell(action.checkDate),
        rootCause: textCell(action.rootCause),
      };
      return row('body', ...profile.action.map((field) => cells[field]), textCell(action.id ?? ''));
    });
    const free = Array.from({ length: Math.max(1, ACTION_ROWS - filled.length) }, () => row('body', textCell(part.reference), ...blank.slice(1)));
    return [...filled, ...free];
  });
  return { columns, rows: [...rows, ...Array.from({ length: FREE_ROWS }, () => row('body', ...blank))] };
}

function instructionsSheet({ cases, profile, words }: ResponseWorkbookInput, wording: SheetWording): SheetDescription {
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

function listsSheet({ cases, words }: ResponseWorkbookInput, wording: SheetWording): { readonly sheet: SheetDescription; readonly lists: readonly NamedList[] } {
  const columns = [column('list', '', 20), column('value', '', 40)];
  const values = [
    ...Object.values(words.verdicts).map((value) => ({ list: LISTS.verdict, value })),
    ...CAUSE_METHODS.map((method) => ({ list: LISTS.method, value: words.methods[method] })),
    ...CAUSE_CATEGORIES.map((category) => ({ list: LISTS.category, value: words.categories[category] })),
    ...cases.map(({ part }) => ({ list: LISTS.finding, value: part.reference })),
  ];
  const lists = Object.values(LISTS).map((name) => ({
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

function metaSheet(input: ResponseWorkbookInput, tables: Readonly<Record<'responses' | 'actions', Table>>, wording: SheetWording): SheetDescription {
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

function validationsOf(columns: readonly ColumnDescription[], fromRow: number, toRow: number, message: string): SheetDescription['validations'] {
  return (Object.keys(LISTS) as readonly (keyof typeof LISTS)[]).flatMap((key) => {
    const place = columns.findIndex((each) => each.key === key);
    return place < 0 ? [] : [{ column: place, fromRow, toRow, listName: LISTS[key], message }];
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
  const tableSheet = (id: string, name: string, { columns, rows }: Table, frozenColumns: number, openFrom: number, tones: readonly ConditionalTone[]): SheetDescription => ({
    id,
    name,
    columns,
    rows: [headerRow(columns), ...rows],
    headerRow: 1,
    frozenColumns,
    validations: validationsOf(columns, 2, rows.length + 1, words.chooseFromList),
    tones,
    protection: { open: [{ fromRow: 2, toRow: rows.length + 1, fromColumn: openFrom, toColumn: columns.length - 2 }] },
    print: tablePrint(wording, name, columns.length - 1),
  });
  const gradeColumn = responses.columns.findIndex(({ key }) => key === 'grade');
  const tones = (['major', 'minor'] as const).map((grade) => ({ column: gradeColumn, fromRow: 2, toRow: cases.length + 1, text: words.grades[grade], tone: grade }));
  const { sheets, changedCells } = cleanSheets(
    [
      instructionsSheet(input, wording),
      tableSheet('responses', words.sheets.responses, responses, 1, profile.finding.length, gradeColumn < 0 ? [] : tones),
      tableSheet('actions', words.sheets.actions, actions, 1, 0, []),
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

