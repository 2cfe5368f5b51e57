import { questionsOfTemplates } from '#renderer/data/repositories/checklist-repository.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import { LOGGED_TABLES, type Fields, type LoggedTable } from '#shared/domain/change-log/change.ts';
import { blankAnswer } from '#shared/domain/checklist/answer.ts';
import type { FieldAddress } from '#renderer/ui/fields/field-mark.ts';
import type { AnswerId, AuditId, QuestionId } from '#shared/domain/ids.ts';

/** A field of a stored row as the history needs it. */
export interface FieldSubject {
  readonly table: LoggedTable;
  readonly id: string;
  readonly field: string;
  /** The row as it is now; null when there is none. */
  readonly row: Fields | null;
  /** What the field holds while there is no row. */
  readonly blank: Fields | null;
  /** What people call the row: a question's code, a reference, a name. */
  readonly name: string;
  readonly auditId: AuditId | null;
}

/** Reads what a field belongs to; null when the mark names no stored table. */
export async function readFieldSubject(database: WorkbenchDatabase, address: FieldAddress): Promise<FieldSubject | null> {
  const table = LOGGED_TABLES.find((one) => one === address.table);
  if (table === undefined) return null;
  const { id, field } = address;
  const row = (await database.table<Fields, string>(table).get(id)) ?? null;
  const text = (key: string): string => (typeof row?.[key] === 'string' ? row[key] : '');
  if (table === 'answers') {
    const { auditId, questionId } = splitAnswerId(id as AnswerId);
    const audit = await database.audits.get(auditId);
    const question = (await questionsOfTemplates(database, audit?.templateIds ?? [])).find((one) => one.id === questionId);
    return { table, id, field, row, blank: blankAnswer(auditId, questionId) as unknown as Fields, name: question?.code ?? questionId, auditId };
  }
  const name = text('reference') || text('name') || text('title') || text('clause') || id;
  const auditId = table === 'audits' ? id : text('auditId');
  return { table, id, field, row, blank: null, name, auditId: auditId === '' ? null : (auditId as AuditId) };
}

/** The two ids an answer's id is made of: the audit's holds no slash. */
function splitAnswerId(id: AnswerId): { readonly auditId: AuditId; readonly questionId: QuestionId } {
  const at = id.indexOf('/');
  return { auditId: id.slice(0, at) as AuditId, questionId: id.slice(at + 1) as QuestionId };
}
