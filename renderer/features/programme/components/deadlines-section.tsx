import { Button, Menu, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '#renderer/platform/ids.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { BUILT_IN_PROFILES } from '#shared/domain/programme/built-in-profiles.ts';
import type { DeadlineProfile } from '#shared/domain/programme/deadline-profile.ts';
import { addProfile, editProfile, removeProfile } from '#shared/domain/programme/own-programme.ts';
import type { AuditProgramme } from '#shared/domain/programme/programme.ts';
import classes from '../programme.module.css';
import { useEditProgramme } from '../use-edit-programme.ts';
import { useProfileName } from '../use-profile-name.ts';
import { ProfileTable } from './profile-table.tsx';

/** Which time limits audits start with, the built-in profiles and own ones. */
export function DeadlinesSection({ programme }: { readonly programme: AuditProgramme }) {
  const { t } = useTranslation();
  const edit = useEditProgramme();
  const nameOf = useProfileName();
  const what = t('programme.deadlines.edited');
  const all = [...BUILT_IN_PROFILES, ...programme.profiles];
  const choices = all.map((profile) => ({ value: profile.id, label: nameOf(profile) }));
  const copy = (profile: DeadlineProfile): void =>
    edit(what, 'profiles', (stored) =>
      addProfile(stored, profile, newId(), t('programme.deadlines.newName', { number: stored.profiles.length + 1 })),
    );
  const remove = (profile: DeadlineProfile): void => {
    if (removeProfile(programme, profile.id).ok) {
      edit(what, 'profiles', (stored) => {
        const removed = removeProfile(stored, profile.id);
        return removed.ok ? removed.value : stored;
      });
    } else notifyProblem(t('programme.deadlines.inUse', { name: nameOf(profile) }));
  };
  return (
    <Section
      title={t('programme.deadlines.title')}
      hint={t('programme.deadlines.hint')}
      actions={
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />}>
              {t('programme.deadlines.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('programme.deadlines.copy')}</Menu.Label>
            {all.map((profile) => (
              <Menu.Item key={profile.id} onClick={() => copy(profile)}>
                {nameOf(profile)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      }
    >
      <div className={classes['fields']}>
        {(['internal', 'external'] as const).map((side) => (
          <Select
            key={side}
            label={t(`programme.deadlines.${side}`)}
            data={choices}
            value={programme[`${side}ProfileId`]}
            allowDeselect={false}
            onChange={(id) => {
              if (id !== null) edit(what, side, (stored) => ({ ...stored, [`${side}ProfileId`]: id }));
            }}
          />
        ))}
      </div>
      {all.map((profile) => (
        <ProfileTable
          key={profile.id}
          profile={profile}
          isOwn={programme.profiles.includes(profile)}
          onEdit={(field, change) => edit(what, `${profile.id}:${field}`, (stored) => editProfile(stored, profile.id, change))}
          onRemove={() => remove(profile)}
        />
      ))}
    </Section>
  );
}
