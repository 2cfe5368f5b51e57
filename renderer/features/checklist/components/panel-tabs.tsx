import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setPanelTab, usePanelTab, type PanelTab } from '../checklist-store.ts';
import classes from './question-panel.module.css';

export interface PanelPart {
  readonly id: PanelTab;
  readonly count: number;
  readonly content: ReactNode;
}

/** What else there is about a question; the chosen one stays chosen from question to question. */
export function PanelTabs({ tabs }: { readonly tabs: readonly PanelPart[] }) {
  const { t } = useTranslation();
  const chosen = usePanelTab();
  // The guide may stand beside the notes instead, and is then no tab.
  const shown = tabs.some(({ id }) => id === chosen) ? chosen : (tabs[0]?.id ?? 'guide');
  return (
    <Tabs
      value={shown}
      onChange={(value) => setPanelTab(tabs.find(({ id }) => id === value)?.id ?? 'guide')}
      keepMounted={false}
      className={classes['tabs'] ?? ''}
    >
      <Tabs.List aria-label={t('checklist.panel.tabsLabel')}>
        {tabs.map(({ id, count }) => (
          <Tabs.Tab key={id} value={id}>
            {t(`checklist.panel.tabs.${id}`)}{' '}
            {count > 0 && <span className={classes['tabCount']}>{count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, content }) => (
        <Tabs.Panel key={id} value={id} pt="sm">
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
