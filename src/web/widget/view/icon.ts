const SVG = "http://www.w3.org/2000/svg";

/** Outlines on a 24 × 24 grid. */
const PATHS = {
  chat: "M12 4c4.97 0 9 3.36 9 7.5S16.97 19 12 19c-.98 0-1.92-.13-2.8-.37L4.6 20.4l1.2-3.5C4.07 15.53 3 13.62 3 11.5 3 7.36 7.03 4 12 4ZM8.5 10h7M8.5 13.5h4.5",
  down: "m6 9.5 6 6 6-6",
  close: "m6.5 6.5 11 11m0-11-11 11",
  send: "M12 19V5m0 0-6 6m6-6 6 6",
  arrow: "M5 12h14m-5-5 5 5-5 5",
  page: "M7 3.5h7L18.5 8v12.5h-12V3.5H7Zm7 0V8h4.5M9.5 12.5h5m-5 3.5h5",
  check: "m5.5 12.5 4.2 4.2 8.8-9.4",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8c.6-3.6 3.7-5.5 7.5-5.5s6.9 1.9 7.5 5.5",
  bot: "M12 3.5v3M6.5 6.5h11a2.5 2.5 0 0 1 2.5 2.5v7a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 16V9a2.5 2.5 0 0 1 2.5-2.5ZM9 11.2v2M15 11.2v2",
  clip: "m20 11.2-8.1 8.1a5 5 0 0 1-7.1-7.1l8.4-8.4a3.3 3.3 0 0 1 4.7 4.7l-8.3 8.3a1.7 1.7 0 0 1-2.4-2.4l7.6-7.5",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.2l3.2 1.9",
  plane: "M20.5 4.5 3.5 11l5.8 2.4m11.2-8.9L17.6 19l-8.3-5.6m11.2-8.9L9.3 13.4v5.4l3-3.4",
  again: "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.4M20 4v5.4h-5.4",
};

/** Draws one of the icons; screen readers pass it over. */
export function icon(name: keyof typeof PATHS): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
