import { Autocomplete, Group, Radio, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { knownCounterparts } from '#renderer/data/repositories/exchanges-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { LANGUAGES } from '#renderer/i18n/languages.ts';
import { Section } from '#renderer/ui/page.tsx';
import { RESPONSE_LANGUAGES } from '#shared/exchange/response/response-words.ts';
import { ProfileEditor } from './profile-editor.tsx';
import classes from './response.module.css';
import { OWN } from './use-response-profile.ts';
import { useAllResponseWords, type SendForm } from './use-send-form.ts';

/** How the file goes out: format, to whom, language, columns, name. */
export function SendSettings({ form }: { readonly form: SendForm }) {
  const { t } = useTranslation();
  const words = useAllResponseWords();
  const counterparts = useLive(knownCounterparts, []) ?? [];
  const { format, layout } = form;
  return (
    <Section title={t('responses.send.how')}>
      <div className={classes['fields']}>
        <Radio.Group size="xs" label={t('responses.send.format')} value={format} onChange={(value) => form.setFormat(value === 'json' ? 'json' : 'workbook')}>
          <div className={classes['options']}>
            <Radio size="xs" value="workbook" label={t('responses.send.workbook')} description={t('responses.send.workbookHint')} />
            <Radio size="xs" value="json" label={t('responses.send.json')} description={t('responses.send.jsonHint')} />
          </div>
        </Radio.Group>
        <Group align="flex-end">
          <Autocomplete size="xs" dir="auto" label={t('responses.send.counterpart')} description={t('responses.send.counterpartHint')} data={[...counterparts]} value={form.counterpart} onChange={form.setCounterpart} />
          <Select
            label={t('responses.send.language')}
            allowDeselect={false}
            value={layout.profile.language}
            data={RESPONSE_LANGUAGES.map((value) => ({ value, label: LANGUAGES[value].name }))}
            onChange={(value) => layout.setProfile({ ...layout.profile, language: RESPONSE_LANGUAGES.find((one) => one === value) ?? 'en' })}
          />
          {layout.saved.length > 0 && (
            <Select
              label={t('responses.send.profile')}
              allowDeselect={false}
              value={layout.chosenId}
              data={[
                { value: OWN, label: t('responses.send.ownProfile', { language: LANGUAGES[layout.profile.language].name }) },
                ...layout.saved.map(({ row }) => ({ value: row.id, label: row.name })),
              ]}
              onChange={(value) => layout.choose(value ?? OWN)}
            />
          )}
        </Group>
        {format === 'workbook' && words !== null && (
          <ProfileEditor
            profile={layout.profile}
            wordOf={(group, field) => (words[layout.profile.language][group] as Readonly<Record<string, string>>)[field] ?? field}
            name={layout.name}
            onName={layout.setName}
            onChange={layout.setProfile}
            onSave={() => void layout.save()}
            onRemove={layout.chosen === null ? null : () => void layout.remove()}
          />
        )}
        <TextInput
          label={t('responses.send.fileName')}
          value={form.fileName}
          error={form.isNameMissing ? t('responses.send.fileNameMissing') : null}
          onChange={(event) => form.setName(event.currentTarget.value)}
        />
      </div>
    </Section>
  );
}
