import { ASSESSMENT_KEYS, ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { ACTION_KINDS, ACTION_STATES } from '#shared/domain/corrective-action/corrective-action.ts';
import { CONFIDENTIALITY_LEVELS, EVIDENCE_TYPES } from '#shared/domain/evidence/evidence.ts';
import { FINDING_GRADES, FINDING_STATES } from '#shared/domain/finding/finding.ts';
import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import { column, headerRow, textCell } from './cells.ts';
import { ASSESSMENT_TONES, assessmentValue, GRADE_CODES, GRADE_TONES, gradeValue } from './code-values.ts';
import { PRESENCES } from './export-words.ts';
import { tablePrint } from './print-set-up.ts';
import type { ConditionalTone, NamedList, RowDescription, SheetDescription, Tone } from './workbook-description.ts';

/** Names of the lists in the workbook, the same in every language. */
export const LIST_NAMES = {
  assessments: 'AssessmentValues',
  grades: 'GradeValues',
  states: 'FindingStates',
  actionKinds: 'ActionKinds',
  actionStates: 'ActionStates',
  evidenceTypes: 'EvidenceTypes',
  confidentiality: 'ConfidentialityLevels',
  presences: 'PresenceValues',
  yesNo: 'YesNo',
} as const;

type ListKey = keyof typeof LIST_NAMES;

interface CodeEntry {
  readonly list: ListKey;
  readonly code: string;
  readonly value: string;
  readonly meaning: string;
  readonly tone: Tone | null;
}

function entriesOf({ words }: AuditWorkbookInput): readonly CodeEntry[] {
  const plain = (list: ListKey, code: string, value: string): CodeEntry => ({
    list,
    code,
    value,
    meaning: '',
    tone: null,
  });
  return [
    ...ASSESSMENTS.map((assessment) => ({
      list: 'assessments' as const,
      code: ASSESSMENT_KEYS[assessment],
      value: assessmentValue(assessment, words),
      meaning: words.assessmentMeanings[assessment],
      tone: ASSESSMENT_TONES[assessment],
    })),
    ...FINDING_GRADES.map((grade) => ({
      list: 'grades' as const,
      code: GRADE_CODES[grade],
      value: gradeValue(grade, words),
      meaning: words.gradeMeanings[grade],
      tone: GRADE_TONES[grade],
    })),
    ...FINDING_STATES.map((state) => plain('states', state, words.states[state])),
    ...ACTION_KINDS.map((kind) => plain('actionKinds', kind, words.actionKinds[kind])),
    ...ACTION_STATES.map((state) => plain('actionStates', state, words.actionStates[state])),
    ...EVIDENCE_TYPES.map((type) => plain('evidenceTypes', type, words.evidenceTypes[type])),
    ...CONFIDENTIALITY_LEVELS.map((level) => plain('confidentiality', level, words.confidentiality[level])),
    ...PRESENCES.map((presence) => plain('presences', presence, words.presences[presence])),
    plain('yesNo', 'yes', words.yes),
    plain('yesNo', 'no', words.no),
  ];
}

const VALUE_COLUMN = 2;

/** The sheet of codes with their meaning, and the named lists behind the drop-downs. */
export function codesSheet(input: AuditWorkbookInput): {
  readonly sheet: SheetDescription;
  readonly lists: readonly NamedList[];
} {
  const { words } = input;
  const entries = entriesOf(input);
  const columns = [
    column('list', words.columns.list, 24),
    column('code', words.columns.code, 24),
    column('value', words.columns.value, 36),
    column('meaning', words.columns.meaning, 64),
  ];
  const rows: readonly RowDescription[] = entries.map((entry) => ({
    role: 'body',
    cells: [words.lists[entry.list], entry.code, entry.value, entry.meaning].map(textCell),
  }));
  const tones = entries.flatMap((entry, index): readonly ConditionalTone[] =>
    entry.tone === null
      ? []
      : [{ column: VALUE_COLUMN, fromRow: index + 2, toRow: index + 2, text: entry.value, tone: entry.tone }],
  );
  const lists = (Object.keys(LIST_NAMES) as readonly ListKey[]).map((list) => ({
    name: LIST_NAMES[list],
    sheetName: words.sheets.codes,
    column: VALUE_COLUMN,
    fromRow: entries.findIndex((entry) => entry.list === list) + 2,
    toRow: entries.findLastIndex((entry) => entry.list === list) + 2,
  }));
  return {
    sheet: {
      id: 'codes',
      name: words.sheets.codes,
      columns,
      rows: [headerRow(columns), ...rows],
      headerRow: 1,
      frozenColumns: 0,
      validations: [],
      tones,
      print: tablePrint(input, words.sheets.codes, columns.length),
    },
    lists,
  };
}
