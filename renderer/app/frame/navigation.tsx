import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAdjustments,
  IconAlertTriangle,
  IconBook,
  IconCalendarDue,
  IconChartBar,
  IconChecklist,
  IconClipboardList,
  IconFileExport,
  IconFlag,
  IconHistory,
  IconListCheck,
  IconListDetails,
  IconPaperclip,
  IconReport,
  IconSearch,
  IconSettings,
  IconFolders,
  IconSubtask,
  IconTransfer,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { memo, useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { GapBadge } from '#renderer/features/audits/closing/gap-badge.tsx';
import { BrandMark } from '#renderer/ui/brand-mark.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { AppMenu } from './app-menu.tsx';
import { closeAudit, useOpenAudits } from './open-audits-store.ts';
import classes from './navigation.module.css';

/** The left side: the workspace's screens, and under "Open audits" each audit with its own. */
export function Navigation({ author }: { readonly author: Person }) {
  const { t } = useTranslation();
  const { ids } = useOpenAudits();
  const audits = useLive((database) => database.audits.bulkGet([...ids]), [ids]) ?? [];
  return (
    <nav className={classes['nav']} aria-label={t('app.nav.label')}>
      <div className={classes['top']}>
        <p className={classes['brand']}>
          <BrandMark size={22} />
          <span className={classes['word']}>{t('app.name')}</span>
        </p>
        <AppMenu />
      </div>
      <NavLink to={paths.search()} icon={IconSearch} label={t('search.title')} />
      <NavLink to={paths.today()} icon={IconCalendarDue} label={t('today.title')} />
      <NavLink to={paths.audits()} icon={IconClipboardList} label={t('app.nav.audits')} isExact />
      <NavLink to={paths.cases()} icon={IconAlertTriangle} label={t('cases.title')} />
      <NavLink to={paths.actions()} icon={IconSubtask} label={t('actions.title')} />
      <NavLink to={paths.figures()} icon={IconChartBar} label={t('figures.title')} />
      <NavLink to={paths.library()} icon={IconFolders} label={t('app.nav.library')} />
      <NavLink to={paths.exchange()} icon={IconTransfer} label={t('exchanges.title')} />
      <div className={classes['audits']}>
        {audits.some((audit) => audit !== undefined) && <p className={classes['heading']}>{t('app.nav.openAudits')}</p>}
        {audits.map((audit) => audit && <OpenAudit key={audit.id} audit={audit} />)}
      </div>
      <NavLink to={paths.history()} icon={IconHistory} label={t('app.nav.history')} />
      <NavLink to={paths.guide()} icon={IconBook} label={t('guide.title')} />
      <NavLink to={paths.programme()} icon={IconAdjustments} label={t('programme.title')} />
      <NavLink to={paths.settings()} icon={IconSettings} label={t('app.nav.settings')} />
      <p className={classes['author']} title={author.organization}>
        <span className={classes['initials']} aria-hidden>
          {initialsOf(author.name)}
        </span>
        <span className={classes['word']}>{author.name}</span>
      </p>
    </nav>
  );
}

function OpenAudit({ audit }: { readonly audit: Audit }) {
  const [location, navigate] = useLocation();
  const isHere = location.startsWith(`/audits/${audit.id}/`);
  const close = useCallback((): void => {
    closeAudit(audit.id);
    if (isHere) navigate(paths.audits());
  }, [audit.id, isHere, navigate]);
  return <DrawnAudit audit={audit} isHere={isHere} onClose={close} />;
}

/** Apart, and drawn only when something of it changed: the location does with every step through a checklist. */
const DrawnAudit = memo(function DrawnAudit(props: { readonly audit: Audit; readonly isHere: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { audit, isHere } = props;
  return (
    <div className={classes['audit']} data-here={isHere || undefined}>
      <div className={classes['auditHead']}>
        <NavLink to={paths.checklist(audit.id)} icon={IconClipboardList} label={audit.reference} isQuiet={isHere} />
        <Tooltip label={t('app.nav.closeAudit', { reference: audit.reference })}>
          <ActionIcon size={24} className={classes['close']} aria-label={t('app.nav.closeAudit', { reference: audit.reference })} onClick={props.onClose}>
            <IconX size={12} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {isHere && (
        <div className={classes['sub']}>
          <NavLink to={paths.plan(audit.id)} icon={IconListDetails} label={t('app.nav.plan')} />
          <NavLink to={paths.checklist(audit.id)} icon={IconChecklist} label={t('app.nav.checklist')} />
          <NavLink to={paths.findings(audit.id)} icon={IconFlag} label={t('app.nav.findings')} />
          <NavLink to={paths.evidence(audit.id)} icon={IconPaperclip} label={t('app.nav.evidence')} />
          <NavLink to={paths.reports(audit.id)} icon={IconReport} label={t('reports.title')} />
          <NavLink to={paths.export(audit.id)} icon={IconFileExport} label={t('app.nav.export')} />
          <NavLink to={paths.closing(audit.id)} icon={IconListCheck} label={t('readiness.nav')} badge={<GapBadge auditId={audit.id} />} />
        </div>
      )}
    </div>
  );
});

interface NavLinkProps {
  readonly to: string;
  readonly icon: Icon;
  readonly label: string;
  /** A number that belongs to the place. */
  readonly badge?: ReactNode;
}

function NavLink({
  isExact,
  isQuiet,
  ...link
}: NavLinkProps & {
  readonly isExact?: boolean;
  /** Leads to where we are, but is not the place itself. */
  readonly isQuiet?: boolean;
}) {
  const [location] = useLocation();
  const isHere =
    isQuiet !== true && (location === link.to || (isExact !== true && location.startsWith(`${link.to}/`)));
  return <DrawnLink {...link} isHere={isHere} isNamed={window.innerWidth > 1180} />;
}

/** Apart for the same reason: a tooltip is dear to draw, and there are twenty. */
const DrawnLink = memo(function DrawnLink(
  props: NavLinkProps & { readonly isHere: boolean; /** There is room for its name. */ readonly isNamed: boolean },
) {
  const { icon: IconShape } = props;
  return (
    <Tooltip label={props.label} position="right" disabled={props.isNamed}>
      <Link href={props.to} className={classes['link'] ?? ''} aria-current={props.isHere ? 'page' : undefined}>
        <IconShape size={17} stroke={1.6} aria-hidden />
        <span className={classes['word']}>{props.label}</span>
        {props.badge}
      </Link>
    </Tooltip>
  );
});

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}
