import type { Timestamp } from '../../../lib/calendar-date.ts';
import type { PersonId, QuestionId, TemplateId } from '../../ids.ts';
import { identityOf, rowIdOf, type ChecklistTemplate, type StoredQuestion } from '../template.ts';
import { matchQuestions } from './match-questions.ts';

/** A template with its questions in order. */
export interface TemplateContent {
  readonly template: ChecklistTemplate;
  readonly questions: readonly StoredQuestion[];
}

/** Highest version in a family and one; 1 for a family of none. */
export function nextVersionNumber(templates: readonly ChecklistTemplate[], family: string): number {
  return templates.reduce((highest, { family: of, version }) => (of === family ? Math.max(highest, version) : highest), 0) + 1;
}

function asDraft(base: ChecklistTemplate, id: TemplateId, at: Timestamp): ChecklistTemplate {
  const { releasedAt: _at, releasedBy: _by, changeNote: _note, ...rest } = base;
  return { ...rest, id, origin: 'authored', sourceName: '', state: 'draft', basedOn: base.id, createdAt: at, editedAt: at };
}

function rowsOf(templateId: TemplateId, questions: readonly (readonly [StoredQuestion, QuestionId])[]): readonly StoredQuestion[] {
  return questions.map(([question, identity], position) => ({
    ...question,
    id: rowIdOf(templateId, identity),
    identity,
    templateId,
    position,
  }));
}

/** The next version of a template as a draft: the same questions, each still known by its identity. */
export function draftNextVersion(
  base: TemplateContent,
  made: { readonly id: TemplateId; readonly version: number; readonly at: Timestamp },
): TemplateContent {
  return {
    template: { ...asDraft(base.template, made.id, made.at), version: made.version },
    questions: rowsOf(made.id, base.questions.map((question) => [question, identityOf(question)])),
  };
}

/** A template of its own with the questions of another; the two go separate ways from here. */
export function copyTemplate(
  base: TemplateContent,
  made: { readonly id: TemplateId; readonly title: string; readonly at: Timestamp; readonly newIdentity: () => QuestionId },
): TemplateContent {
  return {
    template: { ...asDraft(base.template, made.id, made.at), family: made.id, version: 1, title: made.title },
    questions: rowsOf(made.id, base.questions.map((question) => [question, made.newIdentity()])),
  };
}

/**
 * The questions of `source`, somebody's new workbook, as the next version of `base`: what is recognised keeps its
 * identity, so that running audits can change to it with their answers.
 */
export function draftFromOther(
  base: TemplateContent,
  source: TemplateContent,
  made: { readonly id: TemplateId; readonly version: number; readonly at: Timestamp; readonly newIdentity: () => QuestionId },
): TemplateContent {
  const known = new Map(matchQuestions(base.questions, source.questions).map(({ from, to }) => [to, identityOf(from)]));
  return {
    template: {
      ...asDraft(base.template, made.id, made.at),
      version: made.version,
      sourceName: source.template.sourceName,
      questionCount: source.questions.length,
    },
    questions: rowsOf(made.id, source.questions.map((question) => [question, known.get(question) ?? made.newIdentity()])),
  };
}

/** An empty template to be written from scratch. */
export function blankTemplate(made: {
  readonly id: TemplateId;
  readonly title: string;
  readonly standard: { readonly id: string; readonly title: string; readonly edition: string } | null;
  readonly language: string;
  readonly at: Timestamp;
}): ChecklistTemplate {
  return {
    id: made.id,
    family: made.id,
    version: 1,
    title: made.title,
    standardId: made.standard?.id ?? null,
    standardTitle: made.standard?.title ?? '',
    edition: made.standard?.edition ?? '',
    language: made.language,
    origin: 'authored',
    sourceName: '',
    questionCount: 0,
    createdAt: made.at,
    state: 'draft',
    editedAt: made.at,
  };
}

/** The draft as released: frozen from here on, its questions numbered through. */
export function releaseDraft(
  { template, questions }: TemplateContent,
  by: PersonId | null,
  at: Timestamp,
  changeNote: string,
): TemplateContent {
  return {
    template: { ...template, state: 'released', releasedAt: at, releasedBy: by, changeNote, questionCount: questions.length },
    questions: questions.map((question, position) => (question.position === position ? question : { ...question, position })),
  };
}
