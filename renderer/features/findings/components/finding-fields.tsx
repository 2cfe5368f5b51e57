import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { useAutosave } from '#renderer/ui/fields/use-autosave.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { isNonconformity, type Finding } from '#shared/domain/finding/finding.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import type { FindingEdit } from '../finding-actions.ts';
import { useAuditStandards } from '../use-audit-standards.ts';
import { ClausesInput, NO_CLAUSE_DRAFT } from './clauses-input.tsx';
import { useOwnerNames } from './draft-fields.tsx';
import classes from './finding-detail.module.css';

type TextField = 'statement' | 'requirementReference' | 'objectiveEvidence' | 'site' | 'service' | 'process' | 'owner';

interface FieldsProps {
  readonly finding: Finding;
  readonly audit: Audit;
  readonly onEdit: (fields: FindingEdit) => void;
}

/** All fields of a finding that are edited by hand; each saves itself. */
export function FindingFields({ finding, audit, onEdit }: FieldsProps) {
  const { t } = useTranslation();
  const standards = useAuditStandards(audit);
  const owners = useOwnerNames(audit.auditee);
  const isIssued = finding.state !== 'draft' && isNonconformity(finding.grade);
  const [clauseDraft, setClauseDraft] = useState(NO_CLAUSE_DRAFT);
  const bind = (field: TextField) => ({
    label: t(`findings.fields.${field}`),
    fieldKey: `${finding.id}:${field}`,
    stored: finding[field],
    ...fieldMark('findings', finding.id, field),
    onSave: (value: string) => onEdit({ [field]: value }),
  });
  return (
    <>
      <AutosaveArea {...bind('statement')} description={t('findings.fields.statementHint')} />
      <AutosaveArea {...bind('objectiveEvidence')} description={t('findings.fields.objectiveEvidenceHint')} />
      <div {...fieldMark('findings', finding.id, 'clauses')}>
        <ClausesInput
          clauses={finding.clauses}
          standards={standards}
          draft={clauseDraft}
          onDraft={setClauseDraft}
          onChange={(clauses) => onEdit({ clauses })}
        />
      </div>
      <AutosaveArea
        {...bind('requirementReference')}
        minRows={1}
        description={t('findings.fields.requirementReferenceHint')}
      />
      <div className={classes['grid']}>
        <AutosaveChoice {...bind('site')} data={audit.sites} />
        <AutosaveChoice {...bind('service')} data={audit.services} />
        <AutosaveText {...bind('process')} />
        <AutosaveChoice {...bind('owner')} data={owners} />
        <AutosaveText
          type="date"
          {...fieldMark('findings', finding.id, 'dueDate')}
          label={t('findings.fields.dueDate')}
          fieldKey={`${finding.id}:dueDate`}
          stored={finding.dueDate ?? ''}
          readOnly={isIssued}
          description={isIssued ? t('findings.fields.dueDateIssued') : undefined}
          onSave={(value) => onEdit({ dueDate: parseCalendarDate(value) })}
        />
      </div>
    </>
  );
}

/** A text that saves itself, with known values to choose from. */
function AutosaveChoice(props: {
  readonly label: string;
  readonly fieldKey: string;
  readonly stored: string;
  readonly onSave: (value: string) => void;
  readonly data: readonly string[];
}) {
  const { fieldKey, stored, onSave, data, ...rest } = props;
  const { value, setValue, flush } = useAutosave(fieldKey, stored, onSave);
  return (
    <Autocomplete
      size="xs"
      {...rest}
      data={[...new Set(data)]}
      value={value}
      onChange={setValue}
      onBlur={flush}
    />
  );
}
