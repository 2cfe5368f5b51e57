import type { Audit } from '../audit/audit.ts';
import type { Answer } from '../checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '../checklist/template.ts';
import { WHY_LEGS } from '../cause/cause.ts';
import type { CorrectiveAction } from '../corrective-action/corrective-action.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../finding/finding.ts';
import type { Nonconformity } from '../nonconformity/nonconformity.ts';
import type { Person } from '../person/person.ts';
import type { SearchDocument, SearchField, SearchRecord, SearchText } from './search-record.ts';

/** The tables whose rows are found, in the order they are read: what others refer to comes first. */
export const SEARCHED_TABLES = ['audits', 'people', 'templates', 'findings', 'nonconformities', 'actions', 'evidence', 'questions', 'answers'] as const;
export type SearchedTable = (typeof SEARCHED_TABLES)[number];

/** A row with the table it lies in. */
export type SearchedRow =
  | { readonly table: 'audits'; readonly row: Audit }
  | { readonly table: 'people'; readonly row: Person }
  | { readonly table: 'templates'; readonly row: ChecklistTemplate }
  | { readonly table: 'questions'; readonly row: ChecklistQuestion }
  | { readonly table: 'answers'; readonly row: Answer }
  | { readonly table: 'findings'; readonly row: Finding }
  | { readonly table: 'nonconformities'; readonly row: Nonconformity }
  | { readonly table: 'actions'; readonly row: CorrectiveAction }
  | { readonly table: 'evidence'; readonly row: Evidence };

/** What a row alone does not tell. */
export interface DescribeContext {
  /** The question an answer belongs to; undefined when its checklist was deleted. */
  readonly questionOf: (id: string) => Pick<ChecklistQuestion, 'code' | 'clause'> | undefined;
  /** The finding a case follows; undefined when it is gone. */
  readonly findingOf: (id: string) => Pick<Finding, 'reference' | 'clauses'> | undefined;
  /** The title of a question's clause where the question itself has none. */
  readonly clauseTitleOf: (question: ChecklistQuestion) => string;
  /** The words of a text file behind a piece of evidence; empty when there are none to read. */
  readonly fileTextOf: (evidence: Evidence) => string;
}

/** The key of a row among all that is found. */
export function keyOfRow(table: SearchedTable, id: string): string {
  return `${table}:${id}`;
}

function filled(texts: readonly (readonly [SearchField, string])[]): readonly SearchText[] {
  return texts.filter(([, text]) => text.trim() !== '').map(([field, text]) => ({ field, text }));
}

function codesOf(codes: readonly string[]): readonly string[] {
  return codes.filter((code, place) => code !== '' && codes.indexOf(code) === place);
}

/**
 * What is searched of a row, or null when there is nothing to find in it: an answer nobody wrote anything into.
 * Rows come from the database, where an older version may have left out a field.
 */
