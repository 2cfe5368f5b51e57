import { SegmentedControl, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CAUSE_METHODS } from '#shared/domain/cause/cause.ts';
import { AutosaveArea } from '#renderer/ui/fields/autosave-fields.tsx';
import type { AnalysisHints } from './analysis-hints.ts';
import type { CauseToolProps } from './cause-edits.ts';
import classes from './causes.module.css';
import { EightDSheet, type EightDKnown } from './eight-d.tsx';
import { Fishbone } from './fishbone/fishbone.tsx';
import { FiveWhy } from './five-why.tsx';
import { RootCauses } from './root-causes.tsx';

/** How the cause is looked for, with the tool of the chosen method, and what was found. Switching keeps what was written. */
export function CauseAnalysisTools(props: CauseToolProps & {
  /** What the cause is looked for: the statement of the finding. */
  readonly effect: string;
  readonly ownCategories: readonly string[];
  readonly known: EightDKnown;
  readonly hints: AnalysisHints;
}) {
  const { t } = useTranslation();
  const { cause, onEdit, caseId, hints } = props;
  const bind = (field: 'directCause' | 'notes') => ({
    label: t(`causes.fields.${field}`),
    description: t(`causes.fields.${field}Hint`),
    fieldKey: `${caseId}:cause:${field}`,
    stored: cause[field],
    readOnly: onEdit === null,
    onSave: (value: string) => onEdit?.(field, (stored) => ({ ...stored, [field]: value })),
  });
  return (
    <>
      <div className={classes['method']}>
        <SegmentedControl
          aria-label={t('causes.method.label')}
          readOnly={onEdit === null}
          value={cause.method}
          data={CAUSE_METHODS.map((method) => ({ value: method, label: t(`causes.method.${method}`) }))}
          onChange={(method) => onEdit?.('method', (stored) => ({ ...stored, method: method }))}
        />
        <p className={classes['legHint']}>{t(`causes.methodHint.${cause.method}`)}</p>
      </div>
      <div className={classes['tool']}>
        {cause.method === 'five-why' && <FiveWhy {...props} />}
        {cause.method === 'fishbone' && <Fishbone {...props} />}
        {cause.method === 'eight-d' && <EightDSheet {...props} />}
        {cause.method === 'other' && <AutosaveArea {...bind('notes')} minRows={4} />}
      </div>
      <div className={classes['result']}>
        <Title order={4} fz="sm">{t('causes.result')}</Title>
        <AutosaveArea {...bind('directCause')} minRows={1} />
        <RootCauses {...props} hintsOn={hints.onRoot} />
        {cause.method !== 'other' && <AutosaveArea {...bind('notes')} minRows={1} />}
      </div>
    </>
  );
}
