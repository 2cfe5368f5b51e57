import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineProfile } from '#shared/domain/programme/deadline-profile.ts';

/** What a set of time limits is called: a built-in one in the language of the program, an own one as it was named. */
export function useProfileName(): (profile: DeadlineProfile) => string {
  const { t } = useTranslation();
  return useCallback(
    // The key is put together from stored data, which may name a profile this program does not have.
    ({ id, name }) => (name !== '' ? name : t(`programme.deadlines.profiles.${id}` as 'programme.deadlines.profiles.internal', { defaultValue: id })),
    [t],
  );
}
