import { sortAgenda } from '../../audit/agenda.ts';
import type { Meeting } from '../../audit/audit.ts';
import { column, fact, filled, lines, paragraphs, remark, row, table, type Part } from '../blocks.ts';
import type { KeyValue, TableRow } from '../document.ts';
import { nameOf, textOf, type ReportInput } from '../report-input.ts';
import type { ReportTextId } from '../report-texts.ts';

/** A part made of one of the report's own texts; nothing when it is empty. */
export function textPart(input: ReportInput, id: ReportTextId, standIn = ''): Part {
  const own = textOf(input.report, id);
  return { id: `text-${id.toLowerCase()}`, title: input.words.texts[id], blocks: paragraphs(own === '' ? standIn : own) };
}

/** The agenda as it was planned (ISO 19011, 6.5.1, optional: plan and timetable). */
function planPart(input: ReportInput): Part {
  const { audit, words, format } = input;
  const { labels } = words;
  const rows: readonly TableRow[] = sortAgenda(audit.agenda).map((line) =>
    row([
      format.date(line.date),
      [line.start, line.end].filter((time) => time !== '').join('–'),
      line.subject,
      line.clauses.join(', '),
      nameOf(input, line.auditorId),
      lines(line.auditee, line.place),
    ]),
  );
  const columns = [
    column(labels.day, 13),
    column(labels.time, 12),
    column(labels.subject, 24),
    column(labels.clauses, 14),
    column(labels.auditor, 13),
    column(labels.auditee, 24),
  ];
  return { id: 'plan', title: words.headings.plan, blocks: rows.length === 0 ? [] : [table('', columns, rows)] };
}

function meetingFacts(input: ReportInput, label: string, meeting: Meeting | null): readonly KeyValue[] {
  const { words, format } = input;
  if (meeting === null) return [fact(label, [{ text: words.sentences.notHeld, style: 'muted' }])];
  return filled([
    fact(label, format.instant(meeting.heldAt)),
    fact(words.labels.attendees, meeting.attendees.join(', ')),
    fact(words.labels.notes, meeting.notes),
  ]);
}

/** How the audit went: methods, plan, meetings, deviations, what stood in the way, and the caveat on samples. */
export function conductPart(input: ReportInput): Part {
  const { audit, words } = input;
  const { headings, labels, sentences } = words;
  const deviations = audit.planDeviations.trim() === '' ? [remark(sentences.none)] : paragraphs(audit.planDeviations);
  return {
    id: 'conduct',
    title: headings.conduct,
    blocks: [],
    parts: [
      textPart(input, 'methods'),
      planPart(input),
      {
        id: 'meetings',
        title: headings.meetings,
        blocks: [
          {
            type: 'key-values',
            rows: [...meetingFacts(input, labels.openingMeeting, audit.openingMeeting), ...meetingFacts(input, labels.closingMeeting, audit.closingMeeting)],
          },
        ],
      },
      { id: 'deviations', title: headings.deviations, blocks: deviations },
      textPart(input, 'obstacles'),
      textPart(input, 'sampling', sentences.samplingDefault),
      textPart(input, 'objectivesMet'),
    ],
  };
}
