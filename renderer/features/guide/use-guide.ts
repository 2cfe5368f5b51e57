import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guideLanguageOf, loadGuide, type Guide } from './content/load-guide.ts';

/** The guide in the language spoken; null while it is being read. */
export function useGuide(): Guide | null {
  const { i18n } = useTranslation();
  const language = guideLanguageOf(i18n.language);
  const [guide, setGuide] = useState<Guide | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadGuide(language).then((read) => {
      if (isWanted) setGuide(read);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return guide;
}
