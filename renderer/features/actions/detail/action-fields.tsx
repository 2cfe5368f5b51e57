import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { ACTION_KINDS } from '#shared/domain/corrective-action/corrective-action.ts';
import { isEditable, type ActionEdit, type EditableField } from '#shared/domain/corrective-action/edit-action.ts';
import type { RootCause } from '#shared/domain/cause/cause.ts';
import { OwnerPicker } from '../dialogs/owner-picker.tsx';
import classes from './action-detail.module.css';
import { DayField } from './day-field.tsx';

const NONE = 'none';
const NO_CAUSES: readonly RootCause[] = [];

/** All fields of an action; those the plan locks are shown and cannot be changed. */
export function ActionFields({ row, onEdit }: { readonly row: ActionOverview; readonly onEdit: (fields: ActionEdit) => void }) {
  const { t } = useTranslation();
  const { action, phase } = row;
  const causes = useLive(async (database) => (await database.nonconformities.get(action.findingId))?.cause.rootCauses, [action.findingId]) ?? NO_CAUSES;
  const about = (field: EditableField) => ({
    label: t(`actions.fields.${field === 'rootCauseId' ? 'rootCause' : field === 'ownerId' ? 'owner' : field === 'evidenceIds' ? 'actualEvidence' : field}`),
    readOnly: !isEditable(field, action, phase),
    ...fieldMark('actions', action.id, field),
  });
  const text = (field: 'title' | 'description' | 'plannedEvidence' | 'actualEvidence' | 'effectivenessCriterion') => ({
    ...about(field),
    fieldKey: `${action.id}:${field}`,
    stored: action[field],
    // A title that is being retyped is empty for a moment; the old one stays until there is a new one.
    onSave: (value: string) => {
      if (field !== 'title' || value.trim() !== '') onEdit({ [field]: value });
    },
  });
  return (
    <>
      <AutosaveArea {...text('title')} minRows={1} required description={t('actions.fields.titleHint')} />
      <div className={classes['grid']}>
        <div {...fieldMark('actions', action.id, 'ownerId')}>
          <OwnerPicker
            label={t('actions.fields.owner')}
            readOnly={!isEditable('ownerId', action, phase)}
            clearable={isEditable('ownerId', action, phase)}
            value={action.ownerId}
            onPick={(ownerId) => onEdit({ ownerId })}
          />
        </div>
        <DayField {...about('dueDate')} stored={action.dueDate} onPick={(dueDate) => onEdit({ dueDate })} />
        <Select
          {...about('kind')}
          value={action.kind}
          data={ACTION_KINDS.map((value) => ({ value, label: t(`terms.actionKind.${value}`) }))}
          onChange={(value) => onEdit({ kind: value === 'correction' ? 'correction' : 'corrective' })}
        />
        <DayField {...about('checkDate')} stored={action.checkDate} onPick={(checkDate) => onEdit({ checkDate })} />
      </div>
      {action.kind === 'corrective' && (
        <Select
          {...about('rootCauseId')}
          value={action.rootCauseId ?? NONE}
          data={[{ value: NONE, label: t('actions.fields.noRootCause') }, ...causes.map(({ id, text: label }) => ({ value: id, label: label === '' ? id : label }))]}
          onChange={(value) => onEdit({ rootCauseId: value === NONE ? null : value })}
        />
      )}
      <AutosaveArea {...text('description')} />
      <AutosaveText {...text('plannedEvidence')} description={t('actions.fields.plannedEvidenceHint')} />
      <AutosaveArea {...text('actualEvidence')} description={t('actions.fields.actualEvidenceHint')} />
      <AutosaveText {...text('effectivenessCriterion')} description={t('actions.fields.effectivenessCriterionHint')} />
    </>
  );
}
