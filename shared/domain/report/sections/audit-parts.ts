import type { Audit } from '../../audit/audit.ts';
import { column, fact, lines, row, table, withGaps, filled, type Part } from '../blocks.ts';
import type { KeyValue } from '../document.ts';
import { nameOf, textOf, type ReportInput } from '../report-input.ts';

/** A standard with its edition, "ISO/IEC 20000-1:2018". */
export function criterionName({ title, edition }: Audit['criteria'][number]): string {
  return edition === '' || title.includes(edition) ? title : `${title}:${edition}`;
}

/** Days of the audit, as short as can be said. */
export function auditDays({ audit, format }: ReportInput): string {
  return format.days(audit.startDate, audit.endDate);
}

/** What ISO 19011, 6.5.1 a) to f) asks to be told about the audit itself. */
export function auditPart(input: ReportInput): Part {
  const { audit, words } = input;
  const { labels } = words;
  const required = withGaps(
    [
      fact(labels.reference, audit.reference),
      fact(labels.auditType, words.auditTypes[audit.type]),
      fact(labels.objectives, audit.objectives),
      fact(labels.scope, audit.scope),
      fact(labels.auditedOrganization, audit.organization),
      fact(labels.client, audit.client === '' ? audit.organization : audit.client),
      fact(labels.criteria, lines(...audit.criteria.map(criterionName))),
      fact(labels.dates, auditDays(input)),
      fact(labels.sites, lines(...audit.sites)),
    ],
    words.sentences.notStated,
  );
  const optional = filled([
    fact(labels.services, lines(...audit.services)),
    fact(labels.checklists, lines(...input.templates.map(({ title, version }) => `${title} (v${String(version)})`))),
    fact(words.texts.timeSpent, textOf(input.report, 'timeSpent')),
    fact(words.texts.combined, textOf(input.report, 'combined')),
  ]);
  return { id: 'audit', title: words.headings.audit, blocks: [{ type: 'key-values', rows: [...required, ...optional] }] };
}

/** The audit team with roles, then the auditee's side (6.5.1 d). */
export function teamPart(input: ReportInput): Part {
  const { audit, words } = input;
  const { labels } = words;
  const lead = audit.leadAuditorId;
  const others = audit.team.filter(({ personId, role }) => personId !== lead || role !== 'lead-auditor');
  const organizationOf = (id: string | null): string => input.people.find((person) => person.id === id)?.organization ?? '';
  const rows = [
    row([lead === null ? words.sentences.notStated : nameOf(input, lead), words.roles['lead-auditor'], organizationOf(lead)]),
    ...others.map(({ personId, role }) => row([nameOf(input, personId), words.roles[role], organizationOf(personId)])),
    row([audit.auditee === '' ? words.sentences.notStated : audit.auditee, words.labels.auditee, audit.organization]),
  ];
  return {
    id: 'team',
    title: words.headings.team,
    blocks: [table('', [column(labels.name, 36), column(labels.role, 32), column(labels.organization, 32)], rows)],
  };
}

/** The facts under the title of a report. */
export function titleFacts(input: ReportInput): readonly KeyValue[] {
  const { audit, words, report, format } = input;
  const { labels } = words;
  return filled([
    fact(labels.reportNumber, report.number),
    fact(labels.revision, report.number === '' ? '' : String(report.revision)),
    fact(labels.changeNote, report.changeNote),
    fact(labels.auditedOrganization, audit.organization),
    fact(labels.reference, [audit.reference, words.auditTypes[audit.type]].join(' · ')),
    fact(labels.criteria, lines(...audit.criteria.map(criterionName))),
    fact(labels.dates, auditDays(input)),
    fact(labels.leadAuditor, nameOf(input, audit.leadAuditorId)),
    fact(labels.date, format.date(report.issuedAt === null ? input.today : format.dayOf(report.issuedAt))),
  ]);
}
