import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeople } from '#renderer/data/repositories/audits-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { FindingDraft } from '#shared/domain/finding/raise-finding.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import classes from './raise-finding-dialog.module.css';

/** Names people may be looking for as owner: the auditee first, then everybody known. */
export function useOwnerNames(auditee: string): readonly string[] {
  const people = useLive(listPeople, []);
  return [...new Set([auditee, ...(people ?? []).map((person) => person.name)])].filter((name) => name !== '');
}

export type PlaceDraft = Pick<
  FindingDraft,
  'requirementReference' | 'site' | 'service' | 'process' | 'owner' | 'dueDate'
>;

/** Where a finding was made, who answers for it and by when. Not drawn again while the statement is typed. */
export const PlaceFields = memo(function PlaceFields(props: {
  readonly audit: Audit;
  readonly draft: PlaceDraft;
  readonly onChange: (fields: Partial<FindingDraft>) => void;
}) {
  const { t } = useTranslation();
  const { audit, draft, onChange } = props;
  const owners = useOwnerNames(audit.auditee);
  return (
    <>
      <Textarea
        label={t('findings.fields.requirementReference')}
        minRows={1}
        value={draft.requirementReference}
        onChange={(event) => onChange({ requirementReference: event.currentTarget.value })}
      />
      <div className={classes['grid']}>
        <Autocomplete
          size="xs"
          label={t('findings.fields.site')}
          data={[...new Set(audit.sites)]}
          value={draft.site}
          onChange={(site) => onChange({ site })}
        />
        <Autocomplete
          size="xs"
          label={t('findings.fields.service')}
          data={[...new Set(audit.services)]}
          value={draft.service}
          onChange={(service) => onChange({ service })}
        />
        <TextInput
          label={t('findings.fields.process')}
          value={draft.process}
          onChange={(event) => onChange({ process: event.currentTarget.value })}
        />
        <Autocomplete
          size="xs"
          label={t('findings.fields.owner')}
          data={[...owners]}
          value={draft.owner}
          onChange={(owner) => onChange({ owner })}
        />
        <TextInput
          type="date"
          label={t('findings.fields.dueDate')}
          value={draft.dueDate ?? ''}
          onChange={(event) => onChange({ dueDate: parseCalendarDate(event.currentTarget.value) })}
        />
      </div>
    </>
  );
});
