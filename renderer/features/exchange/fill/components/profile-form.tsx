import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { knownCounterparts } from '#renderer/data/repositories/exchanges-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import type { FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import { saveForm } from '../fill-actions.ts';
import { keepProfile, useFillStore } from '../fill-store.ts';
import classes from '../fill.module.css';

/** Keeps the form with its places, so that the next audit begins with them. */
export function ProfileForm({ layout }: { readonly layout: FillLayout }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const atHand = useFillStore((state) => state.atHand);
  const known = useLive(knownCounterparts, []) ?? [];
  const [name, setName] = useState(atHand?.profile?.name ?? atHand?.fileName.replace(/\.[a-z]+$/i, '') ?? '');
  const [counterpart, setCounterpart] = useState(atHand?.profile?.counterpart ?? '');
  const [isTried, setTried] = useState(false);
  const isNameMissing = name.trim() === '';
  const submit = async (): Promise<void> => {
    setTried(true);
    if (atHand === null || isNameMissing) return;
    const { outcome, profile } = await saveForm(workspace, atHand, { name: name.trim(), counterpart: counterpart.trim(), layout });
    if (outcome.ok) keepProfile(profile);
    tellOutcome(outcome, t('filling.profile.saved', { name: profile.name }));
  };
  return (
    <form
      className={classes['profile']}
      aria-label={t('filling.profile.title')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t('filling.profile.title')}</h2>
      <TextInput size="xs" label={t('filling.profile.name')} value={name} maxLength={200} error={isTried && isNameMissing ? t('filling.profile.nameMissing') : null} onChange={(event) => setName(event.currentTarget.value)} />
      <Autocomplete size="xs" label={t('filling.profile.counterpart')} data={[...known]} value={counterpart} maxLength={200} onChange={setCounterpart} />
      <Button size="xs" variant="default" type="submit">
        {t('filling.profile.save')}
      </Button>
    </form>
  );
}
