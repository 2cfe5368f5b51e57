import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { formatBytes } from '#renderer/i18n/format.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { notifyDone } from '#renderer/ui/notice.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { Page, Section } from '#renderer/ui/page.tsx';
import type { Person } from '#shared/domain/person/person.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { editPerson } from './settings-actions.ts';
import { useRawCopy } from './use-raw-copy.ts';
import { useStorageFacts } from './use-storage-facts.ts';

/** Who works here, how it looks, where the data is and how to take it along. */
export function SettingsPage({ author, sampleSection }: { readonly author: Person; readonly sampleSection?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page title={t('app.settings.title')}>
      <Stack maw={720} gap={0}>
        <YouSection key={author.id} author={author} />
        <AppearanceSection />
        <DataSection />
        {sampleSection}
        <AboutSection />
      </Stack>
    </Page>
  );
}

function YouSection({ author }: { readonly author: Person }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const people = useLive((database) => database.people.orderBy('name').toArray(), []) ?? [];
  const [name, setName] = useState(author.name);
  const [email, setEmail] = useState(author.email);
  const [organization, setOrganization] = useState(author.organization);
  const save = async (): Promise<void> => {
    const outcome = await editPerson(workspace, author.id, { name, email, organization });
    if (outcome.ok) notifyDone(t('app.settings.youSaved'));
  };
  return (
    <Section title={t('app.settings.you')} hint={t('app.settings.youHint')}>
      <Stack gap="sm">
        <TextInput {...fieldMark('people', author.id, 'name')} label={t('app.welcome.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={name.trim() === '' ? t('app.welcome.nameMissing') : null} />
        <Group grow align="start">
          <TextInput {...fieldMark('people', author.id, 'organization')} label={t('app.welcome.organization')} value={organization} onChange={(event) => setOrganization(event.currentTarget.value)} />
          <TextInput {...fieldMark('people', author.id, 'email')} label={t('app.welcome.email')} type="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        </Group>
        <Group justify="space-between" align="end">
          <Button onClick={() => void save()} disabled={name.trim() === ''}>
            {t('app.settings.saveYou')}
          </Button>
          {people.length > 1 && (
            <Select
              label={t('app.settings.switchAuthor')}
              value={author.id}
              data={people.map((person) => ({ value: person.id, label: person.name }))}
              onChange={(id) => {
                const person = people.find((known) => known.id === id);
                if (person) void workspace.setAuthor(person.id);
              }}
            />
          )}
        </Group>
      </Stack>
    </Section>
  );
}

function DataSection() {
  const { t } = useTranslation();
  const { kind } = usePlatform();
  const facts = useStorageFacts();
  const copy = useRawCopy();
  return (
    <Section
      title={t('app.settings.data')}
      actions={
        <Button variant="default" loading={copy.isCopying} onClick={copy.start}>
          {t('app.settings.copy')}
        </Button>
      }
    >
      <Stack gap={4}>
        <Text>{t(`app.settings.where.${kind}`)}</Text>
        {facts && <Text c="dimmed">{t(facts.isPersistent ? 'app.settings.persistent' : 'app.settings.notPersistent')}</Text>}
        {facts && <Text c="dimmed">{t('app.settings.used', { used: formatBytes(facts.usedBytes) })}</Text>}
        <Text c="dimmed">{t('app.settings.copyHint')}</Text>
      </Stack>
    </Section>
  );
}

function AboutSection() {
  const { t } = useTranslation();
  const { programVersion, kind } = usePlatform();
  return (
    <Section title={t('app.settings.about')}>
      <Text>
        {t('app.settings.version', { version: programVersion })} · {t(`app.settings.runsIn.${kind}`)}
      </Text>
      <Text c="dimmed">{t('app.settings.licence')}</Text>
    </Section>
  );
}
