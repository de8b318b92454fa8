import type { Locale } from "../../../../base/index.ts";

/** What a file may be of. `sales` is an export in which each row is a line of an order: orders, goods and customers at once. */
export const KINDS = ["sales", "orders", "order_lines", "customers", "products", "returns"] as const;

/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];

/** A column of ours: its name in each language, and how others head it. */
export interface Field {
  key: string;
  names: Record<Locale, string>;
  /** Normalised beginnings of headers. */
  like: readonly string[];
  required?: true;
}

const field = (key: string, ru: string, uk: string, en: string, ...like: string[]): Field => ({
  key,
  names: { ru, uk, en },
  like: [ru, uk, en, key.replaceAll("_", " "), ...like].map((text) => text.toLowerCase()),
});
const needed = (one: Field): Field => ({ ...one, required: true });

const number = field(
  "number",
  "Номер заказа",
  "Номер замовлення",
  "Order number",
  "заказ",
  "замовлення",
  "order",
  "order id",
  "order no",
  "№ заказа",
  "invoice",
  "номер",
  "name",
);
const orderNumber = { ...number, key: "order_number" };
const customer = field(
  "customer_external_id",
  "Код клиента",
  "Код клієнта",
  "Customer id",
  "клиент",
  "клієнт",
  "клиент",
  "клієнт",
  "customer",
  "client",
  "buyer",
  "id клиента",
);
const placed = field(
  "placed_at",
  "Дата заказа",
  "Дата замовлення",
  "Order date",
  "дата",
  "создан",
  "створено",
  "created",
  "date",
  "оформлен",
  "дата создания",
  "ordered at",
);
const status = field("status", "Статус", "Статус", "Status", "состояние", "стан", "fulfillment status", "order status");
const paid = field(
  "payment_status",
  "Оплата",
  "Оплата",
  "Payment",
  "статус оплаты",
  "статус оплати",
  "financial status",
  "оплачен",
  "paid",
);
const total = field(
  "total",
  "Сумма заказа",
  "Сума замовлення",
  "Order total",
  "итого",
  "всього",
  "сумма",
  "сума",
  "total",
  "amount",
  "разом",
);
const discount = field("discount", "Скидка", "Знижка", "Discount", "discount amount");
const currency = field("currency", "Валюта", "Валюта", "Currency");
const city = field("delivery_city", "Город доставки", "Місто доставки", "Delivery city", "shipping city");
const address = field(
  "delivery_address",
  "Адрес доставки",
  "Адреса доставки",
  "Delivery address",
  "shipping address",
  "shipping street",
);
const tracking = field(
  "tracking_number",
  "Номер отправления",
  "Номер відправлення",
  "Tracking number",
  "трек",
  "ттн",
  "tracking",
);
const carrier = field("carrier", "Служба доставки", "Служба доставки", "Carrier", "перевозчик", "перевізник");
const promo = field("promo_code", "Промокод", "Промокод", "Promo code", "discount code", "купон");
const sku = field(
  "sku",
  "Артикул",
  "Артикул",
  "SKU",
  "код товара",
  "код товару",
  "товар",
  "lineitem sku",
  "product code",
  "stockcode",
);
const quantity = field(
  "quantity",
  "Количество",
  "Кількість",
  "Quantity",
  "кол-во",
  "к-сть",
  "штук",
  "qty",
  "lineitem quantity",
  "количество товара",
);
const price = field(
  "unit_price",
  "Цена за штуку",
  "Ціна за штуку",
  "Unit price",
  "цена",
  "ціна",
  "price",
  "lineitem price",
);
const productName = field(
  "name",
  "Название товара",
  "Назва товару",
  "Product name",
  "наименование",
  "найменування",
  "назва",
  "название",
  "lineitem name",
  "description",
  "title",
  "товар",
);
const category = field("category", "Категория", "Категорія", "Category", "раздел", "розділ", "type");
const brand = field("brand", "Бренд", "Бренд", "Brand", "производитель", "виробник", "vendor", "марка");
const firstName = field(
  "first_name",
  "Имя",
  "Ім'я",
  "First name",
  "имя клиента",
  "ім’я",
  "ім'я клієнта",
  "billing name",
  "customer name",
  "full name",
  "фио",
  "піб",
);
const lastName = field("last_name", "Фамилия", "Прізвище", "Last name", "surname");
const email = field(
  "email",
  "Почта",
  "Пошта",
  "E-mail",
  "email",
  "эл. почта",
  "ел. пошта",
  "mail",
  "электронная почта",
);
const phone = field("phone", "Телефон", "Телефон", "Phone", "тел", "mobile", "номер телефона", "shipping phone");
const homeCity = field("city", "Город", "Місто", "City", "billing city");

