import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONFIDENTIALITY_LEVELS, EVIDENCE_TYPES, type Evidence } from '#shared/domain/evidence/evidence.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { listPeople } from '#renderer/data/repositories/audits-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { ClausesField } from './clauses-field.tsx';
import { editEvidence, type EvidenceEdit } from './evidence-actions.ts';
import { fromLocalMoment, toLocalMoment } from '#renderer/ui/fields/local-moment.ts';
import classes from './evidence-detail.module.css';

/** All register fields that people fill in (domain reference C.4); each saves itself. */
export function EvidenceFields({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const people = useLive(listPeople, []) ?? [];
  const save = (edit: EvidenceEdit): void => void editEvidence(workspace, evidence, edit);
  const text = (field: 'title' | 'source' | 'recordNumber' | 'sample' | 'note') => ({
    label: t(`evidence.fields.${field}`),
    fieldKey: `${evidence.id}:${field}`,
    stored: evidence[field],
    ...fieldMark('evidence', evidence.id, field),
    onSave: (value: string) => save({ [field]: value }),
  });
  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>{t('evidence.fields.heading')}</h3>
      <div className={classes['fields']}>
        <div className={classes['wide']}>
          <AutosaveText {...text('title')} />
        </div>
        <Select
          {...fieldMark('evidence', evidence.id, 'type')}
          label={t('evidence.fields.type')}
          data={EVIDENCE_TYPES.map((type) => ({ value: type, label: t(`terms.evidenceType.${type}`) }))}
          value={evidence.type}
          onChange={(type) => type && save({ type: type })}
        />
        <AutosaveText {...text('source')} placeholder={t('evidence.fields.sourceHint')} />
        <AutosaveText
          type="datetime-local"
          {...fieldMark('evidence', evidence.id, 'takenAt')}
          label={t('evidence.fields.takenAt')}
          fieldKey={`${evidence.id}:takenAt`}
          stored={toLocalMoment(evidence.takenAt)}
          onSave={(value) => {
            const takenAt = fromLocalMoment(value);
            if (takenAt) save({ takenAt });
          }}
        />
        <Select
          {...fieldMark('evidence', evidence.id, 'takenBy')}
          label={t('evidence.fields.takenBy')}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={evidence.takenBy}
          searchable
          onChange={(takenBy) => takenBy && save({ takenBy: takenBy })}
        />
        <AutosaveText {...text('recordNumber')} />
        <AutosaveText {...text('sample')} placeholder={t('evidence.fields.sampleHint')} />
        <div className={classes['wide']}>
          <ClausesField evidence={evidence} onSave={(clauses) => save({ clauses })} />
        </div>
        <Select
          {...fieldMark('evidence', evidence.id, 'confidentiality')}
          label={t('evidence.fields.confidentiality')}
          data={CONFIDENTIALITY_LEVELS.map((level) => ({ value: level, label: t(`terms.confidentiality.${level}`) }))}
          value={evidence.confidentiality}
          onChange={(level) => level && save({ confidentiality: level })}
        />
        <AutosaveText
          type="date"
          {...fieldMark('evidence', evidence.id, 'retentionUntil')}
          label={t('evidence.fields.retentionUntil')}
          fieldKey={`${evidence.id}:retentionUntil`}
          stored={evidence.retentionUntil ?? ''}
          onSave={(value) => save({ retentionUntil: parseCalendarDate(value) })}
        />
        <Checkbox
          {...fieldMark('evidence', evidence.id, 'hasPermissionToKeep')}
          label={t('evidence.fields.hasPermissionToKeep')}
          checked={evidence.hasPermissionToKeep}
          onChange={({ currentTarget }) => save({ hasPermissionToKeep: currentTarget.checked })}
        />
        <Checkbox
          {...fieldMark('evidence', evidence.id, 'hasPersonalData')}
          label={t('evidence.fields.hasPersonalData')}
          checked={evidence.hasPersonalData}
          onChange={({ currentTarget }) => save({ hasPersonalData: currentTarget.checked })}
        />
        <div className={classes['wide']}>
          <AutosaveArea {...text('note')} />
        </div>
      </div>
    </section>
  );
}
