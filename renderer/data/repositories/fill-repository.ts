import type { CauseAnalysis } from '#shared/domain/cause/cause.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';
import type { AuditRows } from '#shared/exchange/export/audit-workbook-input.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { auditForExport } from './export-repository.ts';

/** What a body's form may ask of an audit. */
export interface AuditRowsForForm extends AuditRows {
  readonly actions: readonly CorrectiveAction[];
  readonly causes: ReadonlyMap<FindingId, CauseAnalysis>;
}

/** Reads an audit with its actions and causes; undefined when it was deleted. */
export async function auditForForm(database: WorkbenchDatabase, auditId: AuditId): Promise<AuditRowsForForm | undefined> {
  const rows = await auditForExport(database, auditId);
  if (rows === undefined) return undefined;
  const actions = await database.actions.where('auditId').equals(auditId).toArray();
  const cases = await database.nonconformities.where('auditId').equals(auditId).toArray();
  return { ...rows, actions, causes: new Map(cases.map(({ id, cause }) => [id, cause])) };
}
