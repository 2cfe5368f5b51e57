import { IconSearchOff, IconTransfer } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readExchanges } from '#renderer/data/repositories/exchanges-repository.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import type { AuditId, ExchangeId } from '#shared/domain/ids.ts';
import { ExchangeDetail } from './exchange-detail.tsx';
import { isExchangeShown } from './filter-register.ts';
import { registerColumns, type RegisterRow } from './register-columns.tsx';
import { RegisterFilterBar } from './register-filter-bar.tsx';
import { clearRegisterFilter, useRegisterFilter } from './register-store.ts';
import classes from './register.module.css';

export interface RegisterPageProps {
  readonly exchangeId?: ExchangeId | undefined;
  readonly onSelect: (id: ExchangeId | null) => void;
  readonly onOpenAudit: (id: AuditId) => void;
  readonly onSend: () => void;
}

async function readRows(database: WorkbenchDatabase): Promise<readonly RegisterRow[]> {
  const [exchanges, audits] = await Promise.all([readExchanges(database), database.audits.toArray()]);
  const references = new Map(audits.map(({ id, reference }) => [id, reference]));
  return exchanges.map((exchange) => ({ exchange, auditReference: exchange.auditId === null ? '' : (references.get(exchange.auditId) ?? '') }));
}

const idOfRow = ({ exchange }: RegisterRow): string => exchange.id;

/** The register of exchanges: every file that was sent or received, with its copy. */
export function RegisterPage(props: RegisterPageProps) {
  const { t } = useTranslation();
  const rows = useLive(readRows, []);
  if (rows === undefined) return <Page title={t('exchanges.title')}>{t('common.loading')}</Page>;
  return <Register {...props} rows={rows} />;
}

function Register(props: RegisterPageProps & { readonly rows: readonly RegisterRow[] }) {
  const { t } = useTranslation();
  const { rows, exchangeId, onSelect } = props;
  const filter = useRegisterFilter();
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => rows.filter(({ exchange, auditReference }) => isExchangeShown(exchange, auditReference, filter)), [rows, filter]);
  const open = rows.find(({ exchange }) => exchange.id === exchangeId);
  const columns = useMemo(() => registerColumns(t, open !== undefined), [t, open]);
  const close = (): void => {
    onSelect(null);
    // The focus goes back to the line that was open.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-row-id="${exchangeId ?? ''}"]`)?.focus());
  };
  useRegisterCommands({
    shown,
    openId: open?.exchange.id ?? null,
    search: () => search.current?.focus(),
    onSelect,
    close,
  });
  if (rows.length === 0) {
    return (
      <Page title={t('exchanges.title')}>
        <EmptyState icon={IconTransfer} title={t('exchanges.empty.title')} action={<EmptyAction label={t('exchanges.empty.send')} onClick={props.onSend} />}>
          {t('exchanges.empty.text')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('exchanges.title')} isFilling>
      <SplitView
        name="exchange"
        sideLabel={t('exchanges.detail')}
        initialWidth={440}
        minWidth={340}
        maxWidth={760}
        onBack={close}
        side={open === undefined ? null : <ExchangeDetail key={open.exchange.id} row={open} onClose={close} onOpenAudit={props.onOpenAudit} />}
      >
        <div ref={list} className={classes['list']}>
          <RegisterFilterBar searchRef={search} rows={rows} shown={shown.length} />
          <div className={classes['rows']}>
            {shown.length === 0 ? (
              <EmptyState
                icon={IconSearchOff}
                title={t('exchanges.noMatch.title')}
                action={<EmptyAction isQuiet label={t('exchanges.filter.clear')} onClick={clearRegisterFilter} />}
              >
                {t('exchanges.noMatch.text')}
              </EmptyState>
            ) : (
              <DataTable
                label={t('exchanges.list')}
                rows={shown}
                columns={columns}
                rowId={idOfRow}
                selectedId={exchangeId ?? null}
                onOpen={({ exchange }) => onSelect(exchange.id)}
              />
            )}
          </div>
        </div>
      </SplitView>
    </Page>
  );
}

interface RegisterDeeds {
  readonly shown: readonly RegisterRow[];
  readonly openId: ExchangeId | null;
  readonly search: () => void;
  readonly onSelect: (id: ExchangeId) => void;
  readonly close: () => void;
}

function useRegisterCommands({ shown, openId, search, onSelect, close }: RegisterDeeds): void {
  const { t } = useTranslation();
  const latest = useRef({ search, onSelect, close });
  useLayoutEffect(() => {
    latest.current = { search, onSelect, close };
  });
  const commands = useMemo((): readonly Command[] => {
    const step = (by: 1 | -1): void => {
      const at = shown.findIndex(({ exchange }) => exchange.id === openId);
      const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
      if (next !== undefined) latest.current.onSelect(next.exchange.id);
    };
    return [
      { id: 'exchange.search', group: 'screen', label: t('exchanges.commands.search'), shortcut: '/', run: () => latest.current.search() },
      { id: 'exchange.next', group: 'screen', label: t('exchanges.commands.next'), shortcut: 'J', isAvailable: () => shown.length > 0, run: () => step(1) },
      { id: 'exchange.previous', group: 'screen', label: t('exchanges.commands.previous'), shortcut: 'K', isAvailable: () => shown.length > 0, run: () => step(-1) },
      { id: 'exchange.close', group: 'screen', label: t('exchanges.commands.close'), shortcut: 'Escape', isAvailable: () => openId !== null, run: () => latest.current.close() },
    ];
  }, [t, shown, openId]);
  useCommands('screen', commands);
}
