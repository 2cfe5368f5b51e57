import { TextInput, UnstyledButton } from '@mantine/core';
import { IconBook2, IconFileSpreadsheet, IconNotebook, IconPencil, IconSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isDraft, type ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import type { TemplateUse } from '#renderer/data/repositories/templates-repository.ts';
import { formatList } from '#renderer/i18n/format.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { familiesOf, filterFamilies } from '../template-families.ts';
import classes from './library.module.css';

const ICONS = { 'built-in': IconBook2, imported: IconFileSpreadsheet, authored: IconNotebook } as const;

/** All checklists by family, each with its versions and drafts; arrow keys move between them. */
export function TemplateList(props: {
  readonly templates: readonly ChecklistTemplate[];
  readonly uses: ReadonlyMap<TemplateId, readonly TemplateUse[]>;
  readonly openedId: TemplateId | null;
  readonly onOpen: (id: TemplateId) => void;
}) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const families = filterFamilies(familiesOf(props.templates), search);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...event.currentTarget.querySelectorAll('button')];
    const place = links.findIndex((link) => link === document.activeElement);
    const next = links[place + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  const link = (template: ChecklistTemplate, isOther: boolean) => (
    <TemplateLink
      key={template.id}
      template={template}
      isOther={isOther}
      uses={props.uses.get(template.id) ?? []}
      isOpen={template.id === props.openedId}
      onOpen={() => props.onOpen(template.id)}
    />
  );
  return (
    <>
      <TextInput
        className={classes['find']}
        aria-label={t('templates.list.find')}
        placeholder={t('templates.list.find')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <nav aria-label={t('library.list')} onKeyDown={onKeyDown}>
        <ul className={classes['templates']}>
          {families.map(({ family, current, others }) => (
            <li key={family}>
              {link(current, false)}
              {others.length > 0 && (
                <ul className={classes['versions']} aria-label={t('templates.list.older', { title: current.title })}>
                  {others.map((template) => (
                    <li key={template.id}>{link(template, true)}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
        {families.length === 0 && <p className={classes['none']}>{t('templates.list.none')}</p>}
      </nav>
    </>
  );
}

function TemplateLink(props: {
  readonly template: ChecklistTemplate;
  readonly isOther: boolean;
  readonly uses: readonly TemplateUse[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { template, uses, isOther } = props;
  const { t } = useTranslation();
  const Icon = ICONS[template.origin];
  const used =
    uses.length === 0
      ? t('library.unused')
      : uses.length > 2
        ? t('library.uses', { count: uses.length })
        : t('templates.list.usedIn', { audits: formatList(uses.map(({ reference }) => reference)) });
  const version = t('templates.list.version', { version: template.version });
  return (
    <UnstyledButton
      className={classes['template']}
      data-open={props.isOpen || undefined}
      data-other={isOther || undefined}
      aria-current={props.isOpen ? 'page' : undefined}
      onClick={props.onOpen}
    >
      {!isOther && <Icon size={16} aria-hidden className={classes['templateIcon']} />}
      <span className={classes['templateText']}>
        {!isOther && <span className={classes['templateTitle']}>{template.title}</span>}
        {isDraft(template) && (
          <StatusBadge tone="info" icon={IconPencil} isPlain>
            {t('templates.list.draftOf', { version: template.version })}
          </StatusBadge>
        )}
        <span className={classes['second']}>
          {[
            isOther ? '' : template.edition,
            isDraft(template) ? '' : version,
            t('library.count', { count: template.questionCount }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        {!isDraft(template) && (
          <span className={classes['second']}>
            {isOther ? used : `${t(`library.origin.${template.origin}`)} · ${used}`}
          </span>
        )}
      </span>
    </UnstyledButton>
  );
}
