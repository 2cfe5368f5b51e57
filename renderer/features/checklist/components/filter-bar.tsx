import { ActionIcon, Button, Checkbox, Kbd, Menu, Popover, Select, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconChevronDown, IconListTree, IconSearch, IconUserPlus, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { isFiltering, type QuestionFilter } from '#shared/domain/checklist/filter-questions.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { useAfterPaint } from '#renderer/ui/use-after-paint.ts';
import { AssessmentBadge } from './assessment-badge.tsx';
import classes from './filter-bar.module.css';

/** Narrows the list: by state, auditor, text and clause; says how many questions are left. */
export const FilterBar = memo(function FilterBar(props: {
  readonly filter: QuestionFilter;
  readonly onChange: (change: Partial<QuestionFilter>) => void;
  readonly onClear: () => void;
  readonly shown: number;
  readonly total: number;
  /** Number and title of the clause filtered by. */
  readonly clauseName: string;
  readonly auditors: readonly Person[];
  readonly author: Person | null;
  readonly onAssignShown: (assignedTo: PersonId | null) => void;
  readonly searchRef: (element: HTMLElement | null) => void;
  readonly onLeaveSearch: () => void;
  /** Where the tree has no room of its own. */
  readonly onShowTree: (() => void) | null;
  readonly isTreeShown: boolean;
}) {
  const { t } = useTranslation();
  const { filter, onChange, auditors, author } = props;
  // Only told when its menu is open; the list goes first.
  const assignable = useAfterPaint(props.shown);
  const isNarrowed = isFiltering(filter);
  return (
    <div className={classes['filter']} role="search" aria-label={t('checklist.filter.label')}>
      <div className={classes['line']}>
        {props.onShowTree && (
          <Button
            variant="default"
            leftSection={<IconListTree size={14} aria-hidden />}
            aria-expanded={props.isTreeShown}
            onClick={props.onShowTree}
          >
            {t('checklist.tree.show')}
          </Button>
        )}
        <TextFilter text={filter.text} onChange={onChange} searchRef={props.searchRef} onLeave={props.onLeaveSearch} />
        <StateFilter states={filter.states} onChange={onChange} />
        <AuditorFilter assignedTo={filter.assignedTo} auditors={auditors} author={author} onChange={onChange} />
        <AssignMenu count={assignable} auditors={auditors} author={author} onAssign={props.onAssignShown} />
      </div>
      <div className={classes['line']}>
        {filter.clause !== null && (
          <button type="button" className={classes['chip']} onClick={() => onChange({ clause: null })}>
            <span>{props.clauseName}</span>
            <IconX size={12} aria-hidden />
            <span className="la-visually-hidden">{t('checklist.filter.removeClause')}</span>
          </button>
        )}
        <span className={classes['count']} role="status">
          {isNarrowed
            ? t('checklist.filter.some', { shown: props.shown, total: props.total })
            : t('checklist.filter.all', { count: props.total })}
        </span>
        {isNarrowed && (
          <button type="button" className={classes['clear']} onClick={props.onClear}>
            {t('checklist.filter.clear')}
          </button>
        )}
      </div>
    </div>
  );
});

type Change = (change: Partial<QuestionFilter>) => void;

function nameOf(person: Person, author: Person | null, t: TFunction): string {
  return person.id === author?.id ? t('checklist.filter.me', { name: person.name }) : person.name;
}

// Each field apart, and drawn when it changed itself: a press on one would draw them all, which are dear.

const TextFilter = memo(function TextFilter(props: {
  readonly text: string;
  readonly onChange: Change;
  readonly searchRef: (element: HTMLElement | null) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  return (
    <TextInput
      ref={props.searchRef}
      className={classes['text']}
      aria-label={t('checklist.filter.text')}
      placeholder={t('checklist.filter.find')}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={props.text === '' ? <Kbd size="xs">/</Kbd> : undefined}
      rightSectionPointerEvents="none"
      value={props.text}
      onChange={(event) => props.onChange({ text: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        props.onLeave();
      }}
    />
  );
});

const AuditorFilter = memo(function AuditorFilter(props: {
  readonly assignedTo: QuestionFilter['assignedTo'];
  readonly auditors: readonly Person[];
  readonly author: Person | null;
  readonly onChange: Change;
}) {
  const { t } = useTranslation();
  return (
    <Select
      className={classes['auditor']}
      aria-label={t('checklist.filter.auditor')}
      placeholder={t('checklist.filter.auditor')}
      clearable
      data={[
        { value: 'nobody', label: t('checklist.filter.nobody') },
        ...props.auditors.map((person) => ({ value: person.id, label: nameOf(person, props.author, t) })),
      ]}
      value={props.assignedTo}
      onChange={(assignedTo) => props.onChange({ assignedTo })}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
    />
  );
});

const StateFilter = memo(function StateFilter(props: {
  readonly states: QuestionFilter['states'];
  readonly onChange: Change;
}) {
  const { t } = useTranslation();
  const { states } = props;
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant={states.length > 0 ? 'light' : 'default'}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('checklist.filter.state')}
          {states.length > 0 && ` · ${String(states.length)}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('checklist.filter.states')}>
        <Checkbox.Group
          value={[...states]}
          onChange={(chosen) => props.onChange({ states: ASSESSMENTS.filter((assessment) => chosen.includes(assessment)) })}
        >
          <Stack gap="xs">
            {ASSESSMENTS.map((assessment) => (
              <Checkbox key={assessment} value={assessment} styles={{ body: { alignItems: 'center' } }} label={<AssessmentBadge assessment={assessment} />} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
});

const AssignMenu = memo(function AssignMenu(props: {
  readonly count: number;
  readonly auditors: readonly Person[];
  readonly author: Person | null;
  readonly onAssign: (assignedTo: PersonId | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" shadow="md">
      <Tooltip label={t('checklist.filter.assign')}>
        <span>
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t('checklist.filter.assign')} disabled={props.count === 0}>
              <IconUserPlus size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
        </span>
      </Tooltip>
      {/* Letters pick an entry here; they must not grade a question meanwhile. */}
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        <Menu.Label>{t('checklist.filter.assignTo', { count: props.count })}</Menu.Label>
        {props.auditors.map((person) => (
          <Menu.Item key={person.id} onClick={() => props.onAssign(person.id)}>
            {nameOf(person, props.author, t)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => props.onAssign(null)}>{t('checklist.filter.unassign')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});
