import {
  IconBook2,
  IconChecklist,
  IconClipboardList,
  IconFlag,
  IconHelpCircle,
  IconNotes,
  IconPaperclip,
  IconSubtask,
  IconZoomQuestion,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#shared/contracts/search-messages.ts';
import type { SearchKind } from '#shared/domain/search/search-record.ts';
import { Marked } from './marked.tsx';
import classes from './search.module.css';

const ICONS: Readonly<Record<SearchKind, Icon>> = {
  audit: IconClipboardList,
  finding: IconFlag,
  case: IconZoomQuestion,
  action: IconSubtask,
  evidence: IconPaperclip,
  answer: IconNotes,
  question: IconHelpCircle,
  checklist: IconChecklist,
  person: IconUser,
  guide: IconBook2,
};

/** One hit: what it is, its code and title, where the words were found, and the audit it belongs to. */
export function HitLine({ hit, isShort = false }: { readonly hit: SearchHit; readonly isShort?: boolean }) {
  const { t } = useTranslation();
  const { snippet } = hit;
  const IconShape = ICONS[hit.kind];
  const isWorthShowing = snippet !== null && (!isShort || snippet.marks.length > 0);
  return (
    <div className={classes['hit']}>
      <IconShape size={16} stroke={1.6} aria-hidden className={classes['icon']} />
      <span className="la-visually-hidden">{t(`search.kind.${hit.kind}`)}</span>
      <div className={classes['texts']}>
        <p className={classes['head']}>
          {hit.code.text !== '' && (
            <span className={classes['code']}>
              <Marked {...hit.code} />
            </span>
          )}
          <span className={classes['title']}>
            <Marked {...hit.title} />
          </span>
          {hit.auditReference !== '' && <span className={classes['audit']}>{hit.auditReference}</span>}
        </p>
        {isWorthShowing && (
          <p className={classes['snippet']}>
            <span className={classes['field']}>{t(`search.fields.${snippet.field}`)}</span> <Marked {...snippet} />
          </p>
        )}
      </div>
    </div>
  );
}