export function describeRow({ table, row }: SearchedRow, context: DescribeContext): SearchRecord | null {
  const key = keyOfRow(table, row.id);
  switch (table) {
    case 'audits':
      return {
        key,
        kind: 'audit',
        auditId: row.id,
        templateId: null,
        codes: codesOf([row.reference, row.reportNumber]),
        title: row.title === '' ? row.organization : row.title,
        texts: filled([
          ['organization', [row.organization, row.client].join(' ')],
          ['scope', [row.scope, ...row.sites, ...row.services].join(' · ')],
          ['objectives', row.objectives],
          ['owner', row.auditee],
          ['meetings', [row.openingMeeting, row.closingMeeting].flatMap((held) => (held ? [...held.attendees, held.notes] : [])).join(' ')],
          ['conclusion', [row.conclusion, row.planDeviations].join(' ')],
          ['agenda', row.agenda.flatMap(({ subject, auditee, place }) => [subject, auditee, place]).filter(Boolean).join(' · ')],
        ]),
        at: row.startDate ?? row.createdAt,
      };
    case 'people':
      return {
        key,
        kind: 'person',
        auditId: null,
        templateId: null,
        codes: [],
        title: row.name,
        texts: filled([['organization', row.organization], ['email', row.email]]),
        at: row.createdAt,
      };
    case 'templates':
      return {
        key,
        kind: 'checklist',
        auditId: null,
        templateId: row.id,
        codes: [],
        title: row.title,
        texts: filled([['standard', `${row.standardTitle} ${row.edition}`], ['fileName', row.sourceName]]),
        at: row.createdAt,
      };
    case 'questions':
      return {
        key,
        kind: 'question',
        auditId: null,
        templateId: row.templateId,
        codes: codesOf([row.code, row.clause]),
        title: row.question,
        texts: filled([
          ['lookFor', row.lookFor],
          ['expectedEvidence', row.expectedEvidence.join(' · ')],
          ['clauseTitle', row.clauseTitle === '' ? context.clauseTitleOf(row) : row.clauseTitle],
          ['practice', [...new Set([row.practice, row.process])].join(' ')],
          ['sample', row.samplingHint],
          ['text', Object.values(row.extra).join(' · ')],
        ]),
        at: null,
      };
    case 'answers': {
      const texts = filled([
        ['notes', row.notes],
        ['justification', row.justification],
        ['interviewee', row.interviewee],
        ['sample', row.sample],
      ]);
      const question = context.questionOf(row.questionId);
      return texts.length === 0
        ? null
        : {
            key,
            kind: 'answer',
            auditId: row.auditId,
            templateId: null,
            codes: question ? codesOf([question.code, question.clause]) : [],
            title: '',
            texts,
            at: row.assessedAt,
          };
    }
    case 'findings':
      return {
        key,
        kind: 'finding',
        auditId: row.auditId,
        templateId: null,
        codes: codesOf([row.reference, ...row.clauses]),
        title: row.statement,
        texts: filled([
          ['objectiveEvidence', row.objectiveEvidence],
          ['requirement', row.requirementReference],
          ['place', [row.site, row.service, row.process].filter(Boolean).join(' · ')],
          ['owner', row.owner],
        ]),
        at: row.raisedAt,
      };
    case 'nonconformities': {
      const { containment, cause } = row;
      const whys = WHY_LEGS.flatMap((leg) => cause.fiveWhy[leg].flatMap(({ answer, evidence }) => [answer, evidence]));
      const branches = cause.fishbone.flatMap(({ text, evidence }) => [text, evidence]);
      const texts = filled([
        ['cause', [cause.directCause, ...cause.rootCauses.map(({ text }) => text), ...whys, ...branches, ...Object.values(cause.eightD), cause.notes].filter(Boolean).join(' · ')],
        ['containment', [containment.correction, containment.extent, containment.evidence].filter(Boolean).join(' · ')],
      ]);
      const finding = context.findingOf(row.id);
      return texts.length === 0
        ? null
        : {
            key,
            kind: 'case',
            auditId: row.auditId,
            templateId: null,
            codes: finding ? codesOf([finding.reference, ...finding.clauses]) : [],
            title: '',
            texts,
            at: row.closedOn ?? row.issuedOn,
          };
    }
    case 'actions':
      return {
        key,
        kind: 'action',
        auditId: row.auditId,
        templateId: null,
        codes: codesOf([row.reference]),
        title: row.title,
        texts: filled([
          ['text', row.description],
          ['expectedEvidence', row.plannedEvidence],
          ['objectiveEvidence', row.actualEvidence],
          ['effectivenessCriterion', row.effectivenessCriterion],
        ]),
        at: row.doneOn ?? row.createdAt,
      };
    case 'evidence':
      return {
        key,
        kind: 'evidence',
        auditId: row.auditId,
        templateId: null,
        codes: codesOf([row.reference, row.recordNumber, ...row.clauses]),
        title: row.title,
        texts: filled([
          ['notes', row.note],
          ['fileText', context.fileTextOf(row)],
          ['fileName', row.file?.name ?? ''],
          ['source', row.source],
          ['sample', row.sample],
        ]),
        at: row.takenAt,
      };
  }
}

/** What is searched of something that is no row. */
export function describeDocument(source: string, document: SearchDocument): SearchRecord {
  return {
    key: `${source}:${document.id}`,
    kind: 'guide',
    auditId: null,
    templateId: null,
    codes: [],
    title: document.title,
    texts: filled([['text', document.text]]),
    at: null,
  };
}
