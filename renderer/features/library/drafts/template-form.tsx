import { Select, Title } from '@mantine/core';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { builtInStandards, findStandard } from '#shared/domain/standard/built-in.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { editTemplate, type TemplateEdit } from './draft-actions.ts';
import classes from './editor.module.css';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'da', 'sv', 'nb', 'fi', 'et', 'pl', 'cs', 'hu', 'ro', 'tr', 'el', 'ar', 'he', 'ja', 'ko', 'zh'];

/** What is said about the checklist as a whole: title, standard, edition, language. */
export function TemplateForm({ draft }: { readonly draft: ChecklistTemplate }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellProblem } = useOutcomeNotice();
  const save = (edit: TemplateEdit): void => {
    void editTemplate(workspace, draft, edit).then((outcome) => {
      if (!outcome.ok) tellProblem(outcome.problem);
    });
  };
  const text = (field: 'title' | 'standardTitle' | 'edition', label: string, isRequired = false) => (
    <AutosaveText
      label={label}
      required={isRequired}
      fieldKey={`${draft.id}:${field}`}
      stored={draft[field]}
      onSave={(value) => save({ [field]: field === 'title' ? value.trim() : value })}
    />
  );
  const chooseStandard = (id: string | null): void => {
    const standard = findStandard(id);
    save(standard ? { standardId: standard.id, standardTitle: standard.title, edition: standard.edition } : { standardId: null });
  };
  const languageNames = new Intl.DisplayNames([i18next.language], { type: 'language' });
  const languages = LANGUAGES.includes(draft.language) ? LANGUAGES : [draft.language, ...LANGUAGES];
  return (
    <div className={classes['side']}>
      <Title order={2}>{t('templates.editor.about')}</Title>
      {text('title', t('templates.form.title'), true)}
      <Select
        label={t('templates.form.standard')}
        placeholder={t('templates.create.otherStandard')}
        clearable
        data={builtInStandards().map(({ id, label }) => ({ value: id, label }))}
        value={draft.standardId}
        onChange={chooseStandard}
      />
      {draft.standardId === null && (
        <div className={classes['pair']}>
          {text('standardTitle', t('templates.form.standardTitle'))}
          {text('edition', t('templates.form.edition'))}
        </div>
      )}
      <Select
        label={t('templates.form.language')}
        searchable
        allowDeselect={false}
        data={languages.filter((code) => code !== '').map((code) => ({ value: code, label: languageNames.of(code) ?? code }))}
        value={draft.language}
        onChange={(language) => {
          if (language !== null) save({ language });
        }}
      />
      <p className={classes['hint']}>{t('templates.editor.chooseHint')}</p>
    </div>
  );
}