/** Who bought, where a file of orders has no key of customers: they are found or made by these. */
const BUYER: readonly Field[] = [
  { ...firstName, key: "customer_name" },
  { ...email, key: "customer_email" },
  { ...phone, key: "customer_phone" },
];
const PEOPLE: readonly Field[] = [firstName, lastName, email, phone, homeCity];
const CARD: readonly Field[] = [
  field("patronymic", "Отчество", "По батькові", "Patronymic", "middle name"),
  field("gender", "Пол", "Стать", "Gender", "sex"),
  field("birth_date", "Дата рождения", "Дата народження", "Birth date", "birthday", "день рождения", "день народження"),
  field("region", "Область", "Область", "Region", "province", "регион", "регіон"),
  field("address", "Адрес", "Адреса", "Address", "street"),
  field("postal_code", "Индекс", "Індекс", "Postal code", "zip"),
  field("country", "Страна", "Країна", "Country"),
  field("language", "Язык", "Мова", "Language", "locale"),
  field("source", "Источник", "Джерело", "Source", "utm source"),
  field("loyalty_level", "Уровень лояльности", "Рівень лояльності", "Loyalty level"),
  field("loyalty_points", "Баллы", "Бали", "Points", "бонусы", "бонуси"),
  field("registered_at", "Дата регистрации", "Дата реєстрації", "Registered", "registered at", "created at"),
  field("consent_email", "Согласие на письма", "Згода на листи", "Consent to e-mail", "accepts marketing", "рассылка"),
  field("consent_telegram", "Согласие на Telegram", "Згода на Telegram", "Consent to Telegram"),
  field("consent_sms", "Согласие на SMS", "Згода на SMS", "Consent to SMS"),
];

/** The columns of each kind, in the order in which they are offered. */
export const FIELDS: Record<Kind, readonly Field[]> = {
  sales: [
    ...[needed(number), needed(placed), needed(sku), needed(quantity), needed(price), needed(status)],
    ...[
      productName,
      category,
      brand,
      customer,
      ...PEOPLE,
      total,
      paid,
      discount,
      currency,
      city,
      address,
      tracking,
      carrier,
      promo,
    ],
  ],
  orders: [
    ...[needed(number), needed(placed), needed(total), needed(status)],
    ...[customer, ...BUYER, paid, discount, currency, city, address, tracking, carrier, promo],
    field("paid_at", "Дата оплаты", "Дата оплати", "Paid at"),
    field("shipped_at", "Дата отправки", "Дата відправлення", "Shipped at", "fulfilled at"),
    field("delivered_at", "Дата доставки", "Дата доставки", "Delivered at"),
    field("cancelled_at", "Дата отмены", "Дата скасування", "Cancelled at"),
  ],
  order_lines: [orderNumber, sku, quantity, price].map(needed),
  customers: [needed({ ...customer, key: "external_id", like: [...customer.like, "id", "код"] }), ...PEOPLE, ...CARD],
  products: [
    ...[needed(sku), needed(productName), category, brand],
    { ...price, key: "price", names: { ru: "Цена", uk: "Ціна", en: "Price" } },
    currency,
    field("in_stock", "Остаток", "Залишок", "In stock", "наличие", "наявність", "stock", "inventory"),
    field("product_id", "Код модели", "Код моделі", "Product id", "handle"),
    field("image_url", "Картинка", "Зображення", "Picture", "image src", "фото"),
  ],
  returns: [
    ...[needed(orderNumber), needed(sku), needed(quantity)],
    needed(field("requested_at", "Дата возврата", "Дата повернення", "Return date", "дата", "date")),
    field("refunded_at", "Дата возврата денег", "Дата повернення грошей", "Refunded at"),
    field("reason", "Причина", "Причина", "Reason"),
    field("amount", "Сумма возврата", "Сума повернення", "Amount", "сумма", "сума"),
  ],
};

/** Our words for what an order came to, and how others say it. */
export const STATUSES: Record<string, readonly string[]> = {
  cancelled: ["cancel", "отмен", "скасов", "відмін", "void", "отказ", "відмов"],
  delivered: [
    "deliver",
    "доставлен",
    "вручен",
    "выполнен",
    "виконан",
    "заверш",
    "complete",
    "fulfilled",
    "получен",
    "отриман",
  ],
  shipped: ["ship", "отправ", "відправ", "в пути", "в дорозі", "transit"],
  paid: ["paid", "оплач", "сплач", "processing", "в обработке", "в обробці", "собира"],
  new: ["new", "нов", "pending", "open", "ожид", "очік", "принят", "прийнят", "draft"],
};

/** Our words for whether it was paid. */
export const PAYMENTS: Record<string, readonly string[]> = {
  refunded: ["refund", "возвра", "поверн"],
  unpaid: ["unpaid", "not paid", "не опл", "неопл", "не спл", "несплач", "pending", "нет", "ні", "no", "false", "0"],
  paid: ["paid", "опл", "спл", "да", "так", "yes", "true", "1"],
};
