/** Puts the focus on what has come in place of what was chosen, so that the keyboard and a screen reader go on there. */
export const focused = (element: HTMLElement | null): void => element?.focus();
