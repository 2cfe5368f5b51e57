import { Alert, Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLocale, formatNumber } from '#renderer/i18n/format.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Framework, FrameworkNode, FrameworkProblem } from '#shared/exchange/ciso-assistant/framework.ts';
import { StoringProgress } from '../components/storing-progress.tsx';
import { startOver } from '../import-store.ts';
import { useStoringStore } from '../storing-store.ts';
import { choose, useFrameworkStore } from './framework-store.ts';
import { NodeTree } from './node-tree.tsx';
import { useStoreFramework } from './use-store-framework.ts';
import page from '../import.module.css';
import classes from './framework.module.css';

/** Problems shown by name; the others are counted. */
const SHOWN = 8;

/** The name of a language in the language of the program. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([formatLocale()], { type: 'language' }).of(code.replace('_', '-')) ?? code;
  } catch {
    return code;
  }
}

/** A framework of CISO Assistant before it comes in: title, language and groups are chosen, all of its rows are shown. */
export function FrameworkStep({ frameworks }: { readonly frameworks: readonly Framework[] }) {
  const { t } = useTranslation();
  const choice = useFrameworkStore();
  const isStoring = useStoringStore(({ phase }) => phase !== null);
  const store = useStoreFramework();
  const framework = frameworks[choice.place] ?? frameworks[0];
  const groups = useMemo(() => (choice.groups.length === 0 ? null : new Set(choice.groups)), [choice.groups]);
  if (framework === undefined) return null;
  const locale = choice.locale ?? framework.locale;
  const title = choice.title ?? framework.name;
  const isTaken = ({ groups: own }: FrameworkNode): boolean => groups === null || own.length === 0 || own.some((group) => groups.has(group));
  const assessable = framework.nodes.filter(({ isAssessable }) => isAssessable);
  const asked = assessable.filter(isTaken).length;
  const obstacle = title.trim() === '' ? t('frameworks.titleMissing') : asked === 0 ? t('frameworks.none') : null;
  return (
    <>
      <div inert={isStoring}>
        <Section title={t('frameworks.heading')} hint={t('frameworks.hint')}>
          <div className={classes['fields']}>
            {frameworks.length > 1 && (
              <Select
                label={t('frameworks.which')}
                allowDeselect={false}
                data={frameworks.map(({ name }, place) => ({ value: String(place), label: name }))}
                value={String(choice.place)}
                onChange={(value) => choose({ place: Number(value), title: null, locale: null, groups: [] })}
              />
            )}
            <TextInput
              label={t('frameworks.titleOf')}
              value={title}
              error={title.trim() === '' ? t('frameworks.titleMissing') : null}
              onChange={(event) => choose({ title: event.currentTarget.value })}
            />
            {framework.locales.length > 0 && (
              <Select
                label={t('frameworks.language')}
                description={t('frameworks.languageHint', { language: languageName(framework.locale) })}
                allowDeselect={false}
                data={[framework.locale, ...framework.locales].map((code) => ({ value: code, label: languageName(code) }))}
                value={locale}
                onChange={(value) => choose({ locale: value })}
              />
            )}
            {framework.groups.length > 0 && (
              <MultiSelect
                label={t('frameworks.groups')}
                description={t('frameworks.groupsHint')}
                data={framework.groups.map(({ refId, name }) => ({ value: refId, label: name === '' || name === refId ? refId : `${refId} ${name}` }))}
                value={[...choice.groups]}
                onChange={(value) => choose({ groups: value })}
                clearable
                searchable
              />
            )}
          </div>
          <Facts framework={framework} asked={asked} assessable={assessable.length} />
          <NodeTree framework={framework} locale={locale} isTaken={isTaken} />
          <Problems problems={framework.problems} />
        </Section>
      </div>
      <div className={page['actions']}>
        {isStoring ? (
          <StoringProgress />
        ) : (
          <>
            <Button variant="default" onClick={startOver}>
              {t('importing.file.another')}
            </Button>
            <Button variant="subtle" onClick={() => choose({ isPlainTable: true })}>
              {t('frameworks.asTable')}
            </Button>
            <span role="status" className={page['obstacle']}>
              {obstacle}
            </span>
            <Button disabled={obstacle !== null} onClick={() => void store({ framework, title, locale, groups })}>
              {t('importing.import')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

function Facts({ framework, asked, assessable }: { readonly framework: Framework; readonly asked: number; readonly assessable: number }) {
  const { t } = useTranslation();
  const count = (key: 'nodes' | 'asked' | 'sections' | 'leftOut', value: number): ReactNode => (
    <li key={key}>{t(`frameworks.${key}`, { count: value, replace: { count: formatNumber(value) } })}</li>
  );
  return (
    <ul className={classes['facts']}>
      {framework.provider !== '' && <li>{t('frameworks.provider', { provider: framework.provider })}</li>}
      {framework.version !== '' && <li>{t('frameworks.versionOf', { version: framework.version })}</li>}
      {count('nodes', framework.nodes.length)}
      {count('sections', framework.nodes.length - assessable)}
      {count('asked', asked)}
      {asked < assessable && count('leftOut', assessable - asked)}
    </ul>
  );
}

function Problems({ problems }: { readonly problems: readonly FrameworkProblem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  const hidden = problems.length - SHOWN;
  return (
    <Alert mt="md" color="yellow" icon={<IconInfoCircle size={18} aria-hidden />} title={t('frameworks.problems', { count: problems.length })}>
      <ul className={classes['problems']}>
        {problems.slice(0, SHOWN).map(({ code, sheet, row, raw }) => (
          <li key={`${code}:${String(row)}:${raw}`}>{t(`frameworks.problem.${code}`, { place: `${sheet}!${String(row)}`, raw })}</li>
        ))}
        {hidden > 0 && <li>{t('frameworks.moreProblems', { count: hidden })}</li>}
      </ul>
    </Alert>
  );
}
