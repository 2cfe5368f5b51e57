import { Button } from '@mantine/core';
import { IconBook2, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TemplateId } from '#shared/domain/ids.ts';
import { listAllTemplates, templateUses } from '#renderer/data/repositories/templates-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { NewTemplateDialog } from '../drafts/new-template-dialog.tsx';
import { TemplateDetail } from './template-detail.tsx';
import { TemplateList } from './template-list.tsx';

/** All checklists with their versions and drafts, and one of them opened: its clauses, questions and requirement texts. */
export function LibraryPage(props: {
  /** The template in the address; null for none, which opens the first. */
  readonly templateId: TemplateId | null;
  readonly onUseInAudit: (templateId: TemplateId) => void;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [isCreating, setCreating] = useState(false);
  const templates = useLive(listAllTemplates, []);
  const uses = useLive(templateUses, []);
  const opened = templates?.find(({ id }) => id === props.templateId) ?? templates?.[0];
  useCommands(
    'screen',
    useMemo(
      () => [
        { id: 'library.new', label: t('templates.actions.new'), shortcut: 'N', run: () => setCreating(true) },
        { id: 'library.import', label: t('library.import'), shortcut: 'I', run: () => navigate(paths.import()) },
      ],
      [t, navigate],
    ),
  );
  return (
    <Page
      title={t('library.title')}
      isFilling
      actions={
        <>
          <Button variant="default" leftSection={<IconFileImport size={14} aria-hidden />} onClick={() => navigate(paths.import())}>
            {t('library.import')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            rightSection={<Shortcut keys="N" />}
            onClick={() => setCreating(true)}
          >
            {t('templates.actions.new')}
          </Button>
        </>
      }
    >
      <SplitView
        name="library"
        sideLabel={t('library.list')}
        sideAt="start"
        initialWidth={264}
        minWidth={180}
        maxWidth={420}
        side={
          templates && (
            <TemplateList
              templates={templates}
              uses={uses ?? NO_USES}
              openedId={opened?.id ?? null}
              onOpen={(id) => navigate(paths.library(id))}
            />
          )
        }
      >
        {templates && !opened && (
          <EmptyState
            icon={IconBook2}
            title={t('library.empty')}
            action={<EmptyAction label={t('app.commands.import')} keys="Mod+Shift+I" onClick={() => navigate(paths.import())} />}
          />
        )}
        {templates && opened && (
          <TemplateDetail
            key={opened.id}
            template={opened}
            templates={templates}
            onUse={() => props.onUseInAudit(opened.id)}
            onDeleted={() => navigate(paths.library())}
          />
        )}
      </SplitView>
      {isCreating && <NewTemplateDialog onClose={() => setCreating(false)} onCreated={(id) => navigate(paths.templateDraft(id))} />}
    </Page>
  );
}

const NO_USES: ReadonlyMap<TemplateId, never[]> = new Map();
