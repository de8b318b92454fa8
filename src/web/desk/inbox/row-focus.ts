const ROW = "[data-row]";

/** Moves the focus in the list of conversations by so many rows; into the list, to the open one or the first, where it is elsewhere. */
export function moveInList(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const open = rows.findIndex((row) => row.hasAttribute("aria-current"));
  const from = at >= 0 ? at : open;
  const next = rows[from < 0 ? 0 : Math.min(Math.max(from + by, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** Puts the focus on a conversation's row, as soon as it can be seen; not where somebody began to write or to press elsewhere meanwhile. */
export function focusRow(id: string): void {
  const before = document.activeElement;
  requestAnimationFrame(() => {
    const now = document.activeElement;
    // A frame may come late on a busy machine: whoever was in a field by then lost what they typed.
    if (now === before || now === document.body)
      document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  });
}
