import { Button, Text } from '@mantine/core';
import { IconCompass, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { askToRemoveSample } from './sample-store.ts';
import { useSample } from './use-sample.ts';

/** The sample among the settings: one button that loads it, or takes it away. */
export function SampleSection({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { isLoaded, load } = useSample();
  const loadAndOpen = async (): Promise<void> => {
    if (await load()) onOpen();
  };
  return (
    <Section
      title={t('sample.title')}
      actions={
        isLoaded === true ? (
          <Button variant="default" leftSection={<IconTrash size={14} aria-hidden />} onClick={askToRemoveSample}>
            {t('sample.remove')}
          </Button>
        ) : (
          // Also while it is looked up whether there is one: a disabled button would lose the press of whoever is quick.
          <Button variant="default" leftSection={<IconCompass size={14} aria-hidden />} onClick={() => void loadAndOpen()}>
            {t('sample.load')}
          </Button>
        )
      }
    >
      <Text>{t('sample.about')}</Text>
      <Text c="dimmed">{isLoaded === true ? t('sample.isLoaded') : t('sample.notLoaded')}</Text>
    </Section>
  );
}
