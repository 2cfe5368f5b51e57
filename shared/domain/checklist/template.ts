import type { Timestamp } from '../../lib/calendar-date.ts';
import type { ClauseNumber, QuestionId, TemplateId } from '../ids.ts';

/**
 * A checklist template: a versioned set of questions. A version that exists is never changed in place;
 * a new version is a new template with the same `family`.
 */
export interface ChecklistTemplate {
  readonly id: TemplateId;
  /** The same for all versions of one template. */
  readonly family: string;
  readonly version: number;
  readonly title: string;
  /** A standard known to the clause registry, or null for an imported checklist of another one. */
  readonly standardId: string | null;
  readonly standardTitle: string;
  readonly edition: string;
  readonly language: string;
  /** Built into the program, or read from somebody's workbook. */
  readonly origin: 'built-in' | 'imported';
  /** For imported ones: the file's name, never used as a path. */
  readonly sourceName: string;
  readonly questionCount: number;
  readonly createdAt: Timestamp;
}

export type QuestionMethod = 'interview' | 'document' | 'record' | 'observation' | 'sampling' | 'test';

/** One question of a checklist template: our own words, never requirement text of a standard. */
export interface ChecklistQuestion {
  readonly id: QuestionId;
  readonly templateId: TemplateId;
  /** Position in the template, from 0. */
  readonly position: number;
  /** Short name shown to people, for example 8.6.1-q2. Unique in its template. */
  readonly code: string;
  /** Clause number as text; empty when the source had none. */
  readonly clause: ClauseNumber;
  /** Title of the clause or section as the source had it; empty when the registry knows it. */
  readonly clauseTitle: string;
  readonly question: string;
  readonly lookFor: string;
  readonly expectedEvidence: readonly string[];
  readonly methods: readonly string[];
  readonly samplingHint: string;
  readonly practice: string;
  readonly importance: string;
  /** Name of the process the clause belongs to, for audits by process. */
  readonly process: string;
  /** Numbers of related clauses, keyed by standard id (`iso9001`, `iso27001`). */
  readonly related: Readonly<Record<string, readonly ClauseNumber[]>>;
  /** Cells of the source row that have no column of their own here, kept under their headings. */
  readonly extra: Readonly<Record<string, string>>;
}
