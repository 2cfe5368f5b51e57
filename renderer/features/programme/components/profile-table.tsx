import { ActionIcon, Checkbox, Select, Table, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { CLOCK_STARTS, DEADLINE_KINDS, type DeadlineKind, type DeadlineProfile } from '#shared/domain/programme/deadline-profile.ts';
import { readDays } from '#shared/domain/programme/own-programme.ts';
import classes from '../programme.module.css';
import { useProfileName } from '../use-profile-name.ts';

const GRADES = ['major', 'minor'] as const;

/** One profile of time limits: built-in ones to be read, own ones to be changed. */
export function ProfileTable(props: {
  readonly profile: DeadlineProfile;
  readonly isOwn: boolean;
  readonly onEdit: (field: string, change: (profile: DeadlineProfile) => DeadlineProfile) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const nameOf = useProfileName();
  const { profile, isOwn, onEdit } = props;
  const name = nameOf(profile);
  return (
    <div className={classes['profile']}>
      <div className={classes['profileHead']}>
        {isOwn ? (
          <AutosaveText
            aria-label={t('programme.deadlines.name')}
            fieldKey={`${profile.id}:name`}
            stored={profile.name}
            onSave={(typed) => onEdit('name', (stored) => ({ ...stored, name: typed }))}
          />
        ) : (
          <b>{name}</b>
        )}
        {isOwn ? (
          <OwnFacts {...props} name={name} />
        ) : (
          <span className={classes['facts']}>
            {t('programme.deadlines.builtIn')} · {t('programme.deadlines.clock')} {t(`programme.deadlines.clocks.${profile.clock}`)}
          </span>
        )}
      </div>
      <div className={classes['scroll']}>
        <Table verticalSpacing={4} className={classes['days'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('programme.deadlines.columns.grade')}</Table.Th>
              {DEADLINE_KINDS.map((kind) => (
                <Table.Th key={kind}>{t(`programme.deadlines.columns.${kind}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {GRADES.map((grade) => (
              <Table.Tr key={grade}>
                <Table.Td>{t(`terms.gradeShort.${grade}`)}</Table.Td>
                {DEADLINE_KINDS.map((kind) => (
                  <Table.Td key={kind}>
                    {isOwn ? (
                      <DaysField
                        label={t('programme.deadlines.days', { kind: t(`programme.deadlines.columns.${kind}`), grade: t(`terms.gradeShort.${grade}`) })}
                        days={profile.days[grade][kind]}
                        onDays={(days) => onEdit(`${grade}:${kind}`, (stored) => withDays(stored, grade, kind, days))}
                      />
                    ) : (
                      (profile.days[grade][kind] ?? t('programme.deadlines.none'))
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

function withDays(profile: DeadlineProfile, grade: (typeof GRADES)[number], kind: DeadlineKind, days: number | null): DeadlineProfile {
  return { ...profile, days: { ...profile.days, [grade]: { ...profile.days[grade], [kind]: days } } };
}

/** Days as text, so that an empty field is none and not zero; saved on leaving the field. */
function DaysField(props: { readonly label: string; readonly days: number | null; readonly onDays: (days: number | null) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (props.days === null ? '' : String(props.days));
  const isWrong = readDays(shown) === undefined;
  return (
    <TextInput
      aria-label={props.label}
      placeholder={t('programme.deadlines.none')}
      inputMode="numeric"
      w="5rem"
      value={shown}
      error={isWrong}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const days = readDays(shown);
        if (days !== undefined && days !== props.days) props.onDays(days);
        if (days !== undefined) setTyped(null);
      }}
    />
  );
}

function OwnFacts(props: {
  readonly profile: DeadlineProfile;
  readonly name: string;
  readonly onEdit: (field: string, change: (profile: DeadlineProfile) => DeadlineProfile) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { profile, onEdit } = props;
  return (
    <>
      <Select
        aria-label={t('programme.deadlines.clock')}
        data={CLOCK_STARTS.map((clock) => ({ value: clock, label: t(`programme.deadlines.clocks.${clock}`) }))}
        value={profile.clock}
        allowDeselect={false}
        onChange={(chosen) => {
          const clock = CLOCK_STARTS.find((known) => known === chosen);
          if (clock !== undefined) onEdit('clock', (stored) => ({ ...stored, clock }));
        }}
      />
      <Checkbox
        label={t('programme.deadlines.bounded')}
        checked={profile.isBoundedByCertificate}
        onChange={(event) => {
          const isBoundedByCertificate = event.currentTarget.checked;
          onEdit('bounded', (stored) => ({ ...stored, isBoundedByCertificate }));
        }}
      />
      <ActionIcon aria-label={t('programme.deadlines.remove', { name: props.name })} onClick={props.onRemove}>
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </>
  );
}
