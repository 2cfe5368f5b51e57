import type { CalendarDate } from '../../lib/calendar-date.ts';
import type { AgendaRow } from '../audit/audit.ts';
import { agendaByProcess, blankAgendaRow, fillAgenda } from '../audit/draft-agenda.ts';
import { sortAgenda } from '../audit/agenda.ts';
import type { PersonId } from '../ids.ts';
import type { Standard } from '../standard/standard.ts';
import type { IntervieweeKey } from './answers/sample-answer.ts';
import { sampleRowId } from './sample-ids.ts';
import { INTERVIEWEES, SAMPLE_PERSON_IDS } from './sample-people.ts';
import { told, type SampleLanguage, type Told } from './sample-words.ts';

interface Session {
  readonly auditor: PersonId;
  readonly asked: IntervieweeKey;
  readonly place: Told;
}

const { AB, JL, RA } = SAMPLE_PERSON_IDS;
const HAMBURG = told('Hamburg, room Elbe', 'Hamburg, Raum Elbe');
const TALLINN = told('Tallinn, service desk', 'Tallinn, Service Desk');
const PORTO = told('Porto, operations (video link)', 'Porto, Betrieb (Videoverbindung)');
const ROOM_H2 = told('Hamburg, server room H2', 'Hamburg, Serverraum H2');

/** Who sits with whom where, by the first clause of a process. */
const SESSIONS: Readonly<Record<string, Session>> = {
  '4.1': { auditor: AB, asked: 'quality', place: HAMBURG },
  '5.1': { auditor: AB, asked: 'director', place: HAMBURG },
  '6.1': { auditor: AB, asked: 'quality', place: HAMBURG },
  '7.1': { auditor: JL, asked: 'people', place: PORTO },
  '8.1': { auditor: RA, asked: 'operations', place: ROOM_H2 },
  '8.2.1': { auditor: RA, asked: 'config', place: HAMBURG },
  '8.3.1': { auditor: RA, asked: 'level', place: HAMBURG },
  '8.4.1': { auditor: RA, asked: 'level', place: HAMBURG },
  '8.5.1.1': { auditor: JL, asked: 'change', place: HAMBURG },
  '8.6.1': { auditor: JL, asked: 'desk', place: TALLINN },
  '8.7.1': { auditor: AB, asked: 'security', place: ROOM_H2 },
  '9.1': { auditor: AB, asked: 'quality', place: HAMBURG },
  '10.1': { auditor: RA, asked: 'quality', place: HAMBURG },
};

const OPENING = told('Opening meeting', 'Eröffnungsbesprechung');
const CLOSING = told('Closing meeting', 'Abschlussbesprechung');
const ALL_HEADS = told('Management and process owners', 'Leitung und Prozessverantwortliche');

interface AgendaRequest {
  readonly standard: Standard;
  readonly language: SampleLanguage;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** Does all sessions alone; null for the internal team. */
  readonly onlyAuditor: PersonId | null;
  /** First number of the ids of the rows. */
  readonly firstRow: number;
}

/** An agenda by process between an opening and a closing meeting, drafted by the program's own rules. */
export function sampleAgenda({ standard, language, start, end, onlyAuditor, firstRow }: AgendaRequest): readonly AgendaRow[] {
  let next = firstRow;
  const newRowId = (): string => sampleRowId(next++);
  const lead = onlyAuditor ?? AB;
  const meeting = (date: CalendarDate, from: string, to: string, subject: Told): AgendaRow => ({
    ...blankAgendaRow(newRowId(), date),
    start: from,
    end: to,
    subject: subject[language],
    auditorId: lead,
    auditee: ALL_HEADS[language],
    place: HAMBURG[language],
  });
  const sessions = agendaByProcess(standard, newRowId).map((row): AgendaRow => {
    const session = SESSIONS[row.clauses[0] ?? ''];
    return session === undefined
      ? row
      : {
          ...row,
          auditorId: onlyAuditor ?? session.auditor,
          auditee: INTERVIEWEES[session.asked][language],
          place: session.place[language],
        };
  });
  const rows = [meeting(start, '09:00', '09:30', OPENING), ...sessions, meeting(end, '16:30', '17:00', CLOSING)];
  return sortAgenda(fillAgenda(rows, { start, end }, lead));
}
