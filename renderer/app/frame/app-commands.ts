import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Command, CommandGroup } from '#renderer/ui/commands/command.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { paths } from '#renderer/ui/paths.ts';
import { useAppearance } from '#renderer/ui/theme/appearance-store.ts';
import { auditAt } from './use-open-audits-order.ts';
import { openSearch } from './search-way.ts';
import { useOverlays } from './overlay-store.ts';
import { useUndo } from './use-undo.ts';

/** The commands that work on every screen. */
export function useAppCommands(): void {
  const { t } = useTranslation();
  const [location, navigate] = useLocation();
  const { undo, redo, undoLabel, redoLabel, canUndo, canRedo } = useUndo();
  const scheme = useComputedColorScheme('light');
  const auditId = auditAt(location);

  const latestLocation = useRef(location);
  useEffect(() => {
    latestLocation.current = location;
  }, [location]);

  const commands = useMemo((): readonly Command[] => {
    const go = (id: string, label: string, to: string, shortcut?: string, group: CommandGroup = 'go'): Command => ({
      id,
      label,
      group,
      ...(shortcut === undefined ? {} : { shortcut }),
      run: () => navigate(to),
    });
    const ofAudit = auditId === null ? [] : [
      go('go.plan', t('app.commands.goPlan'), paths.plan(auditId), 'Alt+1'),
      go('go.checklist', t('app.commands.goChecklist'), paths.checklist(auditId), 'Alt+2'),
      go('go.findings', t('app.commands.goFindings'), paths.findings(auditId), 'Alt+3'),
      go('go.evidence', t('app.commands.goEvidence'), paths.evidence(auditId), 'Alt+4'),
      go('go.export', t('app.commands.goExport'), paths.export(auditId), 'Alt+5', 'file'),
      { ...go('go.take-back', t('merging.command'), paths.takeBack(auditId), 'Alt+Shift+B', 'file'), keywords: t('merging.keywords') },
      { ...go('go.import-audit', t('importRecords.commands.fromAudit'), paths.import(auditId), 'Alt+Shift+G', 'file'), keywords: t('importRecords.commands.keywords') },
      { ...go('go.import-findings', t('importRecords.commands.findings'), paths.import(auditId, 'findings')), keywords: t('importRecords.commands.keywords') },
      { ...go('go.import-evidence', t('importRecords.commands.evidence'), paths.import(auditId, 'evidence-requests')), keywords: t('importRecords.commands.keywords') },
      go('go.reports', t('app.commands.goReports'), paths.reports(auditId), 'Alt+Shift+R'),
      go('go.closing', t('readiness.go'), paths.closing(auditId), 'Alt+6'),
      { ...go('go.as-of', t('past.asOf.command'), paths.asOf(auditId)), keywords: t('past.asOf.keywords') },
    ];
    return [
      {
        id: 'app.search',
        label: t('search.commands.search'),
        keywords: t('search.commands.keywords'),
        shortcut: 'Mod+Shift+F',
        group: 'edit',
        run: () => openSearch(navigate, latestLocation.current),
      },
      { id: 'app.menu', label: t('search.commands.menu'), shortcut: 'Alt+M', otherShortcut: 'F10', run: () => useOverlays.setState({ open: 'menu' }) },
      { id: 'app.palette', label: t('app.commands.palette'), shortcut: 'Mod+K', run: () => useOverlays.setState({ open: 'palette' }) },
      { id: 'app.shortcuts', label: t('app.commands.shortcuts'), shortcut: '?', run: () => useOverlays.setState({ open: 'shortcuts' }) },
      // Always there: the log is asked when the key comes, and what is offered here may be a moment behind it.
      { id: 'app.undo', label: canUndo ? undoLabel : t('app.commands.undo'), shortcut: 'Mod+Z', run: undo },
      { id: 'app.redo', label: canRedo ? redoLabel : t('app.commands.redo'), shortcut: 'Mod+Shift+Z', run: redo },
      ...ofAudit,
      go('go.today', t('app.commands.goToday'), paths.today(), 'Alt+Shift+T'),
      go('go.cases', t('app.commands.goCases'), paths.cases(), 'Alt+Shift+N'),
      go('go.actions', t('app.commands.goActions'), paths.actions(), 'Alt+Shift+A'),
      go('go.figures', t('app.commands.goFigures'), paths.figures(), 'Alt+Shift+F'),
      go('go.programme', t('app.commands.goProgramme'), paths.programme()),
      go('go.audits', t('app.commands.goAudits'), paths.audits(), 'Alt+0'),
      go('go.library', t('app.commands.goLibrary'), paths.library(), 'Alt+9'),
      go('go.import', t('app.commands.import'), paths.import(), 'Alt+7', 'file'),
      { ...go('go.import-actions', t('importRecords.commands.actions'), paths.import('all', 'actions')), keywords: t('importRecords.commands.keywords') },
      { ...go('go.exchange', t('exchanges.commands.go'), paths.exchange(), 'Alt+Shift+X'), keywords: t('exchanges.commands.keywords') },
      { ...go('go.fill', t('filling.commands.go'), paths.fill(auditId ?? undefined), undefined, 'file'), keywords: t('filling.commands.keywords') },
      { ...go('go.read-form', t('readingForm.command'), paths.readForm(auditId ?? undefined), undefined, 'file'), keywords: t('readingForm.keywords') },
      go('go.history', t('app.commands.goHistory'), paths.history(), 'Alt+8'),
      go('go.settings', t('app.commands.goSettings'), paths.settings(), 'Mod+,', 'file'),
      {
        id: 'app.scheme',
        label: t('app.commands.toggleScheme'),
        keywords: t('appearance.commands.keywords'),
        run: () => useAppearance.setState({ scheme: scheme === 'dark' ? 'light' : 'dark' }),
      },
    ];
  }, [t, navigate, auditId, undo, redo, undoLabel, redoLabel, canUndo, canRedo, scheme]);
  useCommands('everywhere', commands);
}
