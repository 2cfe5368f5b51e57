import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';
import type { PreparedFigures } from '#shared/domain/figures/prepare-figures.ts';
import { rowWords, type RowWords } from './figure-words.ts';

/** The words for rows; a clause has the title of the first standard that knows it. */
export function useRowWords(all: PreparedFigures): RowWords {
  const { t } = useTranslation();
  const standards = useBuiltInStandards();
  return useMemo(() => {
    // Only where all audits were held against that one standard is its title the right one.
    const used = new Set(all.audits.map(({ standardId }) => standardId));
    const standard = standards.find(({ id }) => used.has(id));
    const titles = new Map(used.size === 1 ? standard?.clauses.map(({ number, title }) => [number, title]) : []);
    return rowWords(t, all, (clause) => titles.get(clause) ?? '');
  }, [t, all, standards]);
}
