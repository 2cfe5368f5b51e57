import { Button, Checkbox, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_FIELDS, ANSWER_FIELDS, FINDING_FIELDS, NEEDED_FIELDS, type ActionField, type AnswerField, type FindingField } from '#shared/exchange/response/response-fields.ts';
import type { ResponseProfile } from '#shared/exchange/response/response-profile.ts';
import classes from './response.module.css';

const GROUPS = ['finding', 'answer', 'action'] as const;
type Group = (typeof GROUPS)[number];
type Field = FindingField | AnswerField | ActionField;

const FIELDS: Readonly<Record<Group, readonly Field[]>> = { finding: FINDING_FIELDS, answer: ANSWER_FIELDS, action: ACTION_FIELDS };

/** Which columns a body wants and what it calls them, to be kept as its layout. */
export function ProfileEditor(props: {
  readonly profile: ResponseProfile;
  /** What columns are called in the language of the file. */
  readonly wordOf: (group: Group, field: string) => string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onChange: (profile: ResponseProfile) => void;
  readonly onSave: () => void;
  readonly onRemove: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { profile, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const toggle = (group: Group, field: Field): void => {
    const chosen: readonly string[] = profile[group];
    const next = chosen.includes(field) ? chosen.filter((one) => one !== field) : FIELDS[group].filter((one) => one === field || chosen.includes(one));
    onChange({ ...profile, [group]: next });
  };
  return (
    <details className={classes['editor']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('responses.send.columns')}</summary>
      {isOpen && (
        <>
          <p className={classes['hint']}>{t('responses.send.columnsHint')}</p>
          <div className={classes['groups']}>
            {GROUPS.map((group) => (
              <fieldset key={group} className={classes['group']}>
                <legend>{t(`responses.send.groups.${group}`)}</legend>
                {FIELDS[group].map((field) => {
                  const word = props.wordOf(group, field);
                  const isChosen = (profile[group] as readonly string[]).includes(field);
                  return (
                    <div key={field} className={classes['columnLine']}>
                      <Checkbox label={word} checked={isChosen} disabled={NEEDED_FIELDS.has(field)} onChange={() => toggle(group, field)} />
                      <TextInput
                        size="xs"
                        aria-label={t('responses.send.label', { column: word })}
                        placeholder={word}
                        disabled={!isChosen}
                        value={profile.labels[field] ?? ''}
                        onChange={(event) => onChange({ ...profile, labels: { ...profile.labels, [field]: event.currentTarget.value } })}
                      />
                    </div>
                  );
                })}
              </fieldset>
            ))}
          </div>
          <Textarea label={t('responses.send.intoFile')} autosize minRows={2} value={profile.intro} onChange={(event) => onChange({ ...profile, intro: event.currentTarget.value })} />
          <Group align="flex-end" mt="sm">
            <TextInput label={t('responses.send.profileName')} value={props.name} onChange={(event) => props.onName(event.currentTarget.value)} />
            <Button variant="default" disabled={props.name.trim() === ''} onClick={props.onSave}>
              {t('responses.send.saveProfile')}
            </Button>
            {props.onRemove && (
              <Button variant="subtle" color="red" onClick={props.onRemove}>
                {t('responses.send.removeProfile')}
              </Button>
            )}
            {props.name.trim() === '' && <Text size="xs" c="dimmed">{t('responses.send.profileNameMissing')}</Text>}
          </Group>
        </>
      )}
    </details>
  );
}
