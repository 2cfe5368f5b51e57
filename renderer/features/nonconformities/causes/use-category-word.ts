import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CAUSE_CATEGORIES } from '#shared/domain/cause/cause.ts';

/** What a category of causes is called: a built-in one in the language of the program, an own one as it was named. */
export function useCategoryWord(): (category: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (category) => {
      const known = CAUSE_CATEGORIES.find((one) => one === category);
      return known === undefined ? category : t(`causes.category.${known}`);
    },
    [t],
  );
}
