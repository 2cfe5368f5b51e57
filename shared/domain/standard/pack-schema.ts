import { z } from 'zod';
import type { ClauseNumber } from '../ids.ts';
import { parentOfClause } from './clause-number.ts';
import type { PackLanguage } from './pack-language.ts';
import type { Clause } from './standard.ts';

const numberSchema = z.string().regex(/^(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})*$/);

/** A clause with all we have to say about it, as the pack of the standard audited keeps it. */
export const fullClauseSchema = z.object({
  id: numberSchema,
  title: z.string().min(1),
  parent: numberSchema.nullable(),
  level: z.number().int().min(1),
  auditable: z.boolean(),
  untitledParagraph: z.boolean().optional(),
  process: z.string().nullable(),
  plannedIntervals: z.boolean(),
  documentedInformation: z.string().nullable(),
  verify: z.string(),
  evidenceExamples: z.array(z.string()),
  relatedISO9001: z.array(numberSchema),
  relatedISO27001: z.array(numberSchema),
  edition2011: z.array(numberSchema),
});

/** Number and title alone: enough to check a reference. "[]" stands for a paragraph without a title. */
export const shortClauseSchema = z.object({ number: numberSchema, title: z.string().min(1) });

/** A question of the bank: our own words. */
export const bankQuestionSchema = z.object({
  id: z.string().min(1),
  clause: numberSchema,
  question: z.string().min(1),
  lookFor: z.string(),
  evidence: z.array(z.string()),
  method: z.array(z.enum(['interview', 'document', 'record', 'observation', 'sampling', 'test'])),
  sample: z.string().nullable(),
  practice: z.string().nullable(),
  importance: z.enum(['core', 'supporting']),
});

/** What another language says of a clause; everything else of it is the same in every language. */
export const clauseWordsSchema = z.object({
  id: numberSchema,
  title: z.string().min(1),
  process: z.string().nullable(),
  documentedInformation: z.string().nullable(),
  verify: z.string(),
  evidenceExamples: z.array(z.string()),
});

/** What another language says of a question. */
export const questionWordsSchema = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  lookFor: z.string(),
  evidence: z.array(z.string()),
  sample: z.string().nullable(),
});

/**
 * Clauses of a standard of which numbers and titles are all we keep, in either language. Leaves with a title count as
 * auditable. Throws if a German title is missing.
 */
export function clausesFromTitles(
  rows: readonly z.infer<typeof shortClauseSchema>[],
  germanRows: readonly z.infer<typeof shortClauseSchema>[],
  language: PackLanguage,
): readonly Clause[] {
  const german = new Map(germanRows.map(({ number, title }) => [number, title]));
  const untitled = new Set(rows.filter((row) => row.title === '[]').map((row) => row.number));
  const containers = new Set<ClauseNumber>();
  for (const row of rows) {
    const parent = parentOfClause(row.number);
    if (parent !== null && !untitled.has(row.number)) containers.add(parent);
  }
  const named = rows.map((row) => {
    const germanTitle = german.get(row.number);
    if (germanTitle === undefined) throw new Error(`The pack has no German title for ${row.number}`);
    const titles = language === 'de' ? [germanTitle, row.title] : [row.title, germanTitle];
    return { number: row.number, title: titles[0] ?? row.title, otherTitles: titles.slice(1).filter((other) => other !== titles[0]) };
  });
  return named.map((row) => ({
    ...row,
    parent: parentOfClause(row.number),
    level: row.number.replace(/^[A-Z]\./, '').split('.').length,
    isAuditable: !untitled.has(row.number) && !containers.has(row.number) && !/^[123]$/.test(row.number),
    isUntitled: untitled.has(row.number),
    process: '',
    hasPlannedIntervals: false,
    documentedInformation: '',
    verify: '',
    evidenceExamples: [],
    related: {},
  }));
}
