import { create } from 'zustand';
import { NO_FILTER, type RegisterFilter } from './filter-register.ts';

/** What the register is filtered by; kept while other screens are shown. */
export const useRegisterFilter = create<RegisterFilter>()(() => NO_FILTER);

export function setRegisterFilter(change: Partial<RegisterFilter>): void {
  useRegisterFilter.setState(change);
}

export function clearRegisterFilter(): void {
  useRegisterFilter.setState(NO_FILTER);
}
