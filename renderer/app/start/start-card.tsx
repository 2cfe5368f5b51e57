import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '#renderer/ui/brand-mark.tsx';
import { LanguageSelect } from '#renderer/ui/language-select.tsx';
import classes from './start-card.module.css';

/** The card in the middle of an empty window: welcome, recovery, closed. */
export function StartCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main className={classes['ground']}>
      <div className={classes['card']}>
        <div className={classes['head']}>
          <p className={classes['brand']}>
            <BrandMark size={22} />
            {t('app.name')}
          </p>
          <LanguageSelect isLabelHidden />
        </div>
        <Title order={1} mb="sm">
          {title}
        </Title>
        {children}
      </div>
    </main>
  );
}
