import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { introduceAuthor } from '#renderer/data/author.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { newId } from '#renderer/platform/ids.ts';
import { PERSON_ROLES, type PersonRole } from '#shared/domain/person/person.ts';
import { StartCard } from './start-card.tsx';

/**
 * The first start: asks who works here, because every entry of the history carries a name. The name is enough; where
 * to begin is offered by the empty list of audits that follows.
 */
export function WelcomeScreen() {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const [name, setName] = useState('');
  const [organization, setOrganization] = useState('');
  const [role, setRole] = useState<PersonRole>('auditor');
  const [hasTried, setHasTried] = useState(false);
  const isNameMissing = name.trim() === '';

  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    setHasTried(true);
    if (isNameMissing) return;
    void introduceAuthor(workspace, newId, { name, email: '', organization, roles: [role] });
  };

  return (
    <StartCard title={t('app.welcome.title')}>
      <Text c="dimmed" mb="lg">
        {t('app.welcome.intro')}
      </Text>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t('app.welcome.name')}
            description={t('app.welcome.whoHint')}
            required
            data-autofocus
            autoFocus
            size="sm"
            autoComplete="name"
            value={name}
            error={hasTried && isNameMissing ? t('app.welcome.nameMissing') : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('app.welcome.role')}
            size="sm"
            value={role}
            data={PERSON_ROLES.map((value) => ({ value, label: t(`terms.personRole.${value}`) }))}
            onChange={(value) => setRole(PERSON_ROLES.find((known) => known === value) ?? 'auditor')}
          />
          <TextInput
            label={`${t('app.welcome.organization')} (${t('common.optional')})`}
            size="sm"
            autoComplete="organization"
            value={organization}
            onChange={(event) => setOrganization(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" mt="sm">
            {t('app.welcome.start')}
          </Button>
        </Stack>
      </form>
    </StartCard>
  );
}
