import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatList } from '#renderer/i18n/format.ts';
import { Section } from '#renderer/ui/page.tsx';
import { useFocusHome } from '#renderer/ui/use-focus-home.ts';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import type { FileToTakeBack } from '../../merge/merge-store.ts';
import classes from './read-form.module.css';

/** Asks by which saved form a file is to be read, those whose sheets it has first. */
export function WhichForm(props: {
  readonly file: FileToTakeBack;
  readonly sheets: readonly string[];
  readonly profiles: readonly ExchangeProfile[];
  readonly onChoose: (profile: ExchangeProfile) => void;
  readonly onAnother: () => void;
}) {
  const { t } = useTranslation();
  useFocusHome();
  const missingOf = ({ fingerprint }: ExchangeProfile): readonly string[] => fingerprint.split('\n').filter((sheet) => !props.sheets.includes(sheet));
  const inOrder = props.profiles.toSorted((left, right) => missingOf(left).length - missingOf(right).length);
  return (
    <Section title={t('readingForm.which.title', { name: props.file.name })} hint={t('readingForm.which.hint', { sheets: formatList(props.sheets) })}>
      <ul className={classes['forms']}>
        {inOrder.map((profile, index) => {
          const missing = missingOf(profile);
          return (
            <li key={profile.id}>
              <span className={classes['form']}>
                <strong>{profile.name}</strong>
                <span className={classes['muted']}>
                  {missing.length === 0 ? t('readingForm.which.allSheets') : t('readingForm.which.sheetsMissing', { count: missing.length, sheets: formatList(missing) })}
                </span>
              </span>
              <Button size="xs" variant="default" data-focus-home={index === 0 || undefined} aria-label={t('readingForm.which.readAsNamed', { name: profile.name })} onClick={() => props.onChoose(profile)}>
                {t('readingForm.which.readAs')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button size="xs" variant="default" onClick={props.onAnother}>
        {t('readingForm.another')}
      </Button>
    </Section>
  );
}
