import type { Trade } from "./trade.ts";

const GOODS = `
# Sofas
SO-01 | Corner sofa Fjord | Nordvik | 1290
SO-02 | Two-seater sofa Bay | Harbour & Sons | 740
# Tables
TB-01 | Oak dining table | Nordvik | 620
TB-02 | Coffee table, round | Harbour & Sons | 180
# Chairs
CH-01 | Dining chair Elm | Nordvik | 95
CH-02 | Office chair Pilot | Ergolin | 240
# Beds
BE-01 | Double bed Moor | Nordvik | 560
BE-02 | Memory foam mattress | Dreamwell | 430
# Lighting
LI-01 | Floor lamp Arc | Lumina | 110
LI-02 | Desk lamp Dot | Lumina | 45
# Textiles
TE-01 | Wool throw | Dreamwell | 60
TE-02 | Linen cushion cover | Dreamwell | 22
# Storage
ST-01 | Bookcase, five shelves | Nordvik | 210
ST-02 | Storage basket | Harbour & Sons | 28
`;

/** Furniture, in English, in pounds. All of it is invented. */
export const FURNITURE_SHOP: Trade = {
  seed: 97,
  place: { country: "GB", currency: "GBP", phone: "+4479", languages: ["en", "uk"] },
  goods: GOODS,
  cities: [
    ["London", "Greater London", 26],
    ["Croydon", "Greater London", 9],
    ["Manchester", "North West", 16],
    ["Liverpool", "North West", 11],
    ["Bristol", "South West", 12],
    ["Leeds", "Yorkshire", 12],
    ["Edinburgh", "Scotland", 10],
  ],
  own: (random) => {
    const home = random.maybe(0.8, () => random.pick(["flat", "house", "studio"]));
    return () => ({
      "home type": home,
      rooms: random.maybe(0.6, () => random.whole(1, 6)),
      "trade account": random.maybe(0.9, () => (random.chance(0.25) ? "yes" : "no")),
    });
  },
  sources: ["google", "pinterest", "showroom", "word of mouth", "magazine"],
  levels: ["Pine", "Oak", "Walnut"],
  mailings: [
    ["Autumn Sofa Event", 9, "email"],
    ["New lighting", 25, "email"],
    ["Bank holiday deals", 80, "sms"],
    ["Home refresh", 200, "email"],
  ],
  promoCodes: ["COSY15", "MOVEIN", "LAMP10"],
  reasons: ["damaged", "wrong colour", "too big", "changed mind"],
  topics: ["complaint", "delivery", "assembly", "refund"],
  names: {
    f: ["Amelia", "Charlotte", "Freya", "Isla", "Poppy", "Ruby"],
    m: ["Arthur", "Callum", "George", "Harvey", "Jack", "Oscar"],
  },
};
