import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineProfile } from '#shared/domain/programme/deadline-profile.ts';

/** What a profile of time limits is called: own ones by their name, built-in ones in the language of the program. */
export function useProfileName(): (profile: Pick<DeadlineProfile, 'id' | 'name'>) => string {
  const { t } = useTranslation();
  return useCallback(
    // The id of a profile that a newer program built in has no word here.
    ({ id, name }) => (name === '' ? t(`programme.deadlines.profiles.${id}` as 'programme.deadlines.profiles.internal', { defaultValue: id }) : name),
    [t],
  );
}
