import { Autocomplete, Button, Group, MultiSelect, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT_TYPES } from '#shared/domain/audit/audit.ts';
import { criterionOf } from '#shared/domain/audit/new-audit.ts';
import { nameLeadAuditor } from '#shared/domain/audit/team.ts';
import type { InitialAnswer } from '#shared/domain/checklist/answer.ts';
import { choosableTemplates } from '#shared/domain/checklist/versions/choosable-templates.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { AuditId, PersonId, TemplateId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { AUDIT_PREFIXES, REFERENCE_WIDTHS } from '#shared/domain/reference/reference.ts';
import { builtInStandards } from '#renderer/platform/packs.ts';
import { parseCalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { forecastReference } from '#renderer/data/repositories/audits-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { today } from '#renderer/platform/clock.ts';
import { PersonPicker } from '#renderer/ui/person-picker.tsx';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import { createAudit } from '../audit-actions.ts';
import { nameOfTemplate } from '../name-of-template.ts';
import { useAddPerson } from '../use-add-person.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';

interface FieldProblem {
  readonly field: 'organization' | 'reference' | 'end';
  readonly text: string;
}

/** The fields of a new audit. Only the organization must be typed; all else has a default or can follow later. */
export function NewAuditForm(props: {
  readonly author: Person | null;
  readonly people: readonly Person[];
  readonly templates: readonly ChecklistTemplate[];
  readonly chosenTemplateIds: readonly TemplateId[] | null;
  /** Answers of an imported checklist that the audit begins with. */
  readonly answers: readonly InitialAnswer[];
  readonly knownOrganizations: readonly string[];
  readonly onCreated: (id: AuditId) => void;
  readonly onCancel: () => void;
}) {
  const { author, people, templates } = props;
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const addPerson = useAddPerson();
  const { tellProblem } = useOutcomeNotice();
  const [organization, setOrganization] = useState(author?.organization ?? '');
  const [type, setType] = useState<(typeof AUDIT_TYPES)[number]>('internal');
  const [typedReference, setReference] = useState<string | null>(null);
  const [templateIds, setTemplateIds] = useState<readonly TemplateId[]>(
    () => props.chosenTemplateIds ?? standardTemplate(templates),
  );
  const [leadId, setLeadId] = useState<PersonId | null>(author?.id ?? null);
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [scope, setScope] = useState('');
  const [problem, setProblem] = useState<FieldProblem | null>(null);
  const { isBusy, run } = useSingleDeed();

  const startDate = parseCalendarDate(start);
  const endDate = parseCalendarDate(end) ?? startDate;
  const year = yearOf(startDate ?? today());
  const suggestion = useLive(
    (database) => forecastReference(database, AUDIT_PREFIXES[type], year, REFERENCE_WIDTHS.audit),
    [type, year],
  );
  const findProblem = (): FieldProblem | null => {
    if (organization.trim() === '') return { field: 'organization', text: t('audits.create.organizationMissing') };
    if (typedReference?.trim() === '') return { field: 'reference', text: t('audits.create.referenceMissing') };
    const isReversed = startDate !== null && endDate !== null && endDate < startDate;
    return isReversed ? { field: 'end', text: t('audits.create.datesReversed') } : null;
  };
  const errorOf = (field: string): string | undefined => (problem?.field === field ? problem.text : undefined);

  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = findProblem();
    setProblem(found);
    if (found === null) void run(create);
  };
  const create = async (): Promise<boolean> => {
    const chosen = templates.filter(({ id }) => templateIds.includes(id));
    const reference = typedReference === null || typedReference.trim() === suggestion ? null : typedReference.trim();
    const created = await createAudit(workspace, {
      reference,
      type,
      organization: organization.trim(),
      templateIds: chosen.map(({ id }) => id),
      criteria: builtInStandards()
        .filter(({ id, edition }) => chosen.some((one) => one.standardId === id && one.edition === edition))
        .map(criterionOf),
      ...nameLeadAuditor({ leadAuditorId: null, team: [] }, leadId),
      startDate,
      endDate,
      scope: scope.trim(),
    }, props.answers);
    if (created.ok) props.onCreated(created.value);
    else if (created.problem.code === 'reference-used') {
      setProblem({ field: 'reference', text: t('audits.create.referenceUsed', { reference: created.problem.reference }) });
    } else tellProblem(created.problem);
    return created.ok;
  };

  return (
    <form noValidate onSubmit={onSubmit}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
        <Autocomplete
          size="xs"
          label={t('audits.create.organization')}
          withAsterisk
          required
          data-autofocus
          data={[...props.knownOrganizations]}
          value={organization}
          onChange={setOrganization}
          error={errorOf('organization')}
        />
        <Select
          label={t('audits.create.type')}
          data={AUDIT_TYPES.map((value) => ({ value, label: t(`terms.auditType.${value}`) }))}
          value={type}
          onChange={(value) => setType(AUDIT_TYPES.find((one) => one === value) ?? 'internal')}
        />
        <TextInput
          label={t('audits.create.reference')}
          description={t('audits.create.referenceHint')}
          value={typedReference ?? suggestion ?? ''}
          onChange={(event) => setReference(event.currentTarget.value)}
          error={errorOf('reference')}
        />
        <PersonPicker
          label={t('audits.create.lead')}
          description={t('audits.create.leadHint')}
          people={people}
          value={leadId}
          onPick={setLeadId}
          onCreate={(name) => addPerson(name, setLeadId)}
        />
        <TextInput type="date" label={t('audits.create.start')} value={start} onChange={(event) => setStart(event.currentTarget.value)} />
        <TextInput
          type="date"
          label={t('audits.create.end')}
          value={end}
          min={start}
          onChange={(event) => setEnd(event.currentTarget.value)}
          error={errorOf('end')}
        />
      </SimpleGrid>
      <MultiSelect
        mt="sm"
        label={t('audits.create.templates')}
        description={t('audits.create.templatesHint')}
        data={choosableTemplates(templates, templateIds).map((template) => ({ value: template.id, label: nameOfTemplate(template) }))}
        value={[...templateIds]}
        onChange={(ids) => setTemplateIds(templates.map(({ id }) => id).filter((id) => ids.includes(id)))}
      />
      <Textarea
        mt="sm"
        label={t('audits.create.scope')}
        description={t('audits.create.scopeHint')}
        value={scope}
        onChange={(event) => setScope(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t('audits.create.submit')}
        </Button>
      </Group>
    </form>
  );
}

/** The built-in checklist of the standard this program is first made for, in its newest version. */
function standardTemplate(templates: readonly ChecklistTemplate[]): readonly TemplateId[] {
  const family = templates.find(({ origin }) => origin === 'built-in')?.family;
  return choosableTemplates(templates, []).filter((template) => template.family === family).map(({ id }) => id);
}
