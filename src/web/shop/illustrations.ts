import type { Picture } from "./products.ts";

const svg = (box: string, inner: string): string => `<svg viewBox="${box}" aria-hidden="true">${inner}</svg>`;

/** The drawing of a product, as SVG. */
export function pictureOf(picture: Picture, color: string): string {
  const drawn = THINGS[picture] ?? bag(color, LABELS[picture] ?? "");
  return svg(
    "0 0 200 200",
    `<ellipse cx="100" cy="176" rx="58" ry="7" fill="#2a1c10" opacity=".13"/>${typeof drawn === "string" ? drawn : drawn(color)}`,
  );
}

/** What stands on a bag's label, around 0, 0. */
const LABELS: Partial<Record<Picture, string>> = {
  flower: `${around(6, `<ellipse cy="-10" rx="5.2" ry="9" fill="#d98f66"/>`)}<circle r="4.6" fill="#8a4f2c"/>`,
  berry: `<g fill="#6a3f58"><circle cx="-7" cy="4" r="7"/><circle cx="7" cy="4" r="7"/><circle cy="-7" r="7"/></g><path d="M0-14c3-6 9-7 13-5-2 5-7 7-13 5Z" fill="#7d9460"/>`,
  caramel: `<path d="M0-17C8-6 12-1 12 5.5a12 12 0 0 1-24 0C-12-1-8-6 0-17Z" fill="#c8812f"/><path d="M-5 6c0 4 2 6 5 7" fill="none" stroke="#fbe6c4" stroke-width="2.4" stroke-linecap="round"/>`,
  nut: `<path d="M-12-4c2-9 22-9 24 0 1 9-6 17-12 20-6-3-13-11-12-20Z" fill="#9a6b45"/><path d="M-14-4c2-11 26-11 28 0-6 4-22 4-28 0Z" fill="#5d4230"/>`,
  sun: `<circle r="8.5" fill="#d9962f"/>${around(8, `<path d="M0-12.5v-5" stroke="#d9962f" stroke-width="3" stroke-linecap="round"/>`)}`,
  moon: `<path d="M6-15A15.500 15.500 0 1 0 15 6 12.500 12.500 0 0 1 6-15Z" fill="#4d5f72"/><circle cx="9" cy="-8" r="1.500" fill="#4d5f72"/><circle cx="14" cy="-2" r="1.200" fill="#4d5f72"/>`,
};

const THINGS: Partial<Record<Picture, string | ((color: string) => string)>> = {
  tin: (color) => `
    <path d="M60 66h80v98c0 7-18 11-40 11s-40-4-40-11Z" fill="${color}"/>
    <path d="M118 66h22v98c0 5-9 9-22 10Z" fill="#000" opacity=".1"/>
    <path d="M60 94c10 6 70 6 80 0v50c-10 7-70 7-80 0Z" fill="#fbf6ee"/>
    <g transform="translate(100 121)"><path d="M0 17C-16 9-15-10 0-19 15-10 16 9 0 17Z" fill="${color}"/><path d="M0 20v-31m0 14 6-6m-6 15 7-7M0 3l-6-6m6 15-7-7" stroke="#fbf6ee" stroke-width="1.500" fill="none" stroke-linecap="round"/></g>
    <path d="M56 44c0-6 19-11 44-11s44 5 44 11v21c0 6-19 10-44 10s-44-4-44-10Z" fill="${color}"/>
    <path d="M56 44c0-6 19-11 44-11s44 5 44 11v21c0 6-19 10-44 10s-44-4-44-10Z" fill="#000" opacity=".16"/>
    <ellipse cx="100" cy="44" rx="44" ry="11" fill="${color}"/><ellipse cx="100" cy="44" rx="44" ry="11" fill="#fff" opacity=".16"/>`,
  dripper: (color) => `
    <path d="M143 62c22-4 27 27-4 33" fill="none" stroke="${color}" stroke-width="9" stroke-linecap="round"/>
    <path d="M46 46h108l-38 74H84Z" fill="${color}"/><path d="M122 46h32l-38 74h-9Z" fill="#8b7860" opacity=".16"/>
    <ellipse cx="100" cy="46" rx="54" ry="10" fill="#fff"/><ellipse cx="100" cy="47" rx="46" ry="7.500" fill="#6b4a33"/><ellipse cx="94" cy="46" rx="20" ry="3" fill="#8d6748"/>
    <path d="M66 60l20 52M84 62l9 50M116 62l-9 50M134 60l-20 52" stroke="#8b7860" stroke-width="1.600" opacity=".35"/>
    <ellipse cx="100" cy="122" rx="46" ry="8" fill="${color}"/><ellipse cx="100" cy="126" rx="46" ry="7" fill="#8b7860" opacity=".2"/>
    <path d="M64 132h72l5 34c1 7-10 10-41 10s-42-3-41-10Z" fill="#fff" opacity=".62"/><path d="M61 152h78l2 14c1 7-10 10-41 10s-42-3-41-10Z" fill="#5b3a24" opacity=".88"/>
    <ellipse cx="100" cy="152" rx="39" ry="4" fill="#7b5235"/>`,
  grinder: (color) => `
    <path d="M100 42V30m0 0h44" stroke="#8a7f76" stroke-width="6" stroke-linecap="round" fill="none"/><path d="M144 22v-8" stroke="#8a7f76" stroke-width="5" stroke-linecap="round"/><rect x="133" y="8" width="22" height="21" rx="9" fill="#a06a3f"/>
    <path d="M72 46c0-4 12-7 28-7s28 3 28 7v62H72Z" fill="${color}"/><path d="M112 40c10 1 16 3 16 6v62h-16Z" fill="#fff" opacity=".09"/>
    <rect x="70" y="104" width="60" height="13" rx="3" fill="#a89a8c"/>
    <path d="M74 117h52v46c0 6-11 10-26 10s-26-4-26-10Z" fill="#a06a3f"/><path d="M110 117h16v46c0 5-6 8-16 9Z" fill="#000" opacity=".12"/>
    <g transform="translate(100 78)" fill="none" stroke="#d9cdbf" stroke-width="2.200"><ellipse rx="9" ry="12.500" transform="rotate(28)"/><path d="M-5 11C0 5-2 2 1 0S2-6 6-11"/></g>`,
  kettle: (color) => `
    <path d="M132 72c40-4 42 66 4 68" fill="none" stroke="#3a2c20" stroke-width="9" stroke-linecap="round"/>
    <path d="M70 150C36 152 58 84 26 72" fill="none" stroke="${color}" stroke-width="9" stroke-linecap="round"/>
    <path d="M68 74h66l12 86c1 8-9 14-45 14s-46-6-45-14Z" fill="${color}"/><path d="M118 74h16l12 86c1 6-5 11-20 13Z" fill="#000" opacity=".12"/>
    <path d="M64 74c0-9 16-16 37-16s37 7 37 16Z" fill="${color}"/><path d="M64 74c0-9 16-16 37-16s37 7 37 16Z" fill="#fff" opacity=".14"/>
    <path d="M101 58V44" stroke="#c9b48c" stroke-width="4"/><circle cx="101" cy="37" r="10" fill="#fbf6ee" stroke="#c9b48c" stroke-width="3.500"/><path d="m101 38 4-5" stroke="#a8452f" stroke-width="2" stroke-linecap="round"/>`,
};

