import { z } from 'zod';
import type { Timestamp } from '../../../../lib/calendar-date.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '../../../checklist/template.ts';
import type { QuestionId, TemplateId } from '../../../ids.ts';
import { bankQuestionSchema, fullClauseSchema } from '../../pack-schema.ts';
import type { Standard } from '../../standard.ts';
import clauseRows from './clauses.json' with { type: 'json' };
import questionRows from './questions.json' with { type: 'json' };

/** Fixed for ever and the same on every device, so that two devices mean the same template and the same question. */
export const ISO20000_TEMPLATE_ID = 'iso20000-1-2018-full-v1' as TemplateId;

/** ISO/IEC 20000-1:2018 + Amd 1:2024 with our own notes on each clause. Throws if the pack is damaged. */
export function loadIso20000(): Standard {
  const rows = z.array(fullClauseSchema).parse(clauseRows);
  return {
    id: 'iso20000-1',
    title: 'ISO/IEC 20000-1',
    edition: '2018 + Amd 1:2024',
    label: 'ISO/IEC 20000-1:2018 + Amd 1:2024',
    clauses: rows.map((row) => ({
      number: row.id,
      title: row.title,
      parent: row.parent,
      level: row.level,
      isAuditable: row.auditable,
      isUntitled: row.untitledParagraph === true,
      process: row.process ?? '',
      hasPlannedIntervals: row.plannedIntervals,
      documentedInformation: row.documentedInformation ?? '',
      verify: row.verify,
      evidenceExamples: row.evidenceExamples,
      related: {
        iso9001: row.relatedISO9001,
        iso27001: row.relatedISO27001,
        'iso20000-1-2011': row.edition2011,
      },
    })),
  };
}

/** The question bank as template version 1; a mended bank becomes version 2 beside it. Throws if damaged. */
export function loadIso20000Checklist(standard: Standard): {
  readonly template: ChecklistTemplate;
  readonly questions: readonly ChecklistQuestion[];
} {
  const clauses = new Map(standard.clauses.map((clause) => [clause.number, clause]));
  const questions = z
    .array(bankQuestionSchema)
    .parse(questionRows)
    .map((row, position): ChecklistQuestion => {
      const clause = clauses.get(row.clause);
      if (clause === undefined) throw new Error(`Question ${row.id} names clause ${row.clause}, which is not in the pack`);
      return {
        id: `${ISO20000_TEMPLATE_ID}/${row.id}` as QuestionId,
        templateId: ISO20000_TEMPLATE_ID,
        position,
        code: row.id,
        clause: row.clause,
        clauseTitle: '',
        question: row.question,
        lookFor: row.lookFor,
        expectedEvidence: row.evidence,
        methods: row.method,
        samplingHint: row.sample ?? '',
        practice: row.practice ?? '',
        importance: row.importance,
        process: clause.process,
        related: { iso9001: clause.related['iso9001'] ?? [], iso27001: clause.related['iso27001'] ?? [] },
        extra: {},
      };
    });
  return {
    template: {
      id: ISO20000_TEMPLATE_ID,
      family: 'iso20000-1-2018-full',
      version: 1,
      title: 'ISO/IEC 20000-1 full',
      standardId: standard.id,
      standardTitle: standard.title,
      edition: standard.edition,
      language: 'en',
      origin: 'built-in',
      sourceName: '',
      questionCount: questions.length,
      createdAt: '2026-11-22T00:00:00.000Z' as Timestamp,
    },
    questions,
  };
}
