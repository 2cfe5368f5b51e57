import { useTranslation } from 'react-i18next';
import { historyOfRow } from '#renderer/data/repositories/change-log-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { fieldHistory } from '#shared/domain/change-log/field-history.ts';
import { answerId } from '#shared/domain/checklist/answer.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { STORED_OF_ACTION, type DataTable } from '#shared/exchange/round-trip/exchanged-fields.ts';
import type { NameOf } from './value-view.tsx';

/** Fields of a row whose columns are called otherwise. */
const STORED_FIELDS: Readonly<Partial<Record<DataTable, Readonly<Record<string, string>>>>> = {
  evidence: { permission: 'hasPermissionToKeep', personalData: 'hasPersonalData' },
  actions: STORED_OF_ACTION,
};

/** Who changed a field here last, and when, from the history; nothing when nobody did since the row was made. */
export function ChangedHere(props: {
  readonly auditId: AuditId;
  readonly table: DataTable;
  readonly rowKey: string;
  readonly field: string;
  readonly isChanged: boolean;
  readonly nameOf: NameOf;
}) {
  const { t } = useTranslation();
  const { auditId, table, rowKey, isChanged } = props;
  const field = STORED_FIELDS[table]?.[props.field] ?? props.field;
  const stored = table === 'checklist' ? 'answers' : table;
  const id = table === 'checklist' ? answerId(auditId, rowKey as QuestionId) : rowKey;
  const last = useLive(
    async (database) => fieldHistory(await historyOfRow(database, stored, id), { table: stored, id, field, blank: null })[0] ?? null,
    [stored, id, field],
  );
  if (!isChanged) return <span>{t('merging.unchangedHere')}</span>;
  if (last === undefined || last === null) return null;
  const name = last.authorId === null ? t('changeLog.nobody') : props.nameOf(last.authorId);
  return <span>{t('merging.changedBy', { name, at: formatTimestamp(last.at) })}</span>;
}
