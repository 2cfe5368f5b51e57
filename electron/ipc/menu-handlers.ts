import type { ShownMenu } from '#shared/contracts/desktop-api.ts';
import type { DesktopHandlers } from './register.ts';

/** The window's commands in the system's menu. `show` puts them there; it lies in main, which knows the menu. */
export function menuHandlers(show: (menu: ShownMenu) => void): Pick<DesktopHandlers, 'menu:show'> {
  return {
    'menu:show'(menu) {
      show(menu);
      return Promise.resolve(undefined);
    },
  };
}
