import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '#renderer/data/row-write.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { newId } from '#renderer/platform/ids.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import type { ExchangeProfileId } from '#shared/domain/ids.ts';
import { useImportStore } from '../import-store.ts';
import { useImportProfiles } from '../use-profiles.ts';
import classes from '../import.module.css';

/** Offers to keep how this file was read, for the next one of the same sender. */
export function SaveLayout() {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const { savable, counterpart, profile } = useImportStore();
  const known = useImportProfiles()?.find(({ id }) => id === profile?.id);
  const [name, setName] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  if (savable === null || isSaved) return null;
  const shown = name ?? known?.name ?? (counterpart === '' ? savable.fileName.replace(/\.[^.]*$/, '') : counterpart);
  const save = async (): Promise<void> => {
    const row: ExchangeProfile = {
      id: known?.id ?? newId<ExchangeProfileId>(),
      use: 'import',
      name: shown.trim(),
      counterpart,
      fingerprint: savable.fingerprint,
      layout: savable.layout,
      form: null,
      createdAt: known?.createdAt ?? workspace.now(),
    };
    const outcome = await workspace.commit({ event: 'exchange.profileSaved', subject: row.name, auditId: null, plan: () => Promise.resolve([put('exchangeProfiles', row)]) });
    tellOutcome(outcome, t('importRecords.layout.saved', { name: row.name }));
    if (outcome.ok) setSaved(true);
  };
  return (
    <Section title={t('importRecords.layout.title')} hint={t('importRecords.layout.hint')}>
      <form
        className={classes['saveLayout']}
        onSubmit={(event) => {
          event.preventDefault();
          if (shown.trim() !== '') void save();
        }}
      >
        <TextInput label={t('importRecords.layout.name')} value={shown} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={shown.trim() === ''}>
          {known ? t('importRecords.layout.update', { name: known.name }) : t('importRecords.layout.save')}
        </Button>
      </form>
    </Section>
  );
}