const bag = (color: string, label: string): string => `
  <path d="M58 52c-4 30-7 78-4 112 .5 7 6 11 14 11h64c8 0 13.500-4 14-11 3-34 0-82-4-112Z" fill="${color}"/>
  <path d="M124 52h18c4 30 7 78 4 112-.5 7-6 11-14 11h-12c9-30 10-83 4-123Z" fill="#000" opacity=".1"/>
  <path d="M58 52c-3 24-5 60-5 90 6-30 9-60 17-90Z" fill="#fff" opacity=".13"/>
  <path d="M56 30h88l-2 22H58Z" fill="${color}"/><path d="M56 30h88l-2 22H58Z" fill="#000" opacity=".14"/><path d="M57 41h86" stroke="#fff" stroke-width="1.500" opacity=".35"/>
  <rect x="44" y="35" width="8" height="15" rx="3" fill="#d8c8b2"/><rect x="148" y="35" width="8" height="15" rx="3" fill="#d8c8b2"/><path d="M50 42h100" stroke="#d8c8b2" stroke-width="4"/>
  <rect x="70" y="78" width="60" height="72" rx="7" fill="#fbf6ee"/>
  <g transform="translate(100 107)">${label}</g>
  <path d="M83 136h34M89 142h22" stroke="#b9a894" stroke-width="2.200" stroke-linecap="round"/>`;

function around(count: number, petal: string): string {
  return Array.from({ length: count }, (_, n) => `<g transform="rotate(${(n * 360) / count})">${petal}</g>`).join("");
}

const leaf = (x: number, y: number, turn: number, size: number, color: string): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"><path d="M0 0C-26-22-24-66 0-92 24-66 26-22 0 0Z" fill="${color}"/><path d="M0 0C4-30 2-60 0-86M0-22l13-14M0-44l12-14M0-22l-13-14M0-44l-12-14" fill="none" stroke="#fff" stroke-width="2" opacity=".28" stroke-linecap="round"/></g>`;

