import type { OpenWorkbook } from '#renderer/workers/workbook/open-workbook.ts';
import type { ReadWorkbook } from '#shared/contracts/workbook-messages.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { AuditId, ExchangeProfileId, FindingId, TemplateId } from '#shared/domain/ids.ts';
import type { ChosenSheet } from '#shared/exchange/import/read-sheets.ts';
import type { SheetView } from '#shared/exchange/import/sheet-view.ts';
import type { InitialAnswer } from '#shared/domain/checklist/answer.ts';
import type { TableKind } from '#shared/exchange/records/guess-kind.ts';
import type { GradeMeanings as FindingMeanings } from '#shared/exchange/records/finding-grade.ts';
import type { PeopleChoices } from '#shared/exchange/records/people-of-file.ts';
import type { RecordColumn } from '#shared/exchange/records/suggest-record-mapping.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { ImportLayout } from '#shared/exchange/records/import-layout.ts';
import type { PlanCounts } from '#shared/exchange/records/record-plan.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';

export type ImportStep = 'file' | 'sheets' | 'columns' | 'rows' | 'done';

/** What the user says about the checklist as a whole. */
export interface AboutChecklist {
  readonly title: string;
  /** A standard of the registry; null for another one, named by `standardTitle` and `edition`. */
  readonly standardId: string | null;
  readonly standardTitle: string;
  readonly edition: string;
}

/** A layout that can be saved as that of a sender. */
export interface SavableLayout {
  readonly layout: ImportLayout;
  readonly fingerprint: string;
  readonly fileName: string;
}

export interface StoredImport {
  readonly templateId: TemplateId;
  readonly title: string;
  readonly questions: number;
  /** Answers the file had, for a new audit. */
  readonly answers: readonly InitialAnswer[];
}

/** What an import into an audit, or of a next version, came to. */
export interface StoredRecords {
  readonly kind: Exclude<TableKind, 'checklist'> | 'version';
  readonly auditId: AuditId | null;
  /** For a version: the draft and what it was made from. */
  readonly versionOf: { readonly draft: TemplateId; readonly base: TemplateId } | null;
  readonly counts: PlanCounts;
  readonly title: string;
}

export interface ImportState {
  readonly step: ImportStep;
  /** What the file is brought in as: as believed, until the user says otherwise. */
  readonly kind: TableKind;
  readonly believed: TableKind;
  /** The audit it goes into; null where none is needed or chosen. */
  readonly auditId: AuditId | null;
  /** The checklist whose next version it is; null for a checklist of its own. */
  readonly baseTemplateId: TemplateId | null;
  /** Somebody tried to go on without what is needed: from then on, what is missing is said at its field. */
  readonly isTried: boolean;
  /** From whom it came. */
  readonly counterpart: string;
  /** The saved layout it was recognised by. */
  readonly profile: { readonly id: ExchangeProfileId; readonly name: string } | null;
  /** Columns of registers as the user corrected them, by sheet. */
  readonly recordColumns: Readonly<Record<number, readonly RecordColumn[]>>;
  /** Cells with a problem that are left out, by the key of the problem. */
  readonly leftCells: ReadonlySet<string>;
  /** Rows whose change may overwrite what is here, and rows that are not to be written. */
  readonly released: ReadonlySet<string>;
  readonly withheld: ReadonlySet<string>;
  readonly findingGrades: FindingMeanings;
  readonly gradeOfOthers: FindingGrade | null;
  readonly findingOfAll: FindingId | null;
  /** Who is meant by names that nobody here has. */
  readonly people: PeopleChoices;
  /** The file as it came, for the register and for marking its problems. */
  readonly file: Blob | null;
  readonly storedRecords: StoredRecords | null;
  /** After the import: the layout that can be kept for this sender. */
  readonly savable: SavableLayout | null;
  /** The file that was refused and why. */
  readonly refused: { readonly name: string; readonly problem: ReadProblem } | null;
  readonly book: ReadWorkbook | null;
  /** The file as it is open in its worker, which is asked what would become of its rows. */
  readonly desk: OpenWorkbook | null;
  readonly views: readonly SheetView[];
  readonly chosen: readonly number[];
  /** Header and mapping of sheets the user corrected, by index; the others keep their guess. */
  readonly corrected: Readonly<Record<number, Pick<ChosenSheet, 'header' | 'mapping'>>>;
  readonly accepted: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  /** Meanings the user chose; those not in it keep their suggestion. */
  readonly grades: Readonly<Record<string, Assessment | null>>;
  readonly areGradesConfirmed: boolean;
  readonly about: AboutChecklist;
  readonly stored: StoredImport | null;
}

/** The part of the state that says which sheets are read, and how. */
export type SheetsState = Pick<ImportState, 'book' | 'views' | 'chosen' | 'corrected'>;
