import { paths } from '#renderer/ui/paths.ts';

type Navigate = (to: string, options?: { readonly replace?: boolean }) => void;

let before: { readonly location: string; readonly focused: string | null } | null = null;

/** Opens the search and remembers the place and, where it has an id or a name, what had the focus there. */
export function openSearch(navigate: Navigate, location: string): void {
  if (location.startsWith(paths.search())) {
    document.querySelector<HTMLInputElement>('[role="search"] input')?.select();
    return;
  }
  const { activeElement } = document;
  before = { location, focused: activeElement instanceof HTMLElement && activeElement.id !== '' ? activeElement.id : null };
  navigate(paths.search());
}

/** Goes back to where the search was opened, with the focus; without such a place to the list of audits. */
export function leaveSearch(navigate: Navigate): void {
  const target = before;
  before = null;
  navigate(target?.location ?? paths.audits(), { replace: true });
  // Screens that know better, such as the checklist, have put the focus themselves by then.
  setTimeout(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const focused = target?.focused ? document.getElementById(target.focused) : null;
    (focused ?? document.getElementById('main'))?.focus();
  }, 100);
}
