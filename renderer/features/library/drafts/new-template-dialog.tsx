import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateId } from '#shared/domain/ids.ts';
import { builtInStandards, findStandard } from '#renderer/platform/packs.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import { useDraftNotice } from './use-draft-notice.ts';
import { startTemplate } from './draft-actions.ts';

/** Asks for title and standard, and begins an empty draft. */
export function NewTemplateDialog(props: { readonly onClose: () => void; readonly onCreated: (id: TemplateId) => void }) {
  const { t, i18n } = useTranslation();
  const workspace = useWorkspace();
  const tell = useDraftNotice();
  const [title, setTitle] = useState('');
  const [standardId, setStandardId] = useState<string | null>(null);
  const { isBusy, run } = useSingleDeed();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (title.trim() === '') return;
    const wanted = { title: title.trim(), standard: findStandard(standardId) ?? null, language: i18n.language };
    void run(async () => {
      const made = await startTemplate(workspace, wanted);
      if (made.ok) props.onCreated(made.value);
      else tell(made.problem);
      return made.ok;
    });
  };
  return (
    <Modal opened onClose={props.onClose} title={t('templates.create.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={t('templates.create.name')}
            description={t('templates.create.nameHint')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            label={t('templates.create.standard')}
            placeholder={t('templates.create.otherStandard')}
            clearable
            data={builtInStandards().map(({ id, label }) => ({ value: id, label }))}
            value={standardId}
            onChange={setStandardId}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={title.trim() === ''}>
              {t('templates.create.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
