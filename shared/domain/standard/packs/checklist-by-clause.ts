import { z } from 'zod';
import type { Timestamp } from '../../../lib/calendar-date.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '../../checklist/template.ts';
import type { QuestionId, TemplateId } from '../../ids.ts';
import { bankQuestionSchema } from '../pack-schema.ts';
import type { Standard } from '../standard.ts';

const questionSchema = bankQuestionSchema.pick({ clause: true, question: true, lookFor: true, evidence: true, method: true });
/** What another language says of a question; there is one to a clause. */
const wordsSchema = bankQuestionSchema.pick({ clause: true, question: true, lookFor: true, evidence: true });

/**
 * The plain checklist of a pack: one question in our own words for each auditable clause, enough to audit a second
 * standard beside the first. Ids are fixed for ever and the same in every language; `germanRows` are null in English,
 * which the rows themselves are written in. Throws when the rows do not fit the standard or a translation is missing.
 */
export function checklistByClause(
  standard: Standard,
  rows: unknown,
  germanRows: unknown,
  named: { readonly id: string; readonly family: string; readonly title: string },
): { readonly template: ChecklistTemplate; readonly questions: readonly ChecklistQuestion[] } {
  const templateId = named.id as TemplateId;
  const clauses = new Map(standard.clauses.map((clause) => [clause.number, clause]));
  const german = germanRows === null ? null : new Map(z.array(wordsSchema).parse(germanRows).map((words) => [words.clause, words]));
  const questions = z.array(questionSchema).parse(rows).map((row, position): ChecklistQuestion => {
    const clause = clauses.get(row.clause);
    if (clause?.isAuditable !== true) throw new Error(`${standard.label} has no auditable clause ${row.clause}`);
    const words = german === null ? row : german.get(row.clause);
    if (words === undefined) throw new Error(`${standard.label} has no German question on ${row.clause}`);
    const code = `${row.clause}-q1`;
    return {
      id: `${templateId}/${code}` as QuestionId,
      templateId,
      position,
      code,
      clause: row.clause,
      clauseTitle: '',
      question: words.question,
      lookFor: words.lookFor,
      expectedEvidence: words.evidence,
      methods: row.method,
      samplingHint: '',
      practice: '',
      importance: 'core',
      process: clause.process,
      related: clause.related,
      extra: {},
    };
  });
  return {
    template: {
      id: templateId,
      family: named.family,
      version: 1,
      title: named.title,
      standardId: standard.id,
      standardTitle: standard.title,
      edition: standard.edition,
      language: german === null ? 'en' : 'de',
      origin: 'built-in',
      sourceName: '',
      questionCount: questions.length,
      createdAt: '2026-11-22T00:00:00.000Z' as Timestamp,
    },
    questions,
  };
}
