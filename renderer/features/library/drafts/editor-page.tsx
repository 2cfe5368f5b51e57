import { Button } from '@mantine/core';
import { IconBook2, IconFileDiff, IconLock, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isDraft, type ChecklistTemplate, type StoredQuestion } from '#shared/domain/checklist/template.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import { rowsOfTemplate } from '#renderer/data/repositories/checklist-repository.ts';
import { listAllTemplates } from '#renderer/data/repositories/templates-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { standardOfTemplate } from '../clause-groups.ts';
import { versionBefore } from '../template-families.ts';
import { DraftSide } from './draft-side.tsx';
import { Outline } from './outline.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { useDraftDesk } from './use-draft-desk.ts';

/** Where a draft of a checklist is written: its questions on the left, the chosen one beside them. */
export function TemplateEditorPage({ templateId }: { readonly templateId: TemplateId }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const templates = useLive(listAllTemplates, []);
  const rows = useLive(async (database) => ({ of: templateId, questions: await rowsOfTemplate(database, templateId) }), [templateId]);
  if (!templates || rows?.of !== templateId) return <Page title={t('templates.editor.title')}>{t('common.loading')}</Page>;
  const template = templates.find(({ id }) => id === templateId);
  if (template && isDraft(template)) {
    return <DraftDesk key={templateId} draft={template} templates={templates} questions={rows.questions} />;
  }
  const toLibrary = <Button onClick={() => navigate(paths.library(template?.id))}>{t('templates.editor.toLibrary')}</Button>;
  return (
    <Page title={t('templates.editor.title')}>
      {template ? (
        <EmptyState icon={IconLock} title={t('templates.editor.frozen', { title: template.title })} action={toLibrary}>
          {t('templates.editor.frozenHint')}
        </EmptyState>
      ) : (
        <EmptyState icon={IconBook2} title={t('templates.editor.missing')} action={toLibrary}>
          {t('templates.editor.missingHint')}
        </EmptyState>
      )}
    </Page>
  );
}

function DraftDesk(props: {
  readonly draft: ChecklistTemplate;
  readonly templates: readonly ChecklistTemplate[];
  readonly questions: readonly StoredQuestion[];
}) {
  const { draft, questions } = props;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const before = versionBefore(props.templates, draft);
  const desk = useDraftDesk({
    draft,
    questions,
    onCompare: () => {
      if (before) navigate(paths.compareTemplates(before.id, draft.id));
    },
    onClose: () => navigate(paths.library(draft.id)),
  });
  return (
    <Page
      title={draft.title}
      note={[t('templates.editor.draftOf', { version: draft.version }), t('templates.editor.questions', { count: questions.length })].join(' · ')}
      isFilling
      actions={
        <>
          {before && (
            <Button variant="default" leftSection={<IconFileDiff size={14} aria-hidden />} onClick={desk.compare}>
              {t('templates.release.since', { version: before.version })}
            </Button>
          )}
          <Button variant="default" onClick={desk.close}>
            {t('templates.editor.close')}
          </Button>
          <Button
            leftSection={<IconRosetteDiscountCheck size={14} aria-hidden />}
            rightSection={<Shortcut keys="Mod+Enter" />}
            onClick={() => desk.setReleasing(true)}
          >
            {t('templates.editor.release')}
          </Button>
        </>
      }
    >
      <SplitView
        name="template-editor"
        sideLabel={t('templates.editor.outline')}
        sideAt="start"
        initialWidth={520}
        minWidth={300}
        maxWidth={860}
        side={<Outline desk={desk} questions={questions} standard={standardOfTemplate(draft)} />}
      >
        <DraftSide draft={draft} questions={questions} desk={desk} />
      </SplitView>
      <div role="status" className="la-visually-hidden">
        {desk.message}
      </div>
      {desk.isReleasing && (
        <ReleaseDialog
          draft={draft}
          questions={questions}
          before={before}
          onClose={() => desk.setReleasing(false)}
          onReleased={() => navigate(paths.library(draft.id))}
        />
      )}
    </Page>
  );
}
