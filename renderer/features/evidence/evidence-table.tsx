import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { isUnlinked } from '#shared/domain/evidence/link-evidence.ts';
import type { EvidenceId } from '#shared/domain/ids.ts';
import { formatBytes, formatTimestamp } from '#renderer/i18n/format.ts';
import { DataTable, type Column } from '#renderer/ui/data-table.tsx';
import { ThumbnailPicture } from './thumbnail-picture.tsx';
import classes from './evidence-page.module.css';

const idOfRow = ({ id }: Evidence): string => id;

/** The register as a dense table; `isNarrow` leaves out what the panel beside it shows. */
export function EvidenceTable(props: {
  readonly items: readonly Evidence[];
  readonly chosenId: EvidenceId | null;
  readonly onOpen: (id: EvidenceId) => void;
  readonly isNarrow: boolean;
}) {
  const { t } = useTranslation();
  const hasRoom = useMediaQuery('(min-width: 1200px)');
  const linkedTo = ({ questionIds, findingIds }: Evidence): string =>
    [
      questionIds.length > 0 && t('evidence.linkedQuestions', { count: questionIds.length }),
      findingIds.length > 0 && t('evidence.linkedFindings', { count: findingIds.length }),
    ]
      .filter(Boolean)
      .join(', ');
  const always: readonly Column<Evidence>[] = [
    {
      id: 'reference',
      header: t('evidence.columns.reference'),
      width: '7.75rem',
      sortBy: (item) => item.reference,
      cell: (item) => item.reference,
    },
    {
      id: 'title',
      header: t('evidence.columns.title'),
      // A small picture and a few words beside it.
      least: '13rem',
      sortBy: (item) => item.title,
      cell: (item) => (
        <span className={classes['fileCell']}>
          <ThumbnailPicture evidence={item} size="small" />
          <span className={classes['titleWords']} title={item.file?.name ?? item.title}>
            {item.title === '' ? item.file?.name : item.title}
          </span>
        </span>
      ),
    },
    {
      id: 'type',
      header: t('evidence.columns.type'),
      width: '7.25rem',
      sortBy: (item) => t(`terms.evidenceType.${item.type}`),
      cell: (item) => t(`terms.evidenceType.${item.type}`),
    },
  ];
  const links: Column<Evidence> = {
    id: 'links',
    header: t('evidence.columns.links'),
    width: '11.25rem',
    sortBy: (item) => item.questionIds.length + item.findingIds.length,
    cell: (item) => (isUnlinked(item) ? t('evidence.notLinked') : linkedTo(item)),
  };
  const size: Column<Evidence> = {
    id: 'size',
    header: t('evidence.columns.size'),
    width: '5.5rem',
    isNumeric: true,
    sortBy: (item) => item.file?.size ?? 0,
    cell: (item) => (item.file ? formatBytes(item.file.size) : ''),
  };
  const roomy: readonly Column<Evidence>[] = [
    {
      id: 'clauses',
      header: t('evidence.columns.clauses'),
      width: '6rem',
      sortBy: (item) => item.clauses.join(', '),
      cell: (item) => item.clauses.join(', '),
    },
    links,
    {
      id: 'taken',
      header: t('evidence.columns.taken'),
      width: '9.5rem',
      sortBy: (item) => item.takenAt,
      cell: (item) => formatTimestamp(item.takenAt),
    },
    ...(hasRoom ? [size] : []),
  ];
  return (
    <DataTable
      label={t('evidence.registerLabel')}
      rows={props.items}
      columns={[...always, ...(!props.isNarrow ? roomy : hasRoom ? [links] : [])]}
      rowId={idOfRow}
      selectedId={props.chosenId}
      onOpen={({ id }) => props.onOpen(id)}
    />
  );
}
