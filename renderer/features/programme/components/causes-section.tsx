import { Button, Group, Pill, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { addCauseCategory } from '#shared/domain/programme/own-programme.ts';
import type { AuditProgramme } from '#shared/domain/programme/programme.ts';
import { useEditProgramme } from '../use-edit-programme.ts';

/** Own categories of causes, beside the built-in ones. */
export function CausesSection({ programme }: { readonly programme: AuditProgramme }) {
  const { t } = useTranslation();
  const edit = useEditProgramme();
  const [name, setName] = useState('');
  const what = t('programme.causes.edited');
  return (
    <Section title={t('programme.causes.title')} hint={t('programme.causes.hint')}>
      {programme.causeCategories.length === 0 ? (
        <Text c="dimmed" mb="sm">
          {t('programme.causes.none')}
        </Text>
      ) : (
        <Pill.Group mb="sm">
          {programme.causeCategories.map((category) => (
            <Pill
              key={category}
              size="md"
              withRemoveButton
              removeButtonProps={{ 'aria-label': t('programme.causes.remove', { name: category }), 'aria-hidden': false, tabIndex: 0 }}
              onRemove={() =>
                edit(what, `cause:${category}`, (stored) => ({
                  ...stored,
                  causeCategories: stored.causeCategories.filter((other) => other !== category),
                }))
              }
            >
              {category}
            </Pill>
          ))}
        </Pill.Group>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          edit(what, `cause:${name}`, (stored) => addCauseCategory(stored, name));
          setName('');
        }}
      >
        <Group gap="sm" align="end">
          <TextInput label={t('programme.causes.label')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {t('programme.causes.add')}
          </Button>
        </Group>
      </form>
    </Section>
  );
}
