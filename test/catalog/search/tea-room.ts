import type { Product, Variant } from "../../../src/catalog/index.ts";

/** An invented shop: key | category | brand | ru | uk | en | variants as `option=price`, a minus before those that are sold out. */
const SHELVES = `
yirg | Кофе | | Эфиопия Иргачефф | Ефіопія Їргачефф | Ethiopia Yirgacheffe | 250 г=11.5, 1 кг=39
sidamo | Кофе | | Эфиопия Сидамо | Ефіопія Сідамо | Ethiopia Sidamo | 250 г=10.9, -1 кг=37
kenya | Кофе | | Кения АА | Кенія АА | Kenya AA | 250 г=12.9, 1 кг=44
huila | Кофе | | Колумбия Уила | Колумбія Уїла | Colombia Huila | 250 г=9.9, 1 кг=34
decaf | Кофе | | Колумбия без кофеина | Колумбія без кофеїну | Colombia Decaf | 250 г=10.5
santos | Кофе | | Бразилия Сантос | Бразилія Сантос | Brazil Santos | 250 г=8.9, 1 кг=30
guat | Кофе | | Гватемала Антигуа | Гватемала Антигуа | Guatemala Antigua | -250 г=11.2
dawn | Кофе | | Смесь для эспрессо «Рассвет» | Суміш для еспресо «Світанок» | Espresso blend Dawn | 250 г=8.5, 1 кг=28
sencha | Чай | | Сенча | Сенча | Sencha | 50 г=6.5, 100 г=12
longjing | Чай | | Лунцзин | Лунцзін | Long Jing | 50 г=9.9
dahongpao | Чай | | Да Хун Пао | Да Хун Пао | Da Hong Pao | 50 г=11, 100 г=20
earlgrey | Чай | | Эрл Грей | Ерл Грей | Earl Grey | 50 г=5, 100 г=9
puer | Чай | | Шу Пуэр | Шу Пуер | Shu Pu-erh | -100 г=14
rooibos | Чай | | Ройбуш | Ройбуш | Rooibos | 100 г=6
ivan | Чай | | Иван-чай | Іван-чай | Fireweed tea | 50 г=4.9
chamomile | Чай | | Ромашка | Ромашка | Chamomile | 50 г=4.5
chemex6 | Приготовление | Chemex | Кемекс Classic на 6 чашек | Кемекс Classic на 6 чашок | Chemex Classic, 6 cups | =49
chemexfilter | Фильтры | Chemex | Фильтры Chemex квадратные | Фільтри Chemex квадратні | Chemex square filters | 100 шт=12
v60 | Приготовление | Hario | Воронка Hario V60 | Лійка Hario V60 | Hario V60 dripper | белая=9, чёрная=9, -красная=9
v60filter | Фильтры | Hario | Фильтры для V60 | Фільтри для V60 | V60 paper filters | 40 шт=4, 100 шт=7
aeropress | Приготовление | AeroPress | Аэропресс Original | Аеропрес Original | AeroPress Original | =35
aerofilter | Фильтры | AeroPress | Фильтры для аэропресса | Фільтри для аеропреса | AeroPress filters | 350 шт=8
frenchpress | Приготовление | Bodum | Френч-пресс Chambord | Френч-прес Chambord | Chambord French press | 350 мл=29, 1 л=39
moka | Приготовление | Bialetti | Гейзерная кофеварка Moka Express | Гейзерна кавоварка Moka Express | Moka Express stovetop maker | на 3 чашки=32, на 6 чашек=42
cezve | Приготовление | | Турка медная | Турка мідна | Copper cezve | 250 мл=38
kettle | Приготовление | Fellow | Чайник Stagg с гусиным носиком | Чайник Stagg із гусячим носиком | Stagg gooseneck kettle | =165
teapot | Посуда | | Заварочный чайник «Облако» | Заварювальний чайник «Хмара» | Cloud teapot | 500 мл=27, 1 л=34
c3 | Кофемолки | Timemore | Кофемолка Timemore C3 | Кавомолка Timemore C3 | Timemore C3 hand grinder | чёрная=75, белая=75
comandante | Кофемолки | Comandante | Кофемолка Comandante C40 | Кавомолка Comandante C40 | Comandante C40 hand grinder | =259
encore | Кофемолки | Baratza | Электрическая кофемолка Encore | Електрична кавомолка Encore | Encore electric grinder | =179
scales | Весы | Acaia | Весы Pearl с таймером | Ваги Pearl з таймером | Pearl scale with timer | =150
mug | Посуда | | Кружка «Лист» | Горнятко «Листок» | Leaf mug | 300 мл=14, 450 мл=16
thermo | Посуда | Kinto | Термокружка Travel Tumbler | Термочашка Travel Tumbler | Travel Tumbler | 350 мл=33, 500 мл=36
cup | Посуда | | Чашка для капучино | Чашка для капучино | Cappuccino cup | белая=11, зелёная=11
chocolate | Сладости | | Шоколад тёмный 72 % | Шоколад чорний 72 % | Dark chocolate 72% | 90 г=4.2
pastila | Сладости | | Пастила яблочная | Пастила яблучна | Apple pastila | 150 г=5.9
halva | Сладости | | Халва с фисташками | Халва з фісташками | Pistachio halva | -200 г=4.8
descaler | Уход | Puly | Средство от накипи | Засіб від накипу | Descaler | 125 г=6
brush | Уход | | Щётка для кофемолки | Щітка для кавомолки | Grinder brush | =7
jar | Хранение | Airscape | Банка для кофе | Банка для кави | Coffee canister | 500 г=29
`;

const CATEGORIES: Record<string, [uk: string, en: string]> = {
  Кофе: ["Кава", "Coffee"],
  Чай: ["Чай", "Tea"],
  Приготовление: ["Приготування", "Brewing"],
  Фильтры: ["Фільтри", "Filters"],
  Кофемолки: ["Кавомолки", "Grinders"],
  Весы: ["Ваги", "Scales"],
  Посуда: ["Посуд", "Tableware"],
  Сладости: ["Солодощі", "Sweets"],
  Уход: ["Догляд", "Care"],
  Хранение: ["Зберігання", "Storage"],
};

/** The products of the tea room. */
export const TEA_ROOM: Product[] = SHELVES.trim().split("\n").map(productOf);

function productOf(line: string, at: number): Product {
  const [key = "", category = "", brand = "", ru = "", uk = "", en = "", variants = ""] = line
    .split("|")
    .map((cell) => cell.trim());
  const [ukCategory, enCategory] = CATEGORIES[category] ?? [];
  return {
    id: at + 1,
    external_id: key,
    name: ru,
    category,
    brand: brand || null,
    translations: { uk: { name: uk, category: ukCategory }, en: { name: en, category: enCategory } },
    variants: variants.split(", ").map((cell, index) => variantOf(key, ru, cell, index)),
  };
}

function variantOf(key: string, name: string, cell: string, index: number): Variant {
  const [option = "", price = ""] = cell.split("=");
  const gone = option.startsWith("-");
  const value = option.replace("-", "");
  return {
    sku: `${key.toUpperCase()}-0${index + 1}`,
    name: value ? `${name}, ${value}` : name,
    price: Number(price),
    currency: "EUR",
    in_stock: gone ? 0 : 12,
    available: true,
    options: value ? { вариант: value } : {},
  };
}
