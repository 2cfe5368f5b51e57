import { Button, UnstyledButton } from '@mantine/core';
import { IconBook2, IconFileImport, IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import { listTemplates } from '#renderer/data/repositories/checklist-repository.ts';
import { countTemplateUses } from '#renderer/data/repositories/templates-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { SplitView } from '#renderer/ui/split-view.tsx';
import classes from './library.module.css';
import { TemplateDetail } from './template-detail.tsx';

/** All checklist templates, and one of them opened: its clauses, questions and requirement texts. */
export function LibraryPage(props: {
  /** The template in the address; null for none, which opens the first. */
  readonly templateId: TemplateId | null;
  readonly onUseInAudit: (templateId: TemplateId) => void;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const templates = useLive(listTemplates, []);
  const uses = useLive(countTemplateUses, []);
  const opened = templates?.find(({ id }) => id === props.templateId) ?? templates?.[0];
  return (
    <Page
      title={t('library.title')}
      isFilling
      actions={
        <Button
          variant="default"
          leftSection={<IconFileImport size={14} aria-hidden />}
          onClick={() => navigate(paths.import())}
        >
          {t('library.import')}
        </Button>
      }
    >
      <SplitView
        name="library"
        sideLabel={t('library.list')}
        sideAt="start"
        initialWidth={248}
        minWidth={180}
        maxWidth={420}
        side={
          <nav aria-label={t('library.list')}>
            <ul className={classes['templates']}>
              {templates?.map((template) => (
                <li key={template.id}>
                  <TemplateLink
                    template={template}
                    uses={uses?.get(template.id) ?? 0}
                    isOpen={template.id === opened?.id}
                    onOpen={() => navigate(paths.library(template.id))}
                  />
                </li>
              ))}
            </ul>
          </nav>
        }
      >
        {templates && !opened && <EmptyState icon={IconBook2} title={t('library.empty')} />}
        {opened && (
          <TemplateDetail
            key={opened.id}
            template={opened}
            onUse={() => props.onUseInAudit(opened.id)}
            onDeleted={() => navigate(paths.library())}
          />
        )}
      </SplitView>
    </Page>
  );
}

function TemplateLink(props: {
  readonly template: ChecklistTemplate;
  readonly uses: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { template, uses } = props;
  const { t } = useTranslation();
  const Icon = template.origin === 'built-in' ? IconBook2 : IconFileSpreadsheet;
  return (
    <UnstyledButton
      className={classes['template']}
      data-open={props.isOpen || undefined}
      aria-current={props.isOpen ? 'page' : undefined}
      onClick={props.onOpen}
    >
      <Icon size={16} aria-hidden className={classes['templateIcon']} />
      <span className={classes['templateText']}>
        <span className={classes['templateTitle']}>{template.title}</span>
        <span className={classes['second']}>
          {[template.edition, t('library.count', { count: template.questionCount })].filter((part) => part !== '').join(' · ')}
        </span>
        <span className={classes['second']}>
          {t(`library.origin.${template.origin}`)} · {uses === 0 ? t('library.unused') : t('library.uses', { count: uses })}
        </span>
      </span>
    </UnstyledButton>
  );
}
