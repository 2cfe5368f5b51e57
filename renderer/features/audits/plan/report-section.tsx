import { Button, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LifeCycleContext } from '#shared/domain/audit/guard.ts';
import { conformityOf, type ConformityFigures } from '#shared/domain/checklist/conformity.ts';
import { rollUpChecklist } from '#shared/domain/checklist/roll-up.ts';
import { countedAnswers } from '#shared/domain/checklist/tree-progress.ts';
import { standardsOfCriteria } from '#shared/domain/standard/clause-registry.ts';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { EditAudit } from './use-edit-audit.ts';

type TextField = 'planDeviations' | 'conclusion' | 'degreeOfFulfilment' | 'reportNumber';

/** What the audit came to, as far as the report needs it. Figures stand beside the words they belong to. */
export function ReportSection({ context, edit }: { readonly context: LifeCycleContext; readonly edit: EditAudit }) {
  const { audit } = context;
  const { t } = useTranslation();
  const text = (field: TextField) => ({
    fieldKey: `${audit.id}:${field}`,
    stored: audit[field],
    ...fieldMark('audits', audit.id, field),
    onSave: (value: string) => edit(field, { [field]: value }),
  });
  const figures = figuresOf(context);
  const sentence = figures && figures.assessed > 0 ? t('audits.plan.degreeHint', { ...figures }) : null;
  return (
    <Section title={t('audits.plan.report')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
        <AutosaveArea label={t('audits.plan.conclusion')} {...text('conclusion')} />
        <AutosaveArea label={t('audits.plan.planDeviations')} {...text('planDeviations')} />
        <div>
          <AutosaveArea
            label={t('audits.plan.degree')}
            {...(sentence === null ? {} : { description: sentence })}
            {...text('degreeOfFulfilment')}
          />
          {sentence !== null && audit.degreeOfFulfilment !== sentence && (
            <Button
              mt={4}
              variant="subtle"
              size="compact-xs"
              onClick={() => edit('degreeOfFulfilment', { degreeOfFulfilment: sentence })}
            >
              {t('audits.plan.takeDegree')}
            </Button>
          )}
        </div>
        <AutosaveText label={t('audits.plan.reportNumber')} {...text('reportNumber')} />
      </SimpleGrid>
    </Section>
  );
}

/** Conformity over the clauses of the first criterion that has a checklist. */
function figuresOf(context: LifeCycleContext): ConformityFigures | null {
  const standard = standardsOfCriteria(context.audit.criteria, context.standards).find(({ id }) =>
    context.templates.some(({ standardId }) => standardId === id),
  );
  if (!standard) return null;
  const templateIds = new Set(context.templates.filter(({ standardId }) => standardId === standard.id).map(({ id }) => id));
  const questions = context.questions.filter(({ templateId }) => templateIds.has(templateId));
  return conformityOf(standard, rollUpChecklist(questions, countedAnswers(context.answers)));
}
