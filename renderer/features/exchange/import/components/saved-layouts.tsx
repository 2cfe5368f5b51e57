import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { put, remove } from '#renderer/data/row-write.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import { readImportLayout } from '#shared/exchange/records/import-layout.ts';
import { useImportProfiles } from '../use-profiles.ts';
import { WideTable } from './wide-table.tsx';

/** The layouts kept for senders: rename or delete them where files are chosen. */
export function SavedLayouts() {
  const { t } = useTranslation();
  const profiles = useImportProfiles();
  if (profiles === undefined || profiles.length === 0) return null;
  return (
    <Section title={t('importRecords.layout.manage')} hint={t('importRecords.layout.manageHint')}>
      <WideTable label={t('importRecords.layout.manage')}>
        <thead>
          <tr>
            <th scope="col">{t('importRecords.layout.columnName')}</th>
            <th scope="col">{t('importRecords.layout.columnKind')}</th>
            <th scope="col">{t('importRecords.layout.columnFrom')}</th>
            <th scope="col" aria-label={t('common.delete')} />
          </tr>
        </thead>
        <tbody>
          {profiles.map((profile) => (
            <LayoutRow key={profile.id} profile={profile} />
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
}

function LayoutRow({ profile }: { readonly profile: ExchangeProfile }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const layout = readImportLayout(profile.layout);
  const rename = async (name: string): Promise<void> => {
    const next = name.trim();
    if (next === '' || next === profile.name) return;
    const outcome = await workspace.commit({ event: 'exchange.profileSaved', subject: next, auditId: null, plan: () => Promise.resolve([put('exchangeProfiles', { ...profile, name: next })]) });
    tellOutcome(outcome, t('importRecords.layout.saved', { name: next }));
  };
  const discard = async (): Promise<void> => {
    const outcome = await workspace.commit({ event: 'exchange.profileRemoved', subject: profile.name, auditId: null, plan: () => Promise.resolve([remove('exchangeProfiles', profile.id)]) });
    tellOutcome(outcome, t('importRecords.layout.removed', { name: profile.name }));
  };
  return (
    <tr>
      <td>
        <TextInput
          key={profile.name}
          size="xs"
          aria-label={t('importRecords.layout.rename', { name: profile.name })}
          defaultValue={profile.name}
          maxLength={120}
          onBlur={(event) => void rename(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void rename(event.currentTarget.value);
          }}
        />
      </td>
      <td>{layout === null ? '–' : t(`importRecords.what.kinds.${layout.kind}`)}</td>
      <td>{profile.counterpart}</td>
      <td>
        <ActionIcon variant="subtle" color="gray" aria-label={t('importRecords.layout.remove', { name: profile.name })} onClick={() => void discard()}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
}
