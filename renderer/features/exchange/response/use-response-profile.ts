import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { profilesFor } from '#renderer/data/repositories/exchanges-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import { defaultResponseProfile, readResponseProfile, type ResponseProfile } from '#shared/exchange/response/response-profile.ts';
import type { ResponseLanguage } from '#shared/exchange/response/response-words.ts';
import { removeResponseProfile, saveResponseProfile } from './response-profiles.ts';

/** The value of the layout that nobody saved. */
export const OWN = 'own';

const readProfiles = (database: WorkbenchDatabase) => profilesFor(database, 'response');

/** The layout of the file that goes out: chosen among the saved ones, changed, saved, removed. */
export function useResponseProfile(language: ResponseLanguage, counterpart: string) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const rows = useLive(readProfiles, []) ?? [];
  const saved = rows.flatMap((row) => {
    const profile = readResponseProfile(row.layout);
    return profile === null ? [] : [{ row, profile }];
  });
  const [chosenId, setChosenId] = useState<string>(OWN);
  const [profile, setProfile] = useState<ResponseProfile>(() => defaultResponseProfile(language));
  const [name, setName] = useState('');
  const chosen = saved.find(({ row }) => row.id === chosenId) ?? null;
  const choose = (id: string): void => {
    const next = saved.find(({ row }) => row.id === id);
    setChosenId(next === undefined ? OWN : id);
    setProfile(next?.profile ?? defaultResponseProfile(profile.language));
    setName(next?.row.name ?? '');
  };
  const save = async (): Promise<void> => {
    const sameName = saved.find(({ row }) => row.name === name.trim());
    const { outcome, id } = await saveResponseProfile(workspace, { id: sameName?.row.id ?? null, name: name.trim(), counterpart, profile });
    if (outcome.ok) setChosenId(id);
    tellOutcome(outcome, t('responses.send.profileSaved'));
  };
  const remove = async (): Promise<void> => {
    if (chosen === null) return;
    choose(OWN);
    tellOutcome(await removeResponseProfile(workspace, chosen.row), t('responses.send.profileRemoved'));
  };
  return { saved, chosenId, chosen, choose, profile, setProfile, name, setName, save, remove };
}
