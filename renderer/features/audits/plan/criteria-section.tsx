import { ActionIcon, Button, Menu, MultiSelect } from '@mantine/core';
import { IconBook2, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Audit, AuditCriterion } from '#shared/domain/audit/audit.ts';
import { criterionOf, formatCriterion } from '#shared/domain/audit/new-audit.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { choosableTemplates } from '#shared/domain/checklist/versions/choosable-templates.ts';
import { builtInStandards } from '#renderer/platform/packs.ts';
import { AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { Section } from '#renderer/ui/page.tsx';
import classes from './plan.module.css';
import { nameOfTemplate } from '../name-of-template.ts';
import type { EditAudit } from './use-edit-audit.ts';

/** Standards and documents the evidence is compared with, and the checklists used. */
export function CriteriaSection(props: {
  readonly audit: Audit;
  readonly templates: readonly ChecklistTemplate[];
  readonly edit: EditAudit;
}) {
  const { audit, edit, templates } = props;
  const { t } = useTranslation();
  const addable = builtInStandards().filter(({ id }) => !audit.criteria.some(({ standardId }) => standardId === id));
  const add = (criterion: AuditCriterion): void =>
    edit('criteria', ({ criteria }) => ({ criteria: [...criteria, criterion] }));
  return (
    <Section
      title={t('audits.plan.criteria')}
      hint={t('audits.plan.criteriaHint')}
      actions={
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />}>
              {t('audits.plan.addCriterion')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {addable.map((standard) => (
              <Menu.Item key={standard.id} onClick={() => add(criterionOf(standard))}>
                {standard.label}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => add({ standardId: null, title: '', edition: '' })}>{t('audits.plan.otherDocument')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
    >
      {audit.criteria.length === 0 && <p className={classes['none']}>{t('audits.plan.noCriteria')}</p>}
      <ul className={classes['rows']}>
        {audit.criteria.map((criterion, index) => (
          <CriterionRow
            key={index}
            criterion={criterion}
            fieldKey={`${audit.id}:criteria:${String(index)}`}
            onChange={(change) =>
              edit(`criteria:${String(index)}`, ({ criteria }) => ({
                criteria: criteria.map((one, at) => (at === index ? { ...one, ...change } : one)),
              }))
            }
            onRemove={() => edit('criteria', ({ criteria }) => ({ criteria: criteria.filter((_, at) => at !== index) }))}
          />
        ))}
      </ul>
      <MultiSelect
        mt="sm"
        {...fieldMark('audits', audit.id, 'templateIds')}
        label={t('audits.plan.templates')}
        description={t('audits.plan.templatesHint')}
        data={choosableTemplates(templates, audit.templateIds).map((template) => ({ value: template.id, label: nameOfTemplate(template) }))}
        value={[...audit.templateIds]}
        onChange={(ids) =>
          edit('templateIds', { templateIds: templates.map(({ id }) => id).filter((id) => ids.includes(id)) })
        }
      />
    </Section>
  );
}

function CriterionRow(props: {
  readonly criterion: AuditCriterion;
  readonly fieldKey: string;
  readonly onChange: (change: Partial<AuditCriterion>) => void;
  readonly onRemove: () => void;
}) {
  const { criterion, fieldKey } = props;
  const { t } = useTranslation();
  return (
    <li className={classes['row']}>
      <IconBook2 size={16} aria-hidden className={classes['rowIcon']} />
      {criterion.standardId === null ? (
        <>
          <AutosaveText
            className={classes['grow']}
            aria-label={t('audits.plan.criterionTitle')}
            placeholder={t('audits.plan.criterionTitle')}
            fieldKey={`${fieldKey}:title`}
            stored={criterion.title}
            onSave={(title) => props.onChange({ title })}
          />
          <AutosaveText
            aria-label={t('audits.plan.criterionEdition')}
            placeholder={t('audits.plan.criterionEdition')}
            fieldKey={`${fieldKey}:edition`}
            stored={criterion.edition}
            onSave={(edition) => props.onChange({ edition })}
          />
        </>
      ) : (
        <span className={classes['grow']}>{formatCriterion(criterion)}</span>
      )}
      <ActionIcon aria-label={t('audits.plan.removeCriterion', { title: formatCriterion(criterion) })} onClick={props.onRemove}>
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}
