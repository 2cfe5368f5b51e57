import type { Fields, JsonValue, LoggedTable, RowChange } from '#shared/domain/change-log/change.ts';
import { isSameValue } from '#shared/domain/change-log/row-change.ts';
import { blankAnswer } from '#shared/domain/checklist/answer.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';

/** Fields whose change says nothing to people: they follow from what was done. */
const SILENT_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'auditId',
  'questionId',
  'assessedBy',
  'assessedAt',
  'answeredFor',
  'takenFrom',
  'createdAt',
  'editedAt',
  'basedOn',
]);
// A blank answer has none of its optional fields, which the type cannot tell.
const BLANK_ANSWER = blankAnswer('' as AuditId, '' as QuestionId) as unknown as Fields;

export interface FieldChange {
  readonly table: LoggedTable;
  readonly field: string;
  readonly from: JsonValue | undefined;
  readonly to: JsonValue | undefined;
}

/** The fields of a row that an entry changed, as people see them. */
export function changedFields({ table, from: before, to: after }: RowChange): readonly FieldChange[] {
  // A question has no row before its first answer, but it had the blank one on the screen.
  const blank = table === 'answers' ? BLANK_ANSWER : null;
  const from = before ?? blank;
  const to = after ?? blank;
  // Any other added or removed row is told by the sentence above; its fields are on its own screen.
  if (from === null || to === null) return [];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((field) => !SILENT_FIELDS.has(field) && !isSameValue(from[field], to[field]))
    .map((field) => ({ table, field, from: from[field], to: to[field] }));
}
