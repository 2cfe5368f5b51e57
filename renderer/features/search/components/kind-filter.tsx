import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search/search-record.ts';
import { formatNumber } from '#renderer/i18n/format.ts';
import classes from './search.module.css';

/** One button per kind with how many there are; pressed shows that kind alone. */
export function KindFilter(props: {
  readonly counts: Readonly<Record<SearchKind, number>> | null;
  readonly total: number;
  readonly chosen: SearchKind | null;
  readonly onChoose: (kind: SearchKind | null) => void;
}) {
  const { t } = useTranslation();
  const button = (kind: SearchKind | null, label: string, count: number | null): React.JSX.Element => (
    <Button
      key={kind ?? 'all'}
      size="compact-sm"
      variant={props.chosen === kind ? 'light' : 'subtle'}
      color={props.chosen === kind ? 'lumen' : 'gray'}
      aria-pressed={props.chosen === kind}
      onClick={() => props.onChoose(kind)}
    >
      {label}
      {count !== null && <span className={classes['figure']}>{formatNumber(count)}</span>}
    </Button>
  );
  // Only kinds with something in them: a row of zeros helps nobody choose.
  const kinds = SEARCH_KINDS.filter((kind) => kind === props.chosen || (props.counts?.[kind] ?? 0) > 0);
  if (props.counts === null && props.chosen === null) return null;
  return (
    <div className={classes['kinds']} role="group" aria-label={t('search.filterKinds')}>
      {button(null, t('search.allKinds'), props.counts === null ? null : props.total)}
      {kinds.map((kind) => button(kind, t(`search.kinds.${kind}`), props.counts?.[kind] ?? 0))}
    </div>
  );
}
