import { Button, Group, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconFileTypeDocx, IconFileTypeHtml, IconFileCheck, IconGitBranch, IconPrinter } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { Page } from '#renderer/ui/page.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { ReportId } from '#shared/domain/ids.ts';
import type { LintPlace } from '#shared/domain/report/linter/lint-item.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { usePictures } from './output/use-pictures.ts';
import { useReportOutput } from './output/use-report-output.ts';
import { Panel, type PanelTab } from './panel/panel.tsx';
import { Preview, type PreviewHandle } from './paper/preview.tsx';
import { beginRevision, discardReport } from './report-actions.ts';
import { ReportBadge } from './report-badge.tsx';
import { useReportCommands } from './report-commands.ts';
import classes from './reports.module.css';
import { useReportContent } from './use-report-document.ts';

const NO_BLOBS = new Map<never, never>();

/** One report: its pages, and beside them what can be written into it, what is missing, and how it was issued. */
export function ReportView({
  report,
  reports,
  audit,
  onSelect,
  onMend,
}: {
  readonly report: Report;
  readonly reports: readonly Report[];
  readonly audit: Audit;
  readonly onSelect: (id: ReportId | null) => void;
  readonly onMend: (place: LintPlace) => void;
}) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const content = useReportContent(report);
  const pictures = usePictures(content?.document ?? null);
  const pages = useRef<ReadonlyMap<string, number>>(new Map());
  const keepPages = useCallback((found: ReadonlyMap<string, number>) => {
    pages.current = found;
  }, []);
  const handle = useRef<PreviewHandle | null>(null);
  const output = useReportOutput(content?.document ?? null, audit.reference, pictures?.blobs ?? NO_BLOBS, pages);
  const [tab, setTab] = useState<PanelTab | null>(report.issuedAt === null ? 'check' : 'facts');
  const [isIssuing, setIsIssuing] = useState(false);
  const isDraft = report.issuedAt === null;
  const kind = t(`reports.words.kinds.${report.kind}`);
  const subject = report.number === '' ? `${kind} ${audit.reference}` : report.number;
  const next = reports.find(({ supersedes }) => supersedes === report.id);

  const revise = async (): Promise<void> => {
    if (next !== undefined) {
      onSelect(next.id);
      return;
    }
    const { id, outcome } = await beginRevision(workspace, report);
    tellOutcome(outcome, t('reports.revise.done', { revision: String(report.revision + 1) }), () => onSelect(report.id));
    if (outcome.ok) onSelect(id);
  };
  const discard = async (): Promise<void> => {
    onSelect(report.supersedes);
    tellOutcome(await discardReport(workspace, report, subject), t('reports.discard.done'));
  };

  useReportCommands({
    isDraft,
    issue: () => setIsIssuing(true),
    revise: () => void revise(),
    print: output.print,
    saveHtml: output.saveHtml,
    saveWord: output.saveWord,
    turn: (count) => handle.current?.turn(count),
    togglePanel: () => setTab((shown) => (shown === null ? 'check' : null)),
    back: () => onSelect(null),
  });

  return (
    <Page
      title={kind}
      note={
        <Group gap="xs" wrap="nowrap">
          <span>{[audit.reference, report.number, report.number === '' ? '' : t('reports.revisionOf', { revision: String(report.revision) })].filter((text) => text !== '').join(' · ')}</span>
          <ReportBadge report={report} reports={reports} />
        </Group>
      }
      isFilling
      actions={
        <Group gap="xs" wrap="wrap" justify="flex-end">
          <Button variant="default" leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={() => onSelect(null)}>
            {t('reports.toList')}
          </Button>
          <Tooltip label={t('reports.commands.print')}>
            <Button variant="default" leftSection={<IconPrinter size={14} aria-hidden />} disabled={pictures === null || output.isWorking} onClick={output.print}>
              {t('reports.output.print')}
            </Button>
          </Tooltip>
          <Tooltip label={t('reports.commands.html')}>
            <Button variant="default" leftSection={<IconFileTypeHtml size={14} aria-hidden />} disabled={pictures === null || output.isWorking} onClick={output.saveHtml}>
              {t('reports.output.html')}
            </Button>
          </Tooltip>
          <Tooltip label={t('reports.commands.word')}>
            <Button variant="default" leftSection={<IconFileTypeDocx size={14} aria-hidden />} disabled={pictures === null || output.isWorking} onClick={output.saveWord}>
              {t('reports.output.word')}
            </Button>
          </Tooltip>
          {isDraft ? (
            <Button leftSection={<IconFileCheck size={14} aria-hidden />} onClick={() => setIsIssuing(true)}>
              {t('reports.issue.action')}
            </Button>
          ) : (
            <Button leftSection={<IconGitBranch size={14} aria-hidden />} onClick={() => void revise()}>
              {next === undefined ? t('reports.revise.action') : t('reports.revise.to', { revision: String(next.revision) })}
            </Button>
          )}
        </Group>
      }
    >
      <div className={classes['detail']}>
        {content?.isIntact === false && (
          <p className={classes['banner']} role="alert">
            {t('reports.facts.altered')}
          </p>
        )}
        {output.isWorking && (
          <div className={classes['busy']} role="status">
            {t('reports.output.working')}
            <Button size="compact-sm" variant="default" onClick={output.cancel}>
              {t('reports.output.cancel')}
            </Button>
          </div>
        )}
        <div className={classes['fill']}>
          <SplitView
            name="reports"
            sideLabel={t('reports.panel.title')}
            initialWidth={380}
            minWidth={300}
            maxWidth={640}
            onBack={() => setTab(null)}
            side={
              content !== null && tab !== null ? (
                <Panel
                  tab={tab}
                  onTab={setTab}
                  report={report}
                  reports={reports}
                  content={content}
                  subject={subject}
                  onSelect={onSelect}
                  onDiscard={() => void discard()}
                  onMend={onMend}
                />
              ) : null
            }
          >
            {content === null || pictures === null ? (
              <p className={classes['hint']} style={{ padding: '1rem' }}>{t('reports.loading')}</p>
            ) : (
              <Preview document={content.document} pictures={pictures.addresses} handle={handle} onPages={keepPages} />
            )}
          </SplitView>
        </div>
      </div>
      {isIssuing && content !== null && (
        <IssueDialog
          input={content.input}
          gaps={content.gaps}
          onClose={() => setIsIssuing(false)}
          onShowGaps={() => {
            setIsIssuing(false);
            setTab('check');
          }}
          onIssued={() => {
            setIsIssuing(false);
            setTab('facts');
          }}
        />
      )}
    </Page>
  );
}
