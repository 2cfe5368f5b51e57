import { ActionIcon, Button, Chip, Group, SegmentedControl, Select, Tooltip } from '@mantine/core';
import { IconArrowsLeftRight, IconEqual, IconFilterOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isDraft, type ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { compareVersions, DIFFERENCE_KINDS, kindsOf, type DifferenceKind } from '#shared/domain/checklist/versions/compare-versions.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import { inOrder, listAllTemplates, templateContent } from '#renderer/data/repositories/templates-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { formatNumber } from '#renderer/i18n/format.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import classes from './compare.module.css';
import { DifferenceList } from './difference-list.tsx';

const SHOWN_FIRST: readonly DifferenceKind[] = ['added', 'removed', 'changed', 'moved'];

/** Two versions, or two checklists, question by question. */
export function CompareTemplatesPage(props: { readonly fromId: TemplateId; readonly toId: TemplateId }) {
  const { fromId, toId } = props;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [kinds, setKinds] = useState<readonly DifferenceKind[]>(SHOWN_FIRST);
  const [layout, setLayout] = useState<'inline' | 'side'>('inline');
  const templates = useLive(listAllTemplates, []);
  const read = useLive(
    async (database) => {
      const newer = await templateContent(database, toId);
      const older = await templateContent(database, fromId, newer?.template.language);
      const to = await templateContent(database, toId, older?.template.language);
      return { of: `${fromId} ${toId}`, from: inOrder(older?.questions ?? []), to: inOrder(to?.questions ?? []) };
    },
    [fromId, toId],
  );
  const both = read?.of === `${fromId} ${toId}` ? read : undefined;
  const comparison = useMemo(() => both && compareVersions(both.from, both.to), [both]);
  const shown = useMemo(
    () => comparison?.rows.filter((row) => kindsOf(row).some((kind) => kinds.includes(kind))) ?? [],
    [comparison, kinds],
  );
  const go = (from: string | null, to: string | null): void => {
    if (from !== null && to !== null) navigate(paths.compareTemplates(from, to), { replace: true });
  };
  const options = (templates ?? []).map((template) => ({ value: template.id, label: nameOf(template) }));
  function nameOf(template: ChecklistTemplate): string {
    const { title, version } = template;
    return t(isDraft(template) ? 'templates.compare.optionDraft' : 'templates.compare.option', { title, version });
  }
  const isSame = comparison?.counts !== undefined && SHOWN_FIRST.every((kind) => comparison.counts[kind] === 0);
  return (
    <Page
      title={t('templates.compare.title')}
      isFilling
      actions={
        <Button variant="default" onClick={() => navigate(paths.library(toId))}>
          {t('templates.editor.close')}
        </Button>
      }
    >
      <div className={classes['page']}>
        <div className={classes['tools']}>
          <Select
            className={classes['choice']}
            label={t('templates.compare.from')}
            searchable
            allowDeselect={false}
            data={options}
            value={fromId}
            onChange={(id) => go(id, toId)}
          />
          <Tooltip label={t('templates.compare.swap')}>
            <ActionIcon variant="default" size={30} aria-label={t('templates.compare.swap')} onClick={() => go(toId, fromId)}>
              <IconArrowsLeftRight size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Select
            className={classes['choice']}
            label={t('templates.compare.to')}
            searchable
            allowDeselect={false}
            data={options}
            value={toId}
            onChange={(id) => go(fromId, id)}
          />
          <SegmentedControl
            aria-label={t('templates.compare.layout')}
            data={[
              { value: 'inline', label: t('templates.compare.inline') },
              { value: 'side', label: t('templates.compare.side') },
            ]}
            value={layout}
            onChange={(value) => setLayout(value === 'side' ? 'side' : 'inline')}
          />
        </div>
        {comparison && (
          <Chip.Group multiple value={[...kinds]} onChange={(chosen) => setKinds(DIFFERENCE_KINDS.filter((kind) => chosen.includes(kind)))}>
            <Group gap="xs" className={classes['kinds']} role="group" aria-label={t('templates.compare.filter')}>
              {DIFFERENCE_KINDS.map((kind) => (
                <Chip key={kind} value={kind} size="xs">
                  {t(`templates.compare.kind.${kind}`)} {formatNumber(comparison.counts[kind])}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
        {comparison && shown.length === 0 && (
          <EmptyState
            icon={isSame ? IconEqual : IconFilterOff}
            title={t(isSame ? 'templates.compare.nothing' : 'templates.compare.noneShown')}
          >
            {t(isSame ? 'templates.compare.nothingHint' : 'templates.compare.noneShownHint')}
          </EmptyState>
        )}
        {shown.length > 0 && <DifferenceList key={`${fromId} ${toId}`} rows={shown} layout={layout} />}
      </div>
    </Page>
  );
}
