import { useTranslation } from 'react-i18next';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import type { FindingId } from '#shared/domain/ids.ts';
import type { Containment } from '#shared/domain/nonconformity/nonconformity.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { CaseSection } from './case-section.tsx';
import classes from './case.module.css';
import { EvidenceChoice, type ChoosableEvidence } from './evidence-choice.tsx';

type TextField = 'correction' | 'responsible' | 'evidence' | 'extent';

/** What was done at once, what shows it, and where else it could exist. */
export function ContainmentSection(props: {
  readonly caseId: FindingId;
  readonly containment: Containment;
  readonly evidence: readonly ChoosableEvidence[];
  readonly lock: string | null;
  readonly onEdit: ((fields: Partial<Containment>) => void) | null;
}) {
  const { t } = useTranslation();
  const { caseId, containment, onEdit } = props;
  const isReadOnly = onEdit === null;
  const { correction, responsible, doneOn, evidence, extent } = containment;
  const isAnyWritten = doneOn !== null || [correction, responsible, evidence, extent].some((text) => text !== '');
  const bind = (field: TextField) => ({
    label: t(`cases.containment.${field}`),
    fieldKey: `${caseId}:containment:${field}`,
    stored: containment[field],
    readOnly: isReadOnly,
    onSave: (value: string) => onEdit?.({ [field]: value }),
  });
  return (
    <CaseSection id="containment" lock={props.lock}>
      <div className={classes['fields']} hidden={isReadOnly && !isAnyWritten}>
        <div className={classes['wide']}>
          <AutosaveArea {...bind('correction')} description={t('cases.containment.correctionHint')} />
        </div>
        <AutosaveText {...bind('responsible')} />
        <AutosaveText
          type="date"
          label={t('cases.containment.doneOn')}
          fieldKey={`${caseId}:containment:doneOn`}
          stored={containment.doneOn ?? ''}
          readOnly={isReadOnly}
          onSave={(value) => onEdit?.({ doneOn: parseCalendarDate(value) })}
        />
        <AutosaveArea {...bind('evidence')} minRows={1} description={t('cases.containment.evidenceHint')} />
        <EvidenceChoice
          label={t('cases.containment.evidenceIds')}
          evidence={props.evidence}
          value={containment.evidenceIds}
          onChange={onEdit && ((evidenceIds) => onEdit({ evidenceIds }))}
        />
        <div className={classes['wide']}>
          <AutosaveArea {...bind('extent')} description={t('cases.containment.extentHint')} />
        </div>
      </div>
    </CaseSection>
  );
}
