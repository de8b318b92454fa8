/** What the focus of a panel is kept by. */
export interface FocusParts {
  /** Whether the panel covers the page, which then must not have the focus. */
  covering(): boolean;
  /** Where the focus goes that has lost its element; `byKeys`: it is moved by a keyboard rather than by a finger. */
  home(byKeys: boolean): HTMLElement;
}

/** Two who both want the focus may not take turns without end. */
const PAUSE_MS = 100;

/**
 * Keeps the focus of a panel: an element that goes away or is hidden hands it over instead of dropping it, and as long as the panel
 * covers the page, Tab goes round in the panel and what takes the focus out of it (the arrows over the keyboard of an iPhone, the
 * page's own script) brings it back.
 */
export function keepFocus(panel: HTMLElement, { covering, home }: FocusParts): void {
  let here: HTMLElement | null = null;
  let last: HTMLElement | null = null;
  let byKeys = false;
  let brought = 0;
  const put = (element: HTMLElement) => element.focus({ preventScroll: true });
  panel.addEventListener("pointerdown", () => (byKeys = false), true);
  panel.addEventListener("focusin", () => {
    here = focusedIn(panel);
    last = here;
  });
  // Some browsers say so also of what was just removed: whether that is so is known after the change.
  panel.addEventListener("focusout", () => setTimeout(() => (here = focusedIn(panel))));
  new MutationObserver(() => {
    if (panel.hidden || !here || isThere(here)) return;
    here = null;
    put(home(byKeys));
  }).observe(panel, { attributes: true, childList: true, subtree: true });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Tab") return;
      byKeys = true;
      if (covering()) goRound(panel, event);
    },
    true,
  );
  document.addEventListener("focusin", ({ target }) => {
    if (!covering() || target === hostOf(panel) || Date.now() - brought < PAUSE_MS) return;
    brought = Date.now();
    put(last && isThere(last) ? last : home(byKeys));
  });
}

/** Moves the focus to the next stop in the panel, the first after the last; from outside to the first or last. */
function goRound(panel: HTMLElement, event: KeyboardEvent): void {
  const all = panel.querySelectorAll<HTMLElement>("button, a[href], textarea, [tabindex='0']");
  const stops = [...all].filter(isThere);
  const focused = focusedIn(panel);
  const at = focused ? stops.indexOf(focused) : -1;
  const back = at < 0 ? stops.length - 1 : at - 1;
  const next = stops[((event.shiftKey ? back : at + 1) + stops.length) % stops.length];
  event.preventDefault();
  next?.focus();
}

const isThere = (element: HTMLElement): boolean =>
  element.isConnected && element.getClientRects().length > 0 && !element.matches(":disabled");

/** The element of the panel that has the focus, the panel itself among them. */
function focusedIn(panel: HTMLElement): HTMLElement | null {
  const root = panel.getRootNode() as Document | ShadowRoot;
  const element = root.activeElement;
  return element instanceof HTMLElement && panel.contains(element) ? element : null;
}

function hostOf(panel: HTMLElement): Element | null {
  const root = panel.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
