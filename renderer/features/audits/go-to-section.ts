/** Shows a part of the plan and puts the focus on its first field, once a closing dialog has let go of the focus. */
export function goToSection(id: string): void {
  setTimeout(() => {
    const section = document.getElementById(id);
    section?.scrollIntoView({ block: 'start' });
    const field = section?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select, button');
    (field ?? section)?.focus({ preventScroll: true });
  }, 250);
}
