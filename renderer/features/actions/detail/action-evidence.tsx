import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { isEditable, type ActionEdit } from '#shared/domain/corrective-action/edit-action.ts';
import classes from './action-detail.module.css';

/** Which of the nonconformity's evidence shows that this action was done. */
export function ActionEvidence({ row, onEdit }: { readonly row: ActionOverview; readonly onEdit: (fields: ActionEdit) => void }) {
  const { t } = useTranslation();
  const { action, phase } = row;
  const evidence = useLive(
    async (database) => (await database.evidence.where('findingIds').equals(action.findingId).toArray()).map(({ id, reference, title }) => ({ id, reference, title })),
    [action.findingId],
  );
  if (evidence === undefined) return null;
  const isLocked = !isEditable('evidenceIds', action, phase);
  return (
    <fieldset className={classes['files']} {...fieldMark('actions', action.id, 'evidenceIds')}>
      <legend>{t('actions.detail.files')}</legend>
      {evidence.length === 0 && <p className={classes['hint']}>{t('actions.detail.noFiles')}</p>}
      {evidence.map(({ id, reference, title }) => (
        <Checkbox
          key={id}
          label={`${reference} ${title}`}
          checked={action.evidenceIds.includes(id)}
          disabled={isLocked}
          onChange={(event) =>
            onEdit({ evidenceIds: event.currentTarget.checked ? [...action.evidenceIds, id] : action.evidenceIds.filter((other) => other !== id) })
          }
        />
      ))}
    </fieldset>
  );
}
