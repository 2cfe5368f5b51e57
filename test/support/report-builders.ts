import { en } from '#renderer/i18n/en.ts';
import { de } from '#renderer/i18n/de.ts';
import { reportFormat, reportWordsOf } from '#renderer/i18n/report-words.ts';
import type { AuditId, PersonId, ReportId } from '#shared/domain/ids.ts';
import type { Block, ReportDocument, Runs } from '#shared/domain/report/document.ts';
import { newReport } from '#shared/domain/report/issue-report.ts';
import type { ReportInput } from '#shared/domain/report/report-input.ts';
import type { ReportTextId } from '#shared/domain/report/report-texts.ts';
import type { Report, ReportKind, ReportLanguage } from '#shared/domain/report/report.ts';
import { builtInTemplates, findStandard } from '#shared/domain/standard/built-in.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { anAnswer, anAudit, aFinding, aPerson } from './builders.ts';

export function aReport(fields: Partial<Report> = {}): Report {
  return {
    ...newReport({
      id: 'report-1' as ReportId,
      auditId: 'audit-1' as AuditId,
      kind: 'internal-full',
      language: 'en',
      findingIds: [],
      createdAt: '2026-03-02T08:00:00.000Z' as Timestamp,
    }),
    ...fields,
  };
}

/** An audit that is reported whole: nothing a linter could miss but signatures. */
export function aReportedAudit() {
  return anAudit({
    conclusion: 'The SMS conforms but for the findings named.',
    degreeOfFulfilment: '86 % of the assessed clauses are fulfilled.',
    agenda: [
      { id: 'row-1', date: '2026-02-23' as CalendarDate, start: '09:00', end: '09:30', subject: 'Opening meeting', clauses: [], auditorId: 'anna-berg' as PersonId, auditee: 'Maria Costa', place: 'Room Elbe' },
    ],
    openingMeeting: { heldAt: '2026-02-23T08:00:00.000Z' as Timestamp, attendees: ['Maria Costa', 'Peeter Saar'], notes: 'Plan confirmed' },
    closingMeeting: { heldAt: '2026-02-25T15:00:00.000Z' as Timestamp, attendees: ['Maria Costa'], notes: '' },
    planDeviations: 'Porto was audited by video link.',
  });
}

const ANSWERED = builtInTemplates('en')[0]?.questions ?? [];

/** The input of a complete report of the sample audit; a test changes what it is about. */
export function aReportInput(fields: Partial<ReportInput> & { readonly kind?: ReportKind; readonly language?: ReportLanguage; readonly texts?: Partial<Record<ReportTextId, string>> } = {}): ReportInput {
  const { kind = 'internal-full', language = 'en', texts = { objectivesMet: 'All objectives were met.' }, ...rows } = fields;
  const template = builtInTemplates(language)[0];
  return {
    audit: aReportedAudit(),
    people: [aPerson(), aPerson({ id: 'peeter-saar' as PersonId, name: 'Peeter Saar', roles: ['action-owner'] })],
    templates: template === undefined ? [] : [template.template],
    questions: template?.questions ?? [],
    answers: ANSWERED.map(({ id }) => anAnswer({ id: `audit-1/${id}` as never, questionId: id, assessment: 'conforming', notes: 'seen' })),
    findings: [aFinding({ state: 'issued', questionIds: [] })],
    evidence: [],
    cases: [],
    submissions: [],
    actions: [],
    certificates: [],
    programme: null,
    earlier: null,
    report: aReport({ kind, language, texts }),
    words: reportWordsOf(language === 'de' ? de : en),
    format: reportFormat(language),
    standardOf: (id) => findStandard(id, language) ?? null,
    today: '2026-05-20' as CalendarDate,
    ...rows,
  };
}

const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('');

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'title':
      return [block.title, block.subtitle, ...block.facts.map(({ label, value }) => `${label}: ${textOf(value)}`)].join('\n');
    case 'toc':
      return '';
    case 'heading':
      return `# ${block.text}`;
    case 'paragraph':
      return textOf(block.runs);
    case 'list':
      return block.items.map(textOf).join('\n');
    case 'key-values':
      return block.rows.map(({ label, value }) => `${label}: ${textOf(value)}`).join('\n');
    case 'table':
      return [block.caption, block.columns.map(({ heading }) => heading).join(' | '), ...block.rows.map(({ cells }) => cells.map(textOf).join(' | '))].join('\n');
    case 'figure':
      return block.caption;
    case 'page-break':
      return '';
    case 'note':
      return `${block.title}\n${textOf(block.runs)}`;
    case 'finding':
      return [`${block.reference} ${block.grade} ${block.state}`, textOf(block.statement), ...block.facts.map(({ label, value }) => `${label}: ${textOf(value)}`), ...block.figures.map(({ caption }) => caption)].join('\n');
    case 'sign-off':
      return block.places.map(({ name, role, date, typed }) => [name, role, date, typed].join(' ')).join('\n');
  }
}

/** All a document says, one block after the other; blanks of any width as plain ones. */
export function textOfDocument({ metadata, blocks }: ReportDocument): string {
  return [metadata.organization, metadata.header.start, metadata.header.end, metadata.footer.start, ...blocks.map(textOfBlock)].join('\n').replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
}
