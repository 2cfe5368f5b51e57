import type { Answer } from '../../domain/checklist/answer.ts';
import type { Assessment } from '../../domain/checklist/assessment.ts';
import type { ChecklistQuestion } from '../../domain/checklist/template.ts';
import type { CorrectiveAction } from '../../domain/corrective-action/corrective-action.ts';
import type { EvidenceRequest } from '../../domain/evidence/evidence-request.ts';
import type { Finding, FindingGrade } from '../../domain/finding/finding.ts';
import type { ActionId, AuditId, EvidenceRequestId, FindingId, PersonId } from '../../domain/ids.ts';
import type { Nonconformity } from '../../domain/nonconformity/nonconformity.ts';
import type { Person, PersonRole } from '../../domain/person/person.ts';
import type { Standard } from '../../domain/standard/standard.ts';
import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { Steps } from '../../lib/steps.ts';
import { draftsOf } from '../import/plan-import.ts';
import { readSheets, type ChosenSheet, type ImportReading } from '../import/read-sheets.ts';
import type { SheetView } from '../import/sheet-view.ts';
import { suggestGrades, type GradeMeanings as ChecklistMeanings, type GradeSuggestion } from '../import/suggest-grades.ts';
import { suggestFindingGrades, type FindingGradeSuggestion, type GradeMeanings as FindingMeanings } from './finding-grade.ts';
import type { TableKind } from './guess-kind.ts';
import { lookAtVersion, type AskedVersion, type VersionLook } from './look-at-version.ts';
import { peopleToAdd, unknownNames, type PeopleChoices, type UnknownName } from './people-of-file.ts';
import { planActionsInSteps, type ActionWrite } from './plan-actions.ts';
import { planAnswersInSteps } from './plan-answers.ts';
import { planFindingsInSteps, type FindingWrite } from './plan-findings.ts';
import { planRequestsInSteps, type RequestWrite } from './plan-requests.ts';
import type { RecordPlan } from './record-plan.ts';
import { readRecords, type RecordOutcome, type RecordRow } from './read-records.ts';
import type { RecordMapping } from './suggest-record-mapping.ts';

/** A chosen sheet as it is to be read: by its place in the file, with headings and columns as they stand. */
export interface AskedSheet {
  readonly index: number;
  readonly header: ChosenSheet['header'];
  readonly mapping: ChosenSheet['mapping'];
  /** What its columns mean as a register; empty for checklists. */
  readonly columns: RecordMapping;
}

/** Everything decided so far about one file: plain data, so that it can be asked of another thread. */
export interface ImportQuestion {
  readonly kind: TableKind;
  readonly sheets: readonly AskedSheet[];
  readonly accepted: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  readonly leftCells: ReadonlySet<string>;
  /** Meanings the user chose; those not in it keep their suggestion. */
  readonly grades: Readonly<Record<string, Assessment | null>>;
  readonly findingGrades: FindingMeanings;
  readonly gradeOfOthers: FindingGrade | null;
  readonly findingOfAll: FindingId | null;
  readonly people: PeopleChoices;
  /** Whose clauses a checklist is checked against. */
  readonly standard: Standard | null;
  /** For a checklist that becomes the next version of one whose questions are those around it. */
  readonly version: AskedVersion | null;
  readonly by: PersonId;
  readonly at: Timestamp;
  readonly today: CalendarDate;
}

/** What is here already, as far as rows of a file are held against it. */
export interface ImportSurroundings {
  readonly auditId: AuditId | null;
  /** Of the audit: whom new people belong to; empty where none is known. */
  readonly organization: string;
  readonly standards: readonly Standard[];
  readonly takenReferences: readonly string[];
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  readonly nonconformities: readonly Nonconformity[];
  readonly actions: readonly CorrectiveAction[];
  readonly requests: readonly EvidenceRequest[];
  readonly people: readonly Person[];
}

/** What the import would do with the file as it was asked. */
export type ImportLook =
  | { readonly kind: 'checklist'; readonly reading: ImportReading; readonly grades: readonly GradeSuggestion[]; readonly meanings: ChecklistMeanings; readonly version: VersionLook | null }
  | { readonly kind: 'answers'; readonly plan: RecordPlan<Answer>; readonly grades: readonly GradeSuggestion[]; readonly meanings: ChecklistMeanings }
  | { readonly kind: 'findings'; readonly plan: RecordPlan<FindingWrite>; readonly grades: readonly FindingGradeSuggestion[]; readonly meanings: FindingMeanings; readonly names: NamesOfFile }
  | { readonly kind: 'actions'; readonly plan: RecordPlan<ActionWrite>; readonly names: NamesOfFile }
  | { readonly kind: 'evidence-requests'; readonly plan: RecordPlan<RequestWrite>; readonly names: NamesOfFile };

/** Names in the file that nobody here has, and who is added for them as chosen. */
export interface NamesOfFile {
  readonly unknown: readonly UnknownName[];
  readonly added: readonly Person[];
}

/** Rows as they were last read: most decisions leave the reading as it is. */
export class ReadingMemory {
  #key = '';
  #value: unknown = null;

  of<Value>(key: string, make: () => Value): Value {
    if (key !== this.#key || this.#value === null) {
      this.#value = make();
      this.#key = key;
    }
    return this.#value as Value;
  }
}

