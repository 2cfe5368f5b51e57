import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconFileTypeDocx, IconFileTypeHtml, IconFileCheck, IconGitBranch, IconListCheck, IconPrinter, type Icon } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { Page } from '#renderer/ui/page.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { useIsSqueezed } from '#renderer/ui/use-is-squeezed.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { ReportId } from '#shared/domain/ids.ts';
import type { LintPlace } from '#shared/domain/report/linter/lint-item.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { usePictures } from './output/use-pictures.ts';
import { useReportOutput, type ReportOutput } from './output/use-report-output.ts';
import { Panel, type PanelTab } from './panel/panel.tsx';
import { Preview, type PreviewHandle } from './paper/preview.tsx';
import { beginRevision, discardReport } from './report-actions.ts';
import { ReportBadge } from './report-badge.tsx';
import { useReportCommands } from './report-commands.ts';
import classes from './reports.module.css';
import { useReportContent } from './use-report-document.ts';

const NO_BLOBS = new Map<never, never>();

/** With less room for the screen the ways out of the program are signs alone, with their words for screen readers. */
const ROOM_FOR_WORDS_PX = 1150;

const OUTPUTS: readonly { readonly id: 'print' | 'html' | 'word'; readonly icon: Icon; readonly run: (output: ReportOutput) => void }[] = [
  { id: 'print', icon: IconPrinter, run: ({ print }) => print() },
  { id: 'html', icon: IconFileTypeHtml, run: ({ saveHtml }) => saveHtml() },
  { id: 'word', icon: IconFileTypeDocx, run: ({ saveWord }) => saveWord() },
];

function OutputButton(props: { readonly isSmall: boolean; readonly label: string; readonly hint: string; readonly icon: Icon; readonly isOff: boolean; readonly onClick: () => void }) {
  const { icon: Sign, label, hint, isOff, onClick } = props;
  return (
    <Tooltip label={hint}>
      {props.isSmall ? (
        <ActionIcon size={32} variant="default" aria-label={label} disabled={isOff} onClick={onClick}>
          <Sign size={16} aria-hidden />
        </ActionIcon>
      ) : (
        <Button variant="default" leftSection={<Sign size={14} aria-hidden />} disabled={isOff} onClick={onClick}>
          {label}
        </Button>
      )}
    </Tooltip>
  );
}

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
  const output = useReportOutput(content?.document ?? null, audit, pictures?.blobs ?? NO_BLOBS, pages);
  const [tab, setTab] = useState<PanelTab | null>(report.issuedAt === null ? 'check' : 'facts');
  const [isIssuing, setIsIssuing] = useState(false);
  const isSqueezed = useIsSqueezed(ROOM_FOR_WORDS_PX);
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
          {OUTPUTS.map(({ id, icon: Icon, run }) => (
            <OutputButton key={id} isSmall={isSqueezed} label={t(`reports.output.${id}`)} hint={t(`reports.commands.${id}`)} icon={Icon} isOff={pictures === null || output.isWorking} onClick={() => run(output)} />
          ))}
          {tab === null && (
            <Button variant="default" leftSection={<IconListCheck size={14} aria-hidden />} onClick={() => setTab(isDraft ? 'check' : 'facts')}>
              {t('reports.panel.open')}
            </Button>
          )}
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
