import type { Timestamp } from '../../lib/calendar-date.ts';
import type { ClauseNumber, PersonId, QuestionId, TemplateId } from '../ids.ts';

/**
 * A checklist template: a versioned set of questions. A released version is never changed in place; a new version is
 * a new template with the same `family`, edited as a draft until it is released in turn.
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
  /** Built into the program, read from somebody's workbook, or written here. */
  readonly origin: 'built-in' | 'imported' | 'authored';
  /** For imported ones: the file's name, never used as a path. */
  readonly sourceName: string;
  readonly questionCount: number;
  readonly createdAt: Timestamp;
  /** A draft is edited and not used in audits. Absent, as in rows older than drafts: released. */
  readonly state?: 'draft' | 'released';
  /** The version or the template this one was made from. */
  readonly basedOn?: TemplateId;
  readonly releasedAt?: Timestamp;
  readonly releasedBy?: PersonId | null;
  /** What changed, in the words of whoever released it. */
  readonly changeNote?: string;
  /** When a draft was last worked on. */
  readonly editedAt?: Timestamp;
}

/** Whether the template is still being written: it can be edited, and no audit can use it. */
export function isDraft({ state }: Pick<ChecklistTemplate, 'state'>): boolean {
  return state === 'draft';
}

export type QuestionMethod = 'interview' | 'document' | 'record' | 'observation' | 'sampling' | 'test';

/** One question of a checklist template: our own words, never requirement text of a standard. */
export interface ChecklistQuestion {
  /**
   * In an audit: the question's identity, the same in all versions of its template, so that an audit can change to
   * another version while answers, findings and evidence stay where they are. As stored: see `StoredQuestion`.
   */
  readonly id: QuestionId;
  readonly templateId: TemplateId;
  /** Place in the template, ascending from 0; a draft may hold fractions until it is released. */
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

/**
 * A question as a row of the store. Two versions cannot share a row id, so a written template's rows are named
 * `<template>/<identity>` and carry the identity; rows without one (built in, imported) are their own identity.
 */
export interface StoredQuestion extends ChecklistQuestion {
  readonly identity?: QuestionId;
}

/** The id under which audits know the question. */
export function identityOf(question: StoredQuestion): QuestionId {
  return question.identity ?? question.id;
}

/** The question as audits see it: under its identity. */
export function asAsked(question: StoredQuestion): ChecklistQuestion {
  if (question.identity === undefined) return question;
  const { identity, ...asked } = question;
  return { ...asked, id: identity };
}

/** The row of a written template that holds the question of this identity. */
export function rowIdOf(templateId: TemplateId, identity: QuestionId): QuestionId {
  return `${templateId}/${identity}` as QuestionId;
}
