import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus, IconWand } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sortAgenda } from '#shared/domain/audit/agenda.ts';
import type { AgendaRow, Audit } from '#shared/domain/audit/audit.ts';
import { agendaByClause, agendaByProcess, blankAgendaRow, fillAgenda } from '#shared/domain/audit/draft-agenda.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';
import { standardsOfCriteria } from '#shared/domain/standard/clause-registry.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { Section } from '#renderer/ui/page.tsx';
import { editAgendaRow, editAudit } from '../audit-actions.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { cellsOf, moveInColumn } from './agenda-cell.tsx';
import { AgendaTableRow } from './agenda-row.tsx';
import classes from './agenda.module.css';
import planClasses from './plan.module.css';

const newRowId = (): string => crypto.randomUUID();

/** Who is audited when, by whom, about what. Typed like a sheet; drafted from the standard when wished. */
export function AgendaSection({ audit, people }: { readonly audit: Audit; readonly people: readonly Person[] }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  const body = useRef<HTMLTableSectionElement>(null);
  const { id, reference, agenda } = audit;
  const target = useMemo(() => ({ id, reference }), [id, reference]);
  // Every query brings new objects: by content, so that only rows that changed are drawn again.
  const criteriaKey = JSON.stringify(audit.criteria);
  const builtIn = useBuiltInStandards();
  const standards = useMemo(
    () => standardsOfCriteria(JSON.parse(criteriaKey) as Audit['criteria'], builtIn),
    [criteriaKey, builtIn],
  );
  const otherStandards = useMemo(() => builtIn.filter((one) => !standards.includes(one)), [builtIn, standards]);
  const teamKey = [audit.leadAuditorId ?? '', ...audit.team.map(({ personId }) => personId)].join('|');
  const choices = useMemo(() => {
    const team = new Set(teamKey.split('|'));
    return { team: people.filter((one) => team.has(one.id)), others: people.filter((one) => !team.has(one.id)) };
  }, [people, teamKey]);

  const setAgenda = useCallback(
    async (change: (rows: readonly AgendaRow[]) => readonly AgendaRow[], message?: string): Promise<void> => {
      const field = `agenda:${crypto.randomUUID()}`;
      const outcome = await editAudit(workspace, target, field, (stored) => ({ agenda: change(stored.agenda) }));
      if (message !== undefined) tellOutcome(outcome, message);
      else if (!outcome.ok) tellProblem(outcome.problem);
    },
    [workspace, target, tellOutcome, tellProblem],
  );
  const onEdit = useCallback(
    (rowId: string, edit: Partial<Omit<AgendaRow, 'id'>>) => {
      void editAgendaRow(workspace, target, rowId, edit).then((outcome) => {
        if (!outcome.ok) tellProblem(outcome.problem);
      });
    },
    [workspace, target, tellProblem],
  );
  const onRemove = useCallback(
    (rowId: string) => void setAgenda((rows) => rows.filter((row) => row.id !== rowId)),
    [setAgenda],
  );
  const addRow = async (column: string): Promise<void> => {
    const date = agenda.at(-1)?.date ?? audit.startDate;
    const before = agenda.length;
    await setAgenda((rows) => [...rows, blankAgendaRow(newRowId(), date)]);
    // The new row is drawn by the live query a moment after it is stored.
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      const cell = cellsOf(body.current, column)[before];
      if (cell) {
        cell.focus();
        return;
      }
    }
  };
  const latestAddRow = useRef(addRow);
  useEffect(() => {
    latestAddRow.current = addRow;
  });
  const commands = useMemo(
    () => [
      { id: 'audit.add-agenda-row', label: t('audits.agenda.addCommand'), run: () => void latestAddRow.current('date') },
    ],
    [t],
  );
  useCommands('screen', commands);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!moveInColumn(event, event.shiftKey ? -1 : 1) && !event.shiftKey) {
        target.blur();
        void addRow(target.dataset['column'] ?? 'subject');
      }
    } else if ((target.type === 'text' || target.type === 'textarea') && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      if (moveInColumn(event, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    }
  };

  return (
    <Section
      title={`${t('audits.agenda.title')}${agenda.length === 0 ? '' : ` (${t('audits.agenda.rows', { count: agenda.length })})`}`}
      hint={t('audits.agenda.hint')}
      actions={
        <Group gap="xs">
          <DraftMenu audit={audit} standards={standards} setAgenda={setAgenda} />
          <Button leftSection={<IconPlus size={14} aria-hidden />} variant="default" onClick={() => void addRow('date')}>
            {t('audits.agenda.add')}
          </Button>
        </Group>
      }
    >
      {agenda.length === 0 ? (
        <p className={planClasses['none']}>{t('audits.agenda.empty')}</p>
      ) : (
        <div className={classes['frame']}>
          <table className={classes['table']} aria-label={t('audits.agenda.table')} onKeyDown={onKeyDown}>
            <thead>
              <tr>
                {(['number', 'date', 'start', 'end', 'subject', 'clauses', 'auditor', 'auditee', 'place'] as const).map((column) => (
                  <th key={column} scope="col" data-column={column}>
                    {t(`audits.agenda.columns.${column}`)}
                  </th>
                ))}
                <th scope="col" data-column="remove">
                  <span className="la-visually-hidden">{t('common.remove')}</span>
                </th>
              </tr>
            </thead>
            <tbody ref={body}>
              {agenda.map((row, index) => (
                <AgendaTableRow
                  key={row.id}
                  row={row}
                  number={index + 1}
                  people={choices}
                  standards={standards}
                  otherStandards={otherStandards}
                  onEdit={onEdit}
                  onRemove={onRemove}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function DraftMenu(props: {
  readonly audit: Audit;
  readonly standards: readonly Standard[];
  readonly setAgenda: (change: (rows: readonly AgendaRow[]) => readonly AgendaRow[], message?: string) => Promise<void>;
}) {
  const { audit, standards, setAgenda } = props;
  const { t } = useTranslation();
  const append = (rows: readonly AgendaRow[]): void =>
    void setAgenda((stored) => [...stored, ...rows], t('audits.agenda.added', { count: rows.length }));
  const period = { start: audit.startDate, end: audit.endDate };
  const hasRows = audit.agenda.length > 0;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconWand size={14} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('audits.agenda.draft')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {standards.map((standard) => (
          <Menu.Item key={standard.id} onClick={() => append(agendaByClause(standard, newRowId))}>
            {t('audits.agenda.byClause', {
              count: standard.clauses.filter(({ isAuditable }) => isAuditable).length,
              standard: standard.title,
            })}
          </Menu.Item>
        ))}
        {standards
          .filter(({ clauses }) => clauses.some(({ process }) => process !== ''))
          .map((standard) => (
            <Menu.Item key={standard.id} onClick={() => append(agendaByProcess(standard, newRowId))}>
              {t('audits.agenda.byProcess', { standard: standard.title })}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item
          disabled={!hasRows}
          title={t(period.start && period.end ? 'audits.agenda.fillHint' : 'audits.agenda.fillNeedsDates')}
          onClick={() => void setAgenda((rows) => fillAgenda(rows, period, audit.leadAuditorId))}
        >
          {t('audits.agenda.fill')}
        </Menu.Item>
        <Menu.Item disabled={!hasRows} onClick={() => void setAgenda(sortAgenda)}>
          {t('audits.agenda.sort')}
        </Menu.Item>
        <Menu.Item disabled={!hasRows} color="red" onClick={() => void setAgenda(() => [], t('audits.agenda.cleared'))}>
          {t('audits.agenda.clear')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
