import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowsExchange, IconCopy, IconDots, IconFileDiff, IconPencil, IconPlus, IconTrash, IconVersions } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isDraft, type ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { copyAsOwn, startVersion, startVersionFrom } from '../drafts/draft-actions.ts';
import { useDraftNotice } from '../drafts/use-draft-notice.ts';
import { deleteTemplate } from '../library-actions.ts';
import { familiesOf, versionBefore } from '../template-families.ts';
import { ApplyDialog } from '../versions/apply-dialog.tsx';

/** What can be done with a template, as buttons, menu and keys. */
export function TemplateActions(props: {
  readonly template: ChecklistTemplate;
  readonly templates: readonly ChecklistTemplate[];
  readonly onUse: () => void;
  readonly onDeleted: () => void;
}) {
  const { template, templates, onUse } = props;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [isApplying, setApplying] = useState(false);
  const deeds = useTemplateDeeds(props);
  const isBeingWritten = isDraft(template);
  const others = familiesOf(templates).filter(({ family, current }) => family !== template.family && !isDraft(current));
  const before = versionBefore(templates, template);
  const compare = (): void => navigate(paths.compareTemplates((before ?? templates.find(({ id }) => id !== template.id) ?? template).id, template.id));

  // Registered once for a template: the commands call what is newest when they run.
  const latest = useRef({ ...deeds, compare, use: onUse });
  useLayoutEffect(() => {
    latest.current = { ...deeds, compare, use: onUse };
  });
  const commands = useMemo((): readonly Command[] => {
    const run = (deed: 'edit' | 'copy' | 'compare' | 'use') => () => latest.current[deed]();
    const all: readonly Command[] = [
      { id: 'library.edit', label: t(isBeingWritten ? 'templates.actions.continue' : 'templates.actions.edit'), shortcut: 'E', run: run('edit') },
      { id: 'library.copy', label: t('templates.actions.copy'), shortcut: 'D', run: run('copy') },
      { id: 'library.compare', label: t('templates.actions.compare'), shortcut: 'C', run: run('compare') },
    ];
    if (isBeingWritten) return all;
    return [
      ...all,
      { id: 'library.use', label: t('library.use'), shortcut: 'U', run: run('use') },
      { id: 'library.apply', label: t('templates.actions.apply'), shortcut: 'V', run: () => setApplying(true) },
    ];
  }, [t, isBeingWritten]);
  useCommands('screen', commands);

  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t('templates.actions.more')}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
          <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={deeds.copy}>
            {t('templates.actions.copy')}
          </Menu.Item>
          {!isBeingWritten && (
            <Menu.Item leftSection={<IconArrowsExchange size={14} aria-hidden />} onClick={() => setApplying(true)}>
              {t('templates.actions.apply')}
            </Menu.Item>
          )}
          {template.origin !== 'built-in' && !isBeingWritten && others.length > 0 && (
            <>
              <Menu.Divider />
              <Menu.Label>{t('templates.actions.versionOf')}</Menu.Label>
              {others.map(({ family, current }) => (
                <Menu.Item key={family} leftSection={<IconVersions size={14} aria-hidden />} onClick={() => deeds.versionOf(current)}>
                  {current.title}
                </Menu.Item>
              ))}
            </>
          )}
          {template.origin !== 'built-in' && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={deeds.remove}>
                {t(isBeingWritten ? 'templates.actions.discard' : 'library.delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<IconFileDiff size={14} aria-hidden />} onClick={compare}>
        {t('templates.actions.compare')}
      </Button>
      <Button
        variant={isBeingWritten ? 'filled' : 'default'}
        leftSection={<IconPencil size={14} aria-hidden />}
        rightSection={<Shortcut keys="E" />}
        onClick={deeds.edit}
      >
        {t(isBeingWritten ? 'templates.actions.continue' : 'templates.actions.edit')}
      </Button>
      {!isBeingWritten && (
        <Button leftSection={<IconPlus size={14} aria-hidden />} onClick={onUse}>
          {t('library.use')}
        </Button>
      )}
      {isApplying && <ApplyDialog to={template} onClose={() => setApplying(false)} />}
    </>
  );
}

interface TemplateDeeds {
  readonly edit: () => void;
  readonly copy: () => void;
  readonly versionOf: (base: ChecklistTemplate) => void;
  readonly remove: () => void;
}

function useTemplateDeeds(props: { readonly template: ChecklistTemplate; readonly onDeleted: () => void }): TemplateDeeds {
  const { template } = props;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const workspace = useWorkspace();
  const tellDraftProblem = useDraftNotice();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  const openDraft = async (begun: ReturnType<typeof startVersion>): Promise<void> => {
    const made = await begun;
    if (made.ok) navigate(paths.templateDraft(made.value));
    else tellDraftProblem(made.problem);
  };
  const remove = async (): Promise<void> => {
    const deleted = await deleteTemplate(workspace, template);
    if (!deleted.ok) {
      const { problem } = deleted;
      if (problem.code === 'used') notifyProblem(t('library.deleteRefused', { audits: problem.audits.join(', ') }));
      else if (problem.code === 'built-in') notifyProblem(t('library.builtInKept'));
      else tellProblem(problem);
      return;
    }
    props.onDeleted();
    tellOutcome(deleted, t(isDraft(template) ? 'templates.actions.discarded' : 'library.deleted', { title: template.title }));
  };
  return {
    edit: () => void openDraft(startVersion(workspace, template)),
    copy: () => void openDraft(copyAsOwn(workspace, template, t('templates.actions.copyTitle', { title: template.title }))),
    versionOf: (base) => void openDraft(startVersionFrom(workspace, base, template)),
    remove: () => void remove(),
  };
}
