import { z } from 'zod';
import type { Timestamp } from '../../../../lib/calendar-date.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '../../../checklist/template.ts';
import type { QuestionId, TemplateId } from '../../../ids.ts';
import type { PackLanguage } from '../../pack-language.ts';
import { bankQuestionSchema, clauseWordsSchema, fullClauseSchema, questionWordsSchema } from '../../pack-schema.ts';
import type { Standard } from '../../standard.ts';
import germanClauseRows from './clauses.de.json' with { type: 'json' };
import clauseRows from './clauses.json' with { type: 'json' };
import germanQuestionRows from './questions.de.json' with { type: 'json' };
import questionRows from './questions.json' with { type: 'json' };

/** Fixed for ever and the same on every device, so that two devices mean the same template and the same question. */
export const ISO20000_TEMPLATE_ID = 'iso20000-1-2018-full-v1' as TemplateId;

/** What the German pack says instead, by clause and by question. */
const germanClauses = () => new Map(z.array(clauseWordsSchema).parse(germanClauseRows).map((words) => [words.id, words]));
const germanQuestions = () => new Map(z.array(questionWordsSchema).parse(germanQuestionRows).map((words) => [words.id, words]));

/** The words of that id, or undefined in English, which the pack itself is written in. Throws if a language is incomplete. */
function wordsOf<Words>(words: ReadonlyMap<string, Words> | null, id: string): Words | undefined {
  const found = words?.get(id);
  if (words !== null && found === undefined) throw new Error(`The pack says nothing on ${id} in this language`);
  return found;
}

/** ISO/IEC 20000-1:2018 + Amd 1:2024 with our own notes on each clause. Throws if the pack is damaged. */
export function loadIso20000(language: PackLanguage): Standard {
  const rows = z.array(fullClauseSchema).parse(clauseRows);
  const german = germanClauses();
  return {
    id: 'iso20000-1',
    title: 'ISO/IEC 20000-1',
    edition: '2018 + Amd 1:2024',
    label: 'ISO/IEC 20000-1:2018 + Amd 1:2024',
    clauses: rows.map((row) => {
      const own = wordsOf(language === 'de' ? german : null, row.id);
      const title = own?.title ?? row.title;
      return {
        number: row.id,
        title,
        otherTitles: [row.title, german.get(row.id)?.title ?? row.title].filter((other) => other !== title),
        parent: row.parent,
        level: row.level,
        isAuditable: row.auditable,
        isUntitled: row.untitledParagraph === true,
        process: (own ?? row).process ?? '',
        hasPlannedIntervals: row.plannedIntervals,
        documentedInformation: (own ?? row).documentedInformation ?? '',
        verify: (own ?? row).verify,
        evidenceExamples: (own ?? row).evidenceExamples,
        related: {
          iso9001: row.relatedISO9001,
          iso27001: row.relatedISO27001,
          'iso20000-1-2011': row.edition2011,
        },
      };
    }),
  };
}

/** The question bank as template version 1; a mended bank becomes version 2 beside it. Throws if damaged. */
export function loadIso20000Checklist(
  standard: Standard,
  language: PackLanguage,
): {
  readonly template: ChecklistTemplate;
  readonly questions: readonly ChecklistQuestion[];
} {
  const clauses = new Map(standard.clauses.map((clause) => [clause.number, clause]));
  const german = language === 'de' ? germanQuestions() : null;
  const questions = z
    .array(bankQuestionSchema)
    .parse(questionRows)
    .map((row, position): ChecklistQuestion => {
      const clause = clauses.get(row.clause);
      if (clause === undefined) throw new Error(`Question ${row.id} names clause ${row.clause}, which is not in the pack`);
      const words = wordsOf(german, row.id) ?? row;
      return {
        id: `${ISO20000_TEMPLATE_ID}/${row.id}` as QuestionId,
        templateId: ISO20000_TEMPLATE_ID,
        position,
        code: row.id,
        clause: row.clause,
        clauseTitle: '',
        question: words.question,
        lookFor: words.lookFor,
        expectedEvidence: words.evidence,
        methods: row.method,
        samplingHint: words.sample ?? '',
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
      title: language === 'de' ? 'ISO/IEC 20000-1 vollständig' : 'ISO/IEC 20000-1 full',
      standardId: standard.id,
      standardTitle: standard.title,
      edition: standard.edition,
      language,
      origin: 'built-in',
      sourceName: '',
      questionCount: questions.length,
      createdAt: '2026-11-22T00:00:00.000Z' as Timestamp,
    },
    questions,
  };
}
