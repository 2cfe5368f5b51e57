import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { builtInStandards, findStandard } from '#renderer/platform/packs.ts';
import { Section } from '#renderer/ui/page.tsx';
import { setAbout, useImportStore } from '../import-store.ts';
import classes from '../import.module.css';

const OTHER = 'other';

/** Title and standard of the checklist. */
export function AboutFields() {
  const { t } = useTranslation();
  const about = useImportStore((state) => state.about);
  const chooseStandard = (value: string | null): void => {
    const standard = findStandard(value);
    setAbout(
      standard
        ? { standardId: standard.id, standardTitle: standard.title, edition: standard.edition }
        : { standardId: null, standardTitle: '', edition: '' },
    );
  };
  return (
    <Section title={t('importing.about.heading')}>
      <div className={classes['about']}>
        <TextInput
          label={t('importing.about.title')}
          value={about.title}
          error={about.title.trim() === '' ? t('importing.about.titleMissing') : null}
          onChange={(event) => setAbout({ title: event.currentTarget.value })}
        />
        <Select
          label={t('importing.about.standard')}
          description={t('importing.about.standardHint')}
          data={[
            ...builtInStandards().map(({ id, label }) => ({ value: id, label })),
            { value: OTHER, label: t('importing.about.otherStandard') },
          ]}
          value={about.standardId ?? OTHER}
          onChange={chooseStandard}
        />
        {about.standardId === null && (
          <>
            <TextInput
              label={t('importing.about.standardName')}
              value={about.standardTitle}
              onChange={(event) => setAbout({ standardTitle: event.currentTarget.value })}
            />
            <TextInput label={t('importing.about.edition')} value={about.edition} onChange={(event) => setAbout({ edition: event.currentTarget.value })} />
          </>
        )}
      </div>
    </Section>
  );
}