const bean = (x: number, y: number, turn: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><ellipse rx="11" ry="15" fill="#5a3823"/><path d="M-2 14C5 6-5 2 0-3S1-9 3-14" fill="none" stroke="#c79a74" stroke-width="2.600" stroke-linecap="round"/></g>`;

/** The picture at the top of the page: a morning by a window. */
export const HERO = svg(
  "0 0 600 560",
  `<defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f2c99d"/><stop offset=".62" stop-color="#e9b184"/><stop offset="1" stop-color="#d9966a"/></linearGradient>
    <linearGradient id="glass" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset=".5" stop-color="#fff" stop-opacity=".3"/><stop offset="1" stop-color="#fff" stop-opacity=".55"/></linearGradient>
    <clipPath id="arch"><path d="M110 500V250C110 130 195 50 300 50s190 80 190 200v250Z"/></clipPath>
  </defs>
  <g clip-path="url(#arch)">
    <path fill="url(#sky)" d="M100 40h400v470H100Z"/>
    <circle cx="372" cy="190" r="62" fill="#fdeacb"/>
    <path d="M100 372c60-46 130-46 190-14s130 20 210-34v186H100Z" fill="#b98a5e" opacity=".55"/>
    <path d="M100 414c90-36 170-30 240-6s110 10 160-8v110H100Z" fill="#8a6a49" opacity=".6"/>
  </g>
  <path d="M110 500V250C110 130 195 50 300 50s190 80 190 200v250" fill="none" stroke="#fffaf2" stroke-width="12"/>
  ${leaf(128, 300, -38, 1.15, "#6f8a5b")}${leaf(118, 250, -72, 0.95, "#87a06d")}${leaf(140, 216, -20, 1.02, "#5d7a4d")}${leaf(116, 340, -86, 0.8, "#7c9664")}
  <path d="M150 470C118 380 118 280 146 190" fill="none" stroke="#4c6340" stroke-width="5" stroke-linecap="round"/>
  ${leaf(134, 388, 36, 0.78, "#6f8a5b")}
  <rect x="52" y="488" width="496" height="20" rx="10" fill="#7a4a2b"/><rect x="52" y="488" width="496" height="8" rx="4" fill="#935c38"/>
  <g fill="none" stroke="#fffaf2" stroke-width="6" stroke-linecap="round" opacity=".75">
    <path class="steam" d="M286 196c-14-18 12-28 0-50s8-26 2-40"/><path class="steam" d="M318 200c-12-16 12-26 2-46s8-24 2-38"/>
  </g>
  <path d="M366 250c30-6 36 34-8 44" fill="none" stroke="#fffaf2" stroke-width="12" stroke-linecap="round"/>
  <path d="M228 226h150l-50 104h-50Z" fill="#fffaf2"/><path d="M334 226h44l-50 104h-12Z" fill="#b08a66" opacity=".25"/>
  <ellipse cx="303" cy="226" rx="75" ry="14" fill="#fff"/><ellipse cx="303" cy="228" rx="64" ry="10" fill="#5b3822"/><ellipse cx="292" cy="226" rx="26" ry="4" fill="#80583a"/>
  <path d="m258 246 26 74m0-72 12 74m50-76-26 74m0-72-12 74" stroke="#b08a66" stroke-width="2" opacity=".45"/>
  <ellipse cx="303" cy="334" rx="62" ry="11" fill="#fffaf2"/><ellipse cx="303" cy="339" rx="62" ry="9" fill="#b08a66" opacity=".28"/>
  <path d="M270 346h66c0 24 44 52 44 102 0 32-22 42-77 42s-77-10-77-42c0-50 44-78 44-102Z" fill="url(#glass)"/>
  <path d="M236 418c-6 10-10 19-10 30 0 32 22 42 77 42s77-10 77-42c0-11-4-20-10-30-30 8-104 8-134 0Z" fill="#4b2c19"/>
  <ellipse cx="303" cy="419" rx="67" ry="10" fill="#6b4228"/>
  <path d="M252 440c-5 16 0 30 12 36" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".35"/>
  <path d="M372 396c44-4 48 62 2 62" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".6"/>
  <g><path d="M478 440c30-6 34 36-6 38" fill="none" stroke="#c4694a" stroke-width="10" stroke-linecap="round"/><path d="M402 426h80c0 40-10 64-40 64s-40-24-40-64Z" fill="#c4694a"/><path d="M458 426h24c0 40-10 64-40 64 14-12 18-34 16-64Z" fill="#000" opacity=".1"/><ellipse cx="442" cy="426" rx="40" ry="9" fill="#d98463"/><ellipse cx="442" cy="427" rx="33" ry="6.500" fill="#4b2c19"/></g>
  ${bean(180, 478, 62)}${bean(206, 482, 100)}${bean(520, 480, 74)}`,
);

/** The shop's mark: a grain and a leaf. */
export const MARK = svg(
  "0 0 40 40",
  `<g transform="translate(15 22) rotate(-28)"><ellipse rx="8.500" ry="12" fill="#7a4a2b"/><path d="M-1.500 11C4 5-4 1 0-3s1-5 2-8" fill="none" stroke="#f7efe4" stroke-width="2" stroke-linecap="round"/></g><path d="M23 26c-3-9 1-18 12-22 4 11-1 20-12 22Z" fill="#6f8a5b"/><path d="M23 26c2-7 5-12 9-17" stroke="#f7efe4" stroke-width="1.500" fill="none" stroke-linecap="round"/>`,
);
