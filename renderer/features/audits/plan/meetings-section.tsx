import { Button, SimpleGrid, TagsInput, TextInput, Title } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Audit, Meeting } from '#shared/domain/audit/audit.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { now } from '#renderer/platform/clock.ts';
import { AutosaveArea } from '#renderer/ui/fields/autosave-fields.tsx';
import { useAutosave } from '#renderer/ui/fields/use-autosave.ts';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { Section } from '#renderer/ui/page.tsx';
import { fromLocalInput, toLocalInput } from '../local-time.ts';
import classes from './plan.module.css';
import type { EditAudit } from './use-edit-audit.ts';

type MeetingField = 'openingMeeting' | 'closingMeeting';

interface Props {
  readonly audit: Audit;
  readonly people: readonly Person[];
  readonly edit: EditAudit;
}

/** The opening and the closing meeting: when they were held and who was there. */
export function MeetingsSection(props: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('audits.plan.meetings')}>
      <MeetingRecord {...props} field="openingMeeting" kind="opening" />
      <MeetingRecord {...props} field="closingMeeting" kind="closing" />
    </Section>
  );
}

function MeetingRecord({
  audit,
  people,
  edit,
  field,
  kind,
}: Props & { readonly field: MeetingField; readonly kind: 'opening' | 'closing' }) {
  const { t } = useTranslation();
  const meeting = audit[field];
  const expected = expectedAttendees(audit, people);
  const title = t(`audits.meeting.${kind}`);
  const change = (part: keyof Meeting, edited: Partial<Meeting>): void =>
    edit(`${field}:${part}`, (stored) => {
      const before = stored[field];
      return before === null ? {} : { [field]: { ...before, ...edited } };
    });
  return (
    <div className={classes['meeting']} role="group" aria-label={title}>
      <div className={classes['meetingHead']}>
        <Title order={3}>{title}</Title>
        {meeting && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => edit(field, { [field]: null })}>
            {t('audits.meeting.remove')}
          </Button>
        )}
      </div>
      {meeting ? (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
            <HeldAt
              fieldKey={`${audit.id}:${field}:heldAt`}
              meeting={meeting}
              onSave={(heldAt) => change('heldAt', { heldAt })}
            />
            <TagsInput
              label={t('audits.meeting.attendees')}
              placeholder={t('audits.plan.tagHint')}
              data={[...new Set([...expected, ...people.map(({ name }) => name)])]}
              value={[...meeting.attendees]}
              onChange={(attendees) => change('attendees', { attendees })}
            />
          </SimpleGrid>
          <AutosaveArea
            mt="sm"
            label={t('audits.meeting.notes')}
            {...fieldMark('audits', audit.id, field)}
            fieldKey={`${audit.id}:${field}:notes`}
            stored={meeting.notes}
            onSave={(notes) => change('notes', { notes })}
          />
        </>
      ) : (
        <Button
          variant="default"
          leftSection={<IconUsersGroup size={14} aria-hidden />}
          onClick={() => edit(field, { [field]: { heldAt: now(), attendees: expected, notes: '' } satisfies Meeting })}
        >
          {t(kind === 'opening' ? 'audits.meeting.recordOpening' : 'audits.meeting.recordClosing')}
        </Button>
      )}
    </div>
  );
}

function HeldAt(props: {
  readonly fieldKey: string;
  readonly meeting: Meeting;
  readonly onSave: (heldAt: Meeting['heldAt']) => void;
}) {
  const { t } = useTranslation();
  const { value, setValue, flush } = useAutosave(props.fieldKey, toLocalInput(props.meeting.heldAt), (text) => {
    const at = fromLocalInput(text);
    if (at !== null) props.onSave(at);
  });
  return (
    <TextInput
      type="datetime-local"
      label={t('audits.meeting.heldAt')}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={flush}
    />
  );
}

/** The team and the auditee's representative: whoever was away is taken off the list. */
function expectedAttendees(audit: Audit, people: readonly Person[]): readonly string[] {
  const team = [audit.leadAuditorId, ...audit.team.map(({ personId }) => personId)];
  const names = team.flatMap((id) => people.filter((person) => person.id === id).map(({ name }) => name));
  return [...new Set([...names, audit.auditee.trim()])].filter((name) => name !== '');
}
