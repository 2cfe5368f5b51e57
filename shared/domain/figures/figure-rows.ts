import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { Audit } from '../audit/audit.ts';
import type { Answer } from '../checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '../checklist/template.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../finding/finding.ts';
import type { Nonconformity } from '../nonconformity/nonconformity.ts';
import type { Submission } from '../nonconformity/submission.ts';
import type { Person } from '../person/person.ts';
import type { Certificate } from '../programme/certificate.ts';
import type { Report } from '../report/report.ts';
import type { Standard } from '../standard/standard.ts';

/** A checklist that audits used, under the identities audits know its questions by. */
export interface UsedChecklist {
  readonly template: Pick<ChecklistTemplate, 'id' | 'standardId'>;
  readonly questions: readonly ChecklistQuestion[];
}

/** The rows figures about cases, dates and reports are made of. */
export interface FigureRows {
  readonly audits: readonly Audit[];
  readonly findings: readonly Finding[];
  readonly nonconformities: readonly Nonconformity[];
  readonly submissions: readonly Submission[];
  readonly certificates: readonly Certificate[];
  readonly reports: readonly Pick<Report, 'id' | 'auditId' | 'kind' | 'issuedAt'>[];
  readonly people: readonly Person[];
}

/** The rows figures about questions and evidence are made of; of the audits of the period alone. */
export interface FieldworkRows {
  readonly answers: readonly Answer[];
  readonly evidence: readonly Pick<Evidence, 'id' | 'auditId' | 'clauses'>[];
  readonly checklists: readonly UsedChecklist[];
  readonly standards: readonly Standard[];
}

/** What a rule must be told, because shared code has neither a clock nor a zone. */
export interface FigureMoment {
  readonly today: CalendarDate;
  /** The day on the wall of the reader. */
  readonly dayAt: (at: Timestamp) => CalendarDate;
}
