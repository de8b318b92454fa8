/** A small or flat screen: the panel covers it. */
const SMALL = "(max-width: 480px), (max-height: 480px)";

/** The panel on a small screen: as tall as what the keyboard leaves, the page under it still. */
export interface Sheet {
  small(): boolean;
  /** Whether the panel is open and covers the screen. */
  covering(): boolean;
  /** Call when the panel opened or closed. */
  set(open: boolean): void;
}

/** Watches the screen for a panel. */
export function sheetOf(panel: HTMLElement): Sheet {
  const media = matchMedia(SMALL);
  let open = false;
  const covering = () => open && media.matches;
  const apply = () => {
    panel.setAttribute("aria-modal", String(covering()));
    holdPage(covering());
    cover(panel, covering());
  };
  media.addEventListener?.("change", apply);
  visualViewport?.addEventListener("resize", apply);
  visualViewport?.addEventListener("scroll", apply);
  return {
    small: () => media.matches,
    covering,
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
