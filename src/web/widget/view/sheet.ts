/** A small or flat screen: the panel covers it. */
const SMALL = "(max-width: 480px), (max-height: 480px)";

/** The panel on a small screen: as tall as what the keyboard leaves, the page under it still, the focus kept inside. */
export interface Sheet {
  small(): boolean;
  /** Call when the panel opened or closed. */
  set(open: boolean): void;
}

/** Watches the screen for a panel. */
export function sheetOf(panel: HTMLElement): Sheet {
  const media = matchMedia(SMALL);
  let open = false;
  const apply = () => {
    const covering = open && media.matches;
    panel.setAttribute("aria-modal", String(covering));
    holdPage(covering);
    cover(panel, covering);
  };
  media.addEventListener?.("change", apply);
  visualViewport?.addEventListener("resize", apply);
  visualViewport?.addEventListener("scroll", apply);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && media.matches) keepInside(panel, event);
  });
  return {
    small: () => media.matches,
    set(now) {
      open = now;
      apply();
    },
  };
}

/** Keeps the page below from scrolling, and gives it back as it was. */
function holdPage(hold: boolean): void {
  const { style, dataset } = document.documentElement;
  if (hold === (dataset.besedaHeld !== undefined)) return;
  if (hold) {
    dataset.besedaHeld = style.overflow;
    style.overflow = "hidden";
  } else {
    style.overflow = dataset.besedaHeld ?? "";
    delete dataset.besedaHeld;
  }
}

function cover(panel: HTMLElement, covering: boolean): void {
  const seen = visualViewport;
  panel.style.height = covering && seen ? `${seen.height}px` : "";
  panel.style.top = covering && seen ? `${seen.offsetTop}px` : "";
}

function keepInside(panel: HTMLElement, event: KeyboardEvent): void {
  const all = panel.querySelectorAll<HTMLElement>(
    "button:not([disabled]):not([hidden]), a[href], textarea, [tabindex='0']",
  );
  const stops = [...all].filter((stop) => stop.offsetParent !== null);
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
  const root = panel.getRootNode();
  if (!(root instanceof ShadowRoot) || root.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
}
