import { displayKeys } from '#renderer/ui/commands/shortcut-keys.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { KEYBOARD_REFERENCE } from '../content/keyboard-reference.ts';
import type { GuideLanguage } from '../content/load-guide.ts';
import classes from './guide-article.module.css';

/** Every shortcut of the program, by screen. */
export function KeyboardReferenceTable({ language }: { readonly language: GuideLanguage }) {
  return (
    <>
      {KEYBOARD_REFERENCE.map(({ screen, title, shortcuts }) => (
        <section key={screen}>
          <h4>{title[language]}</h4>
          <dl className={classes['shortcuts']}>
            {shortcuts.map(({ keys, label }) => (
              <div key={label[language]}>
                <dt>{label[language]}</dt>
                <dd>
                  {keys.map((each, index) => (
                    <span key={`${each}${String(index)}`} className={classes['keys']}>
                      <Shortcut keys={each} />
                      <span className="la-visually-hidden">{displayKeys(each).join(' + ')}</span>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
