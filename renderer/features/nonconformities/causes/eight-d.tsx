import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EIGHT_D_STEPS, type EightDStep } from '#shared/domain/cause/cause.ts';
import { AutosaveArea } from '#renderer/ui/fields/autosave-fields.tsx';
import { writeEightD, type CauseToolProps } from './cause-edits.ts';
import classes from './causes.module.css';

/** What other parts of the case already say about a discipline; shown from there, never typed twice. */
export type EightDKnown = Readonly<Partial<Record<EightDStep, ReactNode>>>;

/** The 8D sheet, D0 to D8. */
export function EightDSheet(props: CauseToolProps & { readonly known: EightDKnown }) {
  const { t } = useTranslation();
  const { cause, onEdit, caseId, known } = props;
  return (
    <div className={classes['disciplines']}>
      {EIGHT_D_STEPS.map((step) => (
        <section key={step} className={classes['discipline']} aria-label={t(`causes.eightD.${step}.title`)}>
          <Title order={4} fz="sm">
            <span className={classes['disciplineMark']}>{step.toUpperCase()}</span> {t(`causes.eightD.${step}.title`)}
          </Title>
          {known[step] !== undefined && (
            <div className={classes['known']}>
              <span className={classes['knownFrom']}>{t('causes.eightD.known')}</span>
              {known[step]}
            </div>
          )}
          <AutosaveArea
            aria-label={t(`causes.eightD.${step}.title`)}
            description={t(`causes.eightD.${step}.hint`)}
            minRows={1}
            fieldKey={`${caseId}:8d:${step}`}
            stored={cause.eightD[step]}
            readOnly={onEdit === null}
            onSave={(text) => onEdit?.(`eightD.${step}`, writeEightD(step, text))}
          />
        </section>
      ))}
    </div>
  );
}
