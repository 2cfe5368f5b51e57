import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportId } from '#shared/domain/ids.ts';
import type { LintPlace } from '#shared/domain/report/linter/lint-item.ts';
import type { Report } from '#shared/domain/report/report.ts';
import type { ReportContent } from '../use-report-document.ts';
import { CheckPanel } from './check-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { SignaturesPanel } from './signatures-panel.tsx';
import { textFieldId } from './text-field-id.ts';
import { TextsPanel } from './texts-panel.tsx';

const TABS = ['check', 'texts', 'signatures', 'facts'] as const;
export type PanelTab = (typeof TABS)[number];

/** Beside the pages: what is missing, what can be written, who signed, how it was issued. */
export function Panel(props: {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly report: Report;
  readonly reports: readonly Report[];
  readonly content: ReportContent;
  readonly subject: string;
  readonly onSelect: (id: ReportId | null) => void;
  readonly onDiscard: () => void;
  readonly onMend: (place: LintPlace) => void;
}) {
  const { t } = useTranslation();
  const { report, content, tab, onTab, subject } = props;
  const isDraft = report.issuedAt === null;
  const shown = isDraft ? TABS : (['facts'] as const);
  const current = isDraft ? tab : 'facts';

  const mend = (place: LintPlace): void => {
    switch (place.screen) {
      case 'text':
      case 'change-note': {
        onTab('texts');
        const id = textFieldId(place.screen === 'text' ? place.id : 'change-note');
        // The field is there once the tab is drawn.
        requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
        return;
      }
      case 'signatures':
        onTab('signatures');
        return;
      default:
        props.onMend(place);
    }
  };

  return (
    <Tabs value={current} onChange={(value) => onTab(TABS.find((each) => each === value) ?? current)} keepMounted={false}>
      <Tabs.List grow aria-label={t('reports.panel.title')}>
        {shown.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`reports.panel.${each}`)}
            {each === 'check' && content.gaps.length > 0 ? ` (${String(content.gaps.length)})` : ''}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="check">
        <CheckPanel gaps={content.gaps} onMend={mend} />
      </Tabs.Panel>
      <Tabs.Panel value="texts">
        <TextsPanel report={report} words={content.input.words} subject={subject} />
      </Tabs.Panel>
      <Tabs.Panel value="signatures">
        <SignaturesPanel report={report} input={content.input} subject={subject} />
      </Tabs.Panel>
      <Tabs.Panel value="facts">
        <FactsPanel report={report} reports={props.reports} people={content.input.people} isIntact={content.isIntact} onSelect={props.onSelect} onDiscard={props.onDiscard} />
      </Tabs.Panel>
    </Tabs>
  );
}