/** Reads the chosen sheets as they were asked and plans what becomes of each row; nothing is written by it. */
export function* lookAtImport(
  views: readonly SheetView[],
  question: ImportQuestion,
  surroundings: ImportSurroundings,
  { newId, memory }: { readonly newId: (key: string) => string; readonly memory: ReadingMemory },
): Steps<ImportLook> {
  const { kind, accepted, leftCells, by, at, today } = question;
  const decisions = { accepted, leftOut: leftCells, people: question.people };
  const { standards, questions, findings } = surroundings;
  const auditId = surroundings.auditId ?? ('' as AuditId);
  const newCauseId = (key: string): string => newId(`c ${key}`);
  switch (kind) {
    case 'checklist': {
      const { reading, sheets, grades, meanings } = readChecklist(views, question, memory);
      const version = question.version === null ? null : lookAtVersion(question.version, questions, { reading, sheets, meanings }, { at, newId });
      return { kind, reading, grades, meanings, version };
    }
    case 'answers': {
      const { reading, sheets, grades, meanings } = readChecklist(views, question, memory);
      const mappingOf = (sheet: string) => sheets.find(({ view }) => view.sheet.name === sheet)?.mapping ?? [];
      const context = { auditId, questions, answers: surroundings.answers, by, at };
      return { kind, plan: yield* planAnswersInSteps({ readings: reading.readings, mappingOf, meanings, decisions, context }), grades, meanings };
    }
    case 'findings': {
      const outcomes = readRegister(views, question, memory);
      const grades = suggestFindingGrades(recordsOf(outcomes));
      const { names, people } = namesOf(outcomes, question, surroundings, 'auditee', newId);
      const meanings = withChosen(grades, question.findingGrades);
      const takenReferences = new Set(surroundings.takenReferences);
      const context = { auditId, findings, nonconformities: surroundings.nonconformities, takenReferences, questions, standards, people, raisedBy: by, at, today, newId: (key: string) => newId(`f ${key}`) as FindingId, newCauseId };
      return { kind, plan: yield* planFindingsInSteps({ outcomes, decisions, meanings, gradeOfOthers: question.gradeOfOthers, context }), grades, meanings, names };
    }
    case 'actions': {
      const outcomes = readRegister(views, question, memory);
      const { names, people } = namesOf(outcomes, question, surroundings, 'action-owner', newId);
      const context = { findings, nonconformities: surroundings.nonconformities, actions: surroundings.actions, people, at, newId: (key: string) => newId(`a ${key}`) as ActionId, newCauseId };
      return { kind, plan: yield* planActionsInSteps({ outcomes, decisions, findingOfAll: question.findingOfAll, context }), names };
    }
    case 'evidence-requests': {
      const outcomes = readRegister(views, question, memory);
      const { names, people } = namesOf(outcomes, question, surroundings, 'auditee', newId);
      const context = { auditId, requests: surroundings.requests, questions, standards, people, at, newId: (key: string) => newId(`r ${key}`) as EvidenceRequestId };
      return { kind, plan: yield* planRequestsInSteps({ outcomes, decisions, context }), names };
    }
  }
}

const recordsOf = (outcomes: readonly RecordOutcome[]): readonly RecordRow[] => outcomes.flatMap((outcome) => (outcome.kind === 'record' ? [outcome.record] : []));

/** Whom the file names and nobody here is, and the people of the workspace with those who are added for them. */
function namesOf(
  outcomes: readonly RecordOutcome[],
  { people: choices, at }: ImportQuestion,
  { people, organization }: ImportSurroundings,
  role: PersonRole,
  newId: (key: string) => string,
): { readonly names: NamesOfFile; readonly people: readonly Person[] } {
  const unknown = unknownNames(recordsOf(outcomes), people);
  const added = peopleToAdd(unknown, choices, (name, key) => ({ id: newId(`p ${key}`) as PersonId, name, email: '', organization, roles: [role], createdAt: at }));
  return { names: { unknown, added }, people: added.length === 0 ? people : [...people, ...added] };
}

function readChecklist(views: readonly SheetView[], question: ImportQuestion, memory: ReadingMemory) {
  const { accepted, leftOut, kept, standard } = question;
  const sheets = question.sheets.flatMap(({ index, header, mapping }): readonly ChosenSheet[] => {
    const view = views[index];
    return view === undefined ? [] : [{ view, header, mapping }];
  });
  const { reading, grades } = memory.of(JSON.stringify(['checklist', question.sheets, [...accepted], [...leftOut], [...kept], standard?.id]), () => {
    const read = readSheets(sheets, { accepted, leftOut, kept }, standard);
    return { reading: read, grades: suggestGrades(draftsOf(read.readings)) };
  });
  return { reading, sheets, grades, meanings: withChosen(grades, question.grades) };
}

/** Rows of the chosen sheets read as a register. */
function readRegister(views: readonly SheetView[], { kind, sheets, leftOut, kept }: ImportQuestion, memory: ReadingMemory): readonly RecordOutcome[] {
  if (kind === 'checklist' || kind === 'answers') return [];
  return memory.of(JSON.stringify([kind, sheets, [...leftOut], [...kept]]), () =>
    sheets.flatMap(({ index, header, columns }) => {
      const view = views[index];
      return view === undefined ? [] : readRecords({ view, header, mapping: columns }, kind, { kept, leftOut });
    }));
}

/** The meaning the user chose for a grade, else the suggestion. */
function withChosen<Meaning>(grades: readonly { readonly value: string; readonly suggestion: Meaning | null }[], chosen: Readonly<Record<string, Meaning | null>>): Readonly<Record<string, Meaning | null>> {
  return Object.fromEntries(grades.map(({ value, suggestion }) => [value, value in chosen ? (chosen[value] ?? null) : suggestion]));
}
