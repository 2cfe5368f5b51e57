import { Select, SimpleGrid, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AUDIT_TYPES, type Audit } from '#shared/domain/audit/audit.ts';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { Section } from '#renderer/ui/page.tsx';
import { DateField } from './date-field.tsx';
import type { EditAudit } from './use-edit-audit.ts';

type TextField = 'title' | 'organization' | 'client' | 'auditee' | 'scope' | 'objectives';

/** What is audited, where, when and why. */
export function GeneralSection({ audit, edit }: { readonly audit: Audit; readonly edit: EditAudit }) {
  const { t } = useTranslation();
  const text = (field: TextField) => ({
    fieldKey: `${audit.id}:${field}`,
    stored: audit[field],
    ...fieldMark('audits', audit.id, field),
    onSave: (value: string) => edit(field, { [field]: value }),
  });
  const isReversed = audit.startDate !== null && audit.endDate !== null && audit.endDate < audit.startDate;
  return (
    <Section title={t('audits.plan.general')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
        <AutosaveText label={t('audits.plan.organization')} {...text('organization')} />
        <AutosaveText label={t('audits.plan.auditTitle')} {...text('title')} />
        <Select
          {...fieldMark('audits', audit.id, 'type')}
          label={t('audits.plan.type')}
          data={AUDIT_TYPES.map((value) => ({ value, label: t(`terms.auditType.${value}`) }))}
          value={audit.type}
          onChange={(value) => {
            const type = AUDIT_TYPES.find((one) => one === value);
            if (type) edit('type', { type });
          }}
        />
        <SimpleGrid cols={2} spacing="sm">
          <DateField
            {...fieldMark('audits', audit.id, 'startDate')}
            label={t('audits.plan.start')}
            fieldKey={`${audit.id}:startDate`}
            stored={audit.startDate}
            onSave={(startDate) => edit('startDate', { startDate })}
          />
          <DateField
            {...fieldMark('audits', audit.id, 'endDate')}
            label={t('audits.plan.end')}
            fieldKey={`${audit.id}:endDate`}
            stored={audit.endDate}
            {...(isReversed ? { error: t('audits.create.datesReversed') } : {})}
            onSave={(endDate) => edit('endDate', { endDate })}
          />
        </SimpleGrid>
        <AutosaveText label={t('audits.plan.auditee')} {...text('auditee')} />
        <AutosaveText label={t('audits.plan.client')} placeholder={t('audits.plan.clientHint')} {...text('client')} />
        <TagsInput
          {...fieldMark('audits', audit.id, 'sites')}
          label={t('audits.plan.sites')}
          placeholder={t('audits.plan.tagHint')}
          value={[...audit.sites]}
          onChange={(sites) => edit('sites', { sites })}
        />
        <TagsInput
          {...fieldMark('audits', audit.id, 'services')}
          label={t('audits.plan.services')}
          placeholder={t('audits.plan.tagHint')}
          value={[...audit.services]}
          onChange={(services) => edit('services', { services })}
        />
        <AutosaveArea label={t('audits.plan.scope')} {...text('scope')} />
        <AutosaveArea label={t('audits.plan.objectives')} {...text('objectives')} />
      </SimpleGrid>
    </Section>
  );
}
