/**
 * The goods of the demo shop. A line: id | Russian | Ukrainian | English | variants as `SKU: option = price × pieces in stock`, without an
 * option where there is only one, `∞` where pieces are not counted | brand, where it has one.
 */
export const SHELVES = `
# Кофе | Кава | Coffee
ethiopia-yirgacheffe | Эфиопия Иргачефф | Ефіопія Їрґачеффе | Ethiopia Yirgacheffe | ETH-250: 250 г = 12.90 × 84, ETH-1000: 1 кг = 44.00 × 19 | Grūdas
kenya-aa | Кения АА | Кенія АА | Kenya AA | KEN-250: 250 г = 13.90 × 41, KEN-1000: 1 кг = 48.00 × 7 | Grūdas
colombia-huila | Колумбия Уила | Колумбія Уїла | Colombia Huila | COL-250: 250 г = 11.90 × 96, COL-1000: 1 кг = 40.00 × 33 | Grūdas
brazil-santos | Бразилия Сантос | Бразилія Сантос | Brazil Santos | BRA-250: 250 г = 9.90 × 120, BRA-1000: 1 кг = 33.00 × 52 | Grūdas
morning-blend | Смесь для эспрессо «Утро» | Бленд для еспресо «Ранок» | Morning espresso blend | MOR-250: 250 г = 10.90 × 110, MOR-1000: 1 кг = 36.00 × 61 | Ranka
colombia-decaf | Колумбия Декаф, без кофеина | Колумбія Декаф, без кофеїну | Colombia Decaf | DEC-250: 250 г = 12.50 × 28, DEC-1000: 1 кг = 43.00 × 0 | Ranka
# Чай | Чай | Tea
sencha | Сэнча | Сенча | Sencha | SEN-50: 50 г = 5.20 × 38, SEN-100: 100 г = 9.50 × 44 | Lapas
long-jing | Лунцзин | Лунцзін | Long Jing | LJ-50: 50 г = 8.90 × 17, LJ-100: 100 г = 16.90 × 0 | Lapas
da-hong-pao | Да Хун Пао | Да Хун Пао | Da Hong Pao | DHP-50: 50 г = 12.90 × 21, DHP-100: 100 г = 24.50 × 9 | Lapas
earl-grey | Эрл Грей | Ерл Ґрей | Earl Grey | EG-50: 50 г = 4.40 × 66, EG-100: 100 г = 7.90 × 73 | Lapas
shu-pu-erh | Шу пуэр | Шу пуер | Shu pu-erh | SHU-50: 50 г = 6.90 × 25, SHU-100: 100 г = 12.50 × 18 | Lapas
rooibos | Ройбуш | Ройбуш | Rooibos | ROI-50: 50 г = 3.60 × 47, ROI-100: 100 г = 6.50 × 40 | Pieva
chamomile | Ромашка | Ромашка | Chamomile | CHA-50: 50 г = 3.90 × 31, CHA-100: 100 г = 7.20 × 22 | Pieva
evening-herbs | Травяной сбор «Вечер» | Трав'яний збір «Вечір» | Evening herbal blend | HER-50: 50 г = 4.20 × 35, HER-100: 100 г = 7.60 × 26 | Pieva
fireweed | Иван-чай | Іван-чай | Fireweed tea | IVA-50: 50 г = 4.50 × 29, IVA-100: 100 г = 8.20 × 20 | Pieva
# Посуда | Посуд | Brewing and tableware
v60-dripper | Воронка V60 керамическая | Лійка V60 керамічна | V60 ceramic dripper | V60-W: белая = 24.90 × 16, V60-B: чёрная = 24.90 × 11 | Molis
aeropress | Аэропресс | Аеропрес | AeroPress | AERO = 36.90 × 14 | Kelias
french-press | Френч-пресс | Френч-прес | French press | FP-350: 350 мл = 22.90 × 12, FP-1000: 1 л = 31.90 × 8 | Kelias
moka-pot | Гейзерная кофеварка | Гейзерна кавоварка | Moka pot | MOKA-3: на 3 чашки = 27.90 × 9, MOKA-6: на 6 чашек = 36.90 × 5 | Varis
copper-cezve | Турка медная | Турка мідна | Copper cezve | CEZ-250: 250 мл = 34.90 × 6, CEZ-350: 350 мл = 39.90 × 0 | Varis
cold-brew-bottle | Бутылка для колд-брю | Пляшка для колд-брю | Cold brew bottle | CB-1000: 1 л = 26.90 × 10 | Kelias
glass-teapot | Чайник стеклянный заварочный | Чайник скляний заварювальний | Glass teapot | TEA-600: 600 мл = 21.90 × 13, TEA-1000: 1 л = 27.90 × 7 | Molis
gaiwan | Гайвань фарфоровая | Ґайвань порцелянова | Porcelain gaiwan | GAI-120: 120 мл = 18.90 × 11 | Molis
cup-and-saucer | Чашка с блюдцем | Чашка з блюдцем | Cup and saucer | CUP-W: белая = 11.90 × 30, CUP-G: зелёная = 11.90 × 24, CUP-B: чёрная = 11.90 × 0 | Molis
double-wall-glasses | Стаканы с двойной стенкой, 2 шт. | Склянки з подвійною стінкою, 2 шт. | Double-wall glasses, set of 2 | DW-250: 250 мл = 17.90 × 15, DW-350: 350 мл = 19.90 × 12 | Molis
travel-mug | Термокружка | Термогорнятко | Travel mug | MUG-B: чёрная = 25.90 × 18, MUG-S: песочная = 25.90 × 6 | Kelias
glass-server | Сервировочный кувшин | Сервірувальний глек | Glass server | SRV-600: 600 мл = 19.90 × 10 | Molis
# Кофемолки | Кавомолки | Grinders
hand-grinder | Ручная кофемолка | Ручна кавомолка | Hand grinder | HG-1 = 79.00 × 13 | Tykus
travel-grinder | Ручная кофемолка, походная | Ручна кавомолка, похідна | Travel hand grinder | HG-2 = 54.90 × 4 | Tykus
electric-grinder | Электрическая кофемолка | Електрична кавомолка | Electric grinder | EGR-B: чёрная = 149.00 × 6, EGR-W: белая = 149.00 × 2 | Tykus
# Техника | Техніка | Equipment
gooseneck-kettle | Чайник с тонким носиком | Чайник із тонким носиком | Gooseneck kettle | KET-1 = 64.00 × 9 | Varis
electric-kettle | Электрический чайник с регулировкой температуры | Електричний чайник із регулюванням температури | Electric kettle with temperature control | KET-2 = 119.00 × 5 | Varis
brew-scales | Весы с таймером | Ваги з таймером | Brew scales with timer | SCA-1 = 39.90 × 17 | Tykus
milk-frother | Капучинатор | Капучинатор | Milk frother | FRO-1 = 24.90 × 0 | Tykus
espresso-machine | Рожковая кофемашина | Ріжкова кавомашина | Espresso machine | ESP-1 = 389.00 × 3 | Tykus
# Аксессуары | Аксесуари | Accessories
v60-filters | Бумажные фильтры V60 | Паперові фільтри V60 | V60 paper filters | FIL-40: 40 шт. = 3.90 × 75, FIL-100: 100 шт. = 7.90 × 88
aeropress-filters | Фильтры для аэропресса | Фільтри для аеропреса | AeroPress filters | AFI-350: 350 шт. = 8.90 × 42 | Kelias
grinder-brush | Щётка для кофемолки | Щітка для кавомолки | Grinder brush | BRU-1 = 6.50 × 34 | Tykus
descaler | Средство от накипи | Засіб від накипу | Descaler | DES-250: 250 мл = 8.90 × 27
cleaning-tablets | Таблетки для чистки кофемолки | Таблетки для чищення кавомолки | Grinder cleaning tablets | TAB-10: 10 шт. = 12.90 × 15
tamper | Темпер | Темпер | Tamper | TAM-53: 53 мм = 21.90 × 8, TAM-58: 58 мм = 23.90 × 10 | Tykus
coffee-jar | Банка для кофе с клапаном | Банка для кави з клапаном | Coffee jar with valve | JAR-250: 250 г = 16.90 × 19, JAR-500: 500 г = 21.90 × 14
filter-jug | Кувшин с фильтром для воды | Глек із фільтром для води | Water filter jug | JUG-24: 2,4 л = 29.90 × 8
tea-infuser | Ситечко для чая | Ситечко для чаю | Tea infuser | INF-1 = 7.50 × 0
# Сладости | Солодощі | Sweets
dark-chocolate | Тёмный шоколад 72 % | Чорний шоколад 72 % | Dark chocolate 72% | CHO-72: 80 г = 4.20 × 58 | Saldu
hazelnut-chocolate | Молочный шоколад с фундуком | Молочний шоколад із фундуком | Milk chocolate with hazelnuts | CHO-H: 80 г = 4.40 × 49 | Saldu
cantuccini | Кантуччини с миндалём | Кантучині з мигдалем | Almond cantuccini | CAN-200: 200 г = 5.90 × 36 | Saldu
linden-honey | Липовый мёд | Липовий мед | Linden honey | HON-250: 250 г = 6.90 × 24 | Pieva
# Подарки | Подарунки | Gifts
gift-card | Подарочная карта | Подарункова картка | Gift card | GIFT-25: 25 € = 25.00 × ∞, GIFT-50: 50 € = 50.00 × ∞, GIFT-100: 100 € = 100.00 × ∞
coffee-tasting-set | Набор «Четыре зерна», 4 × 100 г | Набір «Чотири зерна», 4 × 100 г | Four coffees tasting set, 4 × 100 g | SET-C = 22.90 × 20 | Grūdas
tea-tasting-set | Набор «Знакомство с чаем», 6 × 25 г | Набір «Знайомство з чаєм», 6 × 25 г | Getting to know tea set, 6 × 25 g | SET-T = 19.90 × 11 | Lapas
`;

/** Options in Ukrainian and English, where they are not written as in Russian. */
export const OPTION_WORDS: Record<string, { uk?: string; en?: string }> = {
  белая: { uk: "біла", en: "white" },
  чёрная: { uk: "чорна", en: "black" },
  зелёная: { uk: "зелена", en: "green" },
  песочная: { uk: "піщана", en: "sand" },
  "на 3 чашки": { en: "3 cups" },
  "на 6 чашек": { uk: "на 6 чашок", en: "6 cups" },
};

/** Units in English; Ukrainian writes them as Russian does. */
export const ENGLISH_UNITS: Record<string, string> = { г: "g", кг: "kg", мл: "ml", л: "l", мм: "mm", "шт.": "pcs" };
