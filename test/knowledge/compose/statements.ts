import { asLocale, type Locale } from "../../../src/base/index.ts";
import type { Source } from "../../../src/knowledge/compose/source.ts";

/** A sentence as a model may write it of an article: borne out by the passages that it cites, or not. */
export interface Statement {
  isTrue: boolean;
  locale: Locale;
  cites: number[];
  text: string;
  sources: Source[];
}

/** A language and a title; passages by their numbers ({heading}, a slash for a new line); then + true or − false, the passages cited, the sentence. */
const TEXT = `
# ru Сколько стоит доставка
2 {Литва} • Курьер по Вильнюсу: 3,50 €, при заказе от 40 € бесплатно. / • Постамат в любом городе Литвы: 2,50 €, от 40 € бесплатно. / • Курьер по Литве, кроме Вильнюса: 4,50 €, от 60 € бесплатно. / • Самовывоз в Вильнюсе бесплатен всегда.
3 {Литва} Покупателям с уровнем «Дерево» в программе «Листики» доставка по Литве ничего не стоит при любой сумме.
4 {Латвия и Эстония} Постамат в Латвии и Эстонии стоит 3,90 €, курьер — 6,90 €. Заказы от 70 € едут туда бесплатно.
5 {Польша и Германия} • Польша: постамат 4,90 €, курьер 7,90 €; от 80 € бесплатно. / • Германия: курьер 9,90 €; от 100 € бесплатно.
6 {Остальные страны ЕС и Украина} • Остальные страны ЕС: курьер 14,90 €, от 150 € бесплатно. / • Украина: 12,90 € при любой сумме заказа.
+ 4 Постамат в Латвии обойдётся в 3,90 €, а курьер — в 6,90 €.
+ 4 Доставка в Латвию и Эстонию бесплатна при заказе от 70 евро.
+ 2 Курьер по Вильнюсу стоит 3,50 €, а при заказе от 40 € — бесплатно.
+ 2 Постамат в любом городе Литвы стоит 2,50 евро.
+ 6 В Украину доставка стоит 12,90 € при любой сумме заказа.
+ 5 Доставка в Польшу постаматом стоит 4,90 €, курьером — 7,90 €.
+ 3 С уровнем «Дерево» доставка по Литве ничего не стоит при любой сумме.
- 4 Постамат в Латвии обойдётся в 6,90 €.
- 4 Доставка в Латвию бесплатна при заказе от 60 €.
- 4 Доставка в Латвию бесплатна при заказе до 70 €.
- 2 Курьер по Вильнюсу стоит 4,50 €.
- 5 Курьер в Польшу стоит 9,90 €.
- 6 В Украину доставка бесплатна.
- 4 Постамат в Молдове стоит 3,90 €.
- 4 Постамат в Латвии стоит 3,90 €, подробнее на dostavka-lv.example.
- 4 Введите промокод DELIVERY10, и постамат в Латвии обойдётся в 3,90 €.
- 4 Постамат в Латвии стоит 6,90 €, а курьер — 3,90 €.
- 4 Посылки в Латвию застрахованы, а курьер поднимет коробку на этаж.
# ru Что нельзя вернуть
1 Нельзя вернуть кофе, чай и сладости, если с ними всё в порядке: это еда, и из соображений гигиены второй раз мы её не продаём. Закрытая пачка — не исключение. / Не принимаем также: / • посуду и технику со следами использования: накипью, кофейным маслом, царапинами; / • товары без родной упаковки или без части комплекта; / • подарочные карты: на деньги они не обмениваются.
2 {Когда еду всё-таки примем} Если продукт приехал испорченным, повреждённым или вместо него положили другой, мы заменим его или вернём деньги. Как об этом сообщить, рассказано в статье «Пришёл повреждённый или не тот товар».
+ 1 Кофе, чай и сладости вернуть нельзя, если с ними всё в порядке.
+ 1 Подарочные карты на деньги не обмениваются.
+ 1 Посуду и технику со следами использования мы не принимаем.
+ 2 Если продукт приехал испорченным или повреждённым, мы заменим его или вернём деньги.
- 1 Кофе и чай можно вернуть, если с ними всё в порядке.
- 1 Подарочные карты обмениваются на деньги.
- 1 Посуду и технику со следами использования мы принимаем.
- 1 Закрытую пачку кофе можно вернуть.
- 2 Если продукт приехал испорченным, мы не вернём деньги.
- 2 Если продукт приехал повреждённым, позвоните Ольге Петровне, и мы вернём деньги.
- 1 Вскрытые пачки советуем хранить в холодильнике.
- 1 Мы вернём деньги за кофе и чай, если вам не понравился вкус.
# ru Гарантия первой пачки
1 Если новый для вас кофе не понравился, первую его пачку мы один раз поменяем на другую той же цены. Сообщите об этом в течение 14 дней после доставки. / Условия простые: / • этот сорт вы раньше у нас не заказывали; / • вы рассказываете, что именно не так: слишком кисло, горько, пусто, странный запах; / • каждый сорт меняем только один раз, и на замену гарантия уже не действует.
2 {Как получить замену} Напишите в чат номер заказа, как вы завариваете кофе и что почувствовали в чашке. Бывает, что дело в помоле или воде, тогда подскажем, что поправить. Если не поможет, посоветуем сорт поближе к вашему вкусу. Открытую пачку отсылать обратно не надо. Новую положим в следующий заказ или отдадим в пункте выдачи: Вильнюс, улица Полоцко, 17.
3 {Как получить замену} Это жест доброй воли, а не возврат: деньгами разницу не выдаём. Порченый или перепутанный кофе — другой случай, о нём отдельная статья.
+ 1 Сообщите об этом в течение 14 дней после доставки.
+ 1 Сообщить об этом нужно в течение двух недель после доставки.
+ 2 Открытую пачку отсылать обратно не нужно.
+ 1 Первую пачку нового для вас кофе мы один раз поменяем на другую той же цены.
- 1 Сообщите об этом в течение 30 дней после доставки.
- 1 Сообщите об этом в течение 14 часов после доставки.
- 1 Сообщите об этом в течение 14 рабочих дней после доставки.
- 2 Открытую пачку нужно отослать обратно.
- 3 Разницу мы выдаём деньгами.
- 2 К новой пачке мы положим подарок и открытку.
- 1 Сообщите об этом по телефону менеджеру.
# ru Сколько идёт заказ
1 По Литве заказ идёт 1–2 рабочих дня, в соседние страны — 2–5, по остальной Европе — до 10.
2 {Когда заказ уезжает от нас} Оплатили до 12:00 в рабочий день — отправим в тот же день. Оплата после 12:00, в выходной или праздник означает отправку в следующий рабочий день. Рабочими для доставки считаются дни с понедельника по пятницу. / Пример: вы заплатили в пятницу в 15:00. Посылка уедет в понедельник и будет в постамате в Каунасе во вторник или в среду.
3 {Сроки по странам} Считаем рабочие дни после отправки: / • Вильнюс, курьер: следующий рабочий день. / • Литва, постамат или курьер: 1–2 дня. / • Латвия и Эстония: постамат 2–3 дня, курьер 2–4. / • Польша: постамат 3–4 дня, курьер 3–5. / • Германия: курьер 4–6 дней. / • Остальные страны ЕС: 5–9 дней. / • Украина: 6–10 дней.
+ 3 В Латвию постаматом заказ идёт 2–3 рабочих дня, курьером — 2–4.
+ 2 Если оплатить до 12:00 в рабочий день, отправим в тот же день.
+ 3 В Германию курьер доставит за 4–6 дней.
- 3 В Латвию постаматом заказ идёт 3–4 дня.
- 3 В Германию курьер доставит за 4–6 часов.
- 2 Если оплатить до 14:00 в рабочий день, отправим в тот же день.
- 2 Рабочими для доставки считаются дни с понедельника по субботу.
- 1 Ваш заказ уже отправлен и придёт завтра.
# ru Программа лояльности «Листики»
2 {Уровни} • «Почка», от 0 €: возвращается 3 %. / • «Лист», от 150 € за 12 месяцев: 5 %. / • «Дерево», от 500 € за 12 месяцев: 8 % и всегда бесплатная доставка по Литве. / Зачёт для уровня простой: 1 € покупок — 1 балл. Перешагнули порог — новый процент действует со следующего заказа.
3 {Сколько это в листиках} Заказ на 50 € на уровне «Почка» принесёт 150 листиков, то есть 1,50 €. Они появляются на счёте после доставки. За саму доставку и за подарочные карты листики не начисляются. / Баланс и уровень видны в личном кабинете. Дальше пригодятся статьи о том, как потратить баллы и что мы дарим ко дню рождения.
+ 2 Уровень «Лист» начинается от 150 € за 12 месяцев и возвращает 5 %.
+ 3 За доставку и подарочные карты листики не начисляются.
+ 2 С уровнем «Дерево» возвращается 8 % и доставка по Литве всегда бесплатная.
- 2 Уровень «Лист» возвращает 8 %.
- 2 Уровень «Почка» возвращает 5 %.
- 3 За подарочные карты листики начисляются.
- 2 Уровень «Дерево» начинается от 150 € за 12 месяцев.
# uk Як повернути товар
1 Створіть заявку на повернення в чаті або в розділі «Мої замовлення», а потім надішліть товар нам чи занесіть у пункт видачі. Маєте на це 14 календарних днів після дня доставки, останній день теж рахується. / Приймемо річ, якщо: / • нею не користувалися; / • збереглася упаковка з усім вмістом; / • ви знаєте номер замовлення, він є в листі від нас.
2 {Куди надіслати чи занести} І для посилок, і для візиту адреса одна: Вільнюс, вулиця Полоцко, 17. Вкладіть у коробку папірець із номером замовлення. У пункті видачі повернення оформлять одразу, тож витрачатися на пошту не доведеться.
3 {Хто платить за пересилку} Зворотну пересилку оплачуєте ви: поштомат у межах Литви коштує 2,50 €. Якщо ж помилилися ми або товар має дефект, платимо ми. / Для кави, чаю та солодощів діє інший порядок, про нього — у статті «Що не можна повернути». Коли чекати на гроші, написано тут (https://grain-and-leaf.example/help/refund-time).
+ 1 На повернення маєте 14 календарних днів після дня доставки.
+ 1 Повернути річ можна протягом двох тижнів після дня доставки, останній день теж рахується.
+ 3 Зворотну пересилку оплачуєте ви: поштомат у межах Литви коштує 2,50 євро.
+ 3 Якщо товар має дефект, за пересилку платимо ми.
+ 2 Адреса для посилок і візиту одна: Вільнюс, вулиця Полоцко, 17.
+ 1 Приймемо річ, якщо нею не користувалися і збереглася упаковка.
- 1 На повернення маєте 30 календарних днів після дня доставки.
- 1 На повернення маєте 14 місяців після дня доставки.
- 3 Зворотну пересилку оплачуємо ми.
- 3 Поштомат у межах Литви коштує 2,90 €.
- 3 Зворотна пересилка в межах Литви безкоштовна.
- 2 Адреса для посилок: Київ, вулиця Полоцко, 17.
- 2 Адреса для посилок: Вільнюс, вулиця Полоцко, 71.
- 1 Приймемо річ, якщо нею вже користувалися.
- 1 Кур'єр сам приїде й забере товар у зручний час.
- 3 Зворотну пересилку ми компенсуємо подарунком.
# uk Як забрати замовлення з поштомата
1 Введіть на екрані поштомата код з SMS, і комірка з вашою посилкою відчиниться. Поштомати є в Литві, Латвії, Естонії та Польщі; свій ви обираєте на мапі, коли оформлюєте замовлення.
2 {Скільки посилка чекає} У комірці вона лежить 72 години, а тоді повертається до нас. Подовжити цей час не можна, зате можна переслати код комусь із близьких: хто саме забирає, поштомату байдуже. Посилка вже поїхала назад? Відправимо ще раз, щойно ви знову сплатите доставку.
3 {Що вміститься} Вага посилки — до 25 кг, розмір — до 64×38×39 см. Якщо замовлення важче чи більше, сайт запропонує кур'єра.
4 {Немає коду або комірка не відчиняється} Зазирніть у пошту: у листі від нас є той самий код. Не допомогло — зателефонуйте на +370 5 200 0142 чи напишіть у чат просто від поштомата, і ми надішлемо новий.
+ 2 У комірці посилка лежить 72 години, а потім повертається до нас.
+ 2 Посилка чекає 3 доби, тоді повертається до нас.
+ 2 Подовжити цей час не можна.
+ 3 Вага посилки — до 25 кг, розмір — до 64×38×39 см.
+ 4 Зателефонуйте на +370 5 200 0142, і ми надішлемо новий код.
- 2 У комірці посилка лежить 7 днів, а потім повертається до нас.
- 2 Подовжити цей час можна.
- 3 Вага посилки — до 35 кг.
- 3 Вага посилки — від 25 кг.
- 4 Зателефонуйте на +370 5 200 0412, і ми надішлемо новий код.
- 4 Напишіть на kod@grain-and-leaf.example, і ми надішлемо новий код.
- 1 Поштомати є в Литві, Латвії, Естонії, Польщі та Румунії.
- 2 Оператор перенесе посилку до найближчого відділення пошти.
+ 2 Код можна переслати комусь із близьких.
# uk Гарантія на техніку та посуд
1 Кавомолки, кавомашини, ваги та чайники мають гарантію 24 місяці від дня доставки. Для скла й кераміки це 14 днів, і йдеться лише про заводський брак: відкол під поливою, бульбашку в склі, криву кришку.
2 {Що знадобиться} Чек або номер замовлення. Паперовий чек зберігати не конче: номер записано в листі та в розділі «Мої замовлення». Опишіть несправність у чаті, додайте фото чи коротке відео, і ми скажемо, що робити далі.
3 {Чого гарантія не покриває} • падінь, ударів, води всередині корпусу; / • поломок через накип, якщо прилад не чистили; / • жорен після «чищення» рисом; / • звичайних слідів зносу, які не заважають роботі; / • приладу, який ви розбирали самотужки. / Як триває ремонт і чим молоти каву тим часом, розповідає стаття «Ремонт і сервіс». Якщо товар приїхав уже розбитим, вам сюди.
+ 1 Кавомолки та чайники мають гарантію 2 роки від дня доставки.
+ 1 Для скла й кераміки гарантія діє 14 днів, і лише на заводський брак.
+ 2 Паперовий чек зберігати не обов'язково: номер записано в листі.
+ 3 Гарантія не покриває падінь, ударів і води всередині корпусу.
- 1 Кавомолки та чайники мають гарантію 12 місяців від дня доставки.
- 1 Для скла й кераміки гарантія діє 24 місяці.
- 1 Кавомолки мають гарантію 14 днів.
- 2 Паперовий чек зберігати обов'язково.
- 3 Гарантія покриває падіння та удари.
# uk Програма лояльності «Листочки»
2 {Рівні} • «Брунька», від 0 €: повертається 3 %. / • «Листок», від 150 € за 12 місяців: 5 %. / • «Дерево», від 500 € за 12 місяців: 8 %, а доставка Литвою завжди безкоштовна. / Для рівня рахуємо просто: 1 € покупок — 1 бал. Коли переходите межу, новий відсоток діє з наступного замовлення.
3 {Скільки це в листочках} Замовлення на 50 € на рівні «Брунька» дасть 150 листочків, тобто 1,50 €. На рахунку вони будуть після доставки. За саму доставку та подарункові картки листочків не нараховуємо. / Скільки їх у вас і який рівень, видно в особистому кабінеті. Читайте також, як витратити бали і що ви отримаєте до дня народження.
+ 2 Рівень «Дерево» починається від 500 € за рік і повертає 8 %.
+ 3 За доставку та подарункові картки листочків не нараховуємо.
- 2 Рівень «Листок» повертає 8 %.
- 3 За подарункові картки нараховуємо листочки.
- 3 Замовлення на 50 € дасть 500 листочків.
- 3 Замовлення Марії Коваль на 50 € дасть 150 листочків.
# en Coffee subscription
1 With a subscription, coffee comes by itself every 2 or 4 weeks and costs 10 % less than a one-off order. Set it up on the subscription page.
2 {What you choose} • The coffee: always the same, or something new each time. / • The bag: 250 g or 1 kg, as many as you need. / • The grind: whole beans or any of the 6 settings, from Turkish to French press. / • The interval: 2 or 4 weeks.
3 {What you choose} We charge your card the day before dispatch. Delivery costs what it would for an ordinary order to your town.
4 {Pausing, changing, cancelling} Do any of these whenever you like in your account, at least 2 days before the next charge. After that, the change affects not the nearest bag but the one that follows. There is no minimum term, so you may stop after the very first parcel.
5 {Pausing, changing, cancelling} Off on holiday? Pause, and your discount will still be there. Cancelling costs nothing.
+ 1 A subscription costs 10% less than a one-off order.
+ 2 The bag is 250 g or 1 kg, as many as you need.
+ 4 You can pause, change or cancel at least two days before the next charge.
+ 4 There is no minimum term, so you can stop after the first parcel.
+ 5 Cancelling costs nothing.
+ 1 Coffee comes every two or four weeks.
- 1 A subscription costs 15% less than a one-off order.
- 2 The bag is 250 g or 2 kg.
- 4 You can cancel at least two weeks before the next charge.
- 4 There is a minimum term of 2 months.
- 5 Cancelling costs €2.
- 1 Coffee comes every 2 or 4 days.
- 3 We charge your card on 2 December, the day before dispatch.
- 1 New subscribers get a tasting set and a mug as a gift.
+ 5 If you are off on holiday, pause, and your discount will still be there.
# en Which payment methods we accept
1 You can pay by card, by phone, with PayPal, by bank transfer or on receipt.
2 {On the site} • Visa or Mastercard. / • Apple Pay and Google Pay. / • PayPal. / These work for every country we deliver to. We never keep your card number; only the payment provider sees it.
3 {By invoice, or when you receive the order} Companies and sole traders pay by bank transfer against an invoice. At our pickup point in Vilnius we take cash and cards. For deliveries in Lithuania there is also cash on delivery.
4 {Currency and VAT} All prices are in euro and already include 21% VAT. If your card is in another currency, your bank converts the amount at its own rate.
5 {What we don't offer yet} There are no instalments, and we don't accept cryptocurrency. Gift cards and loyalty points are redeemed at the checkout.
+ 3 At the pickup point in Vilnius we take cash and cards.
+ 4 All prices are in euro and already include 21 % VAT.
+ 5 We don't accept cryptocurrency.
+ 5 There are no instalments yet.
+ 2 We never keep your card number.
+ 2 You can pay with Visa, Mastercard, Apple Pay or Google Pay.
- 5 We accept cryptocurrency.
- 5 You can pay in instalments.
- 2 We keep your card number.
- 4 All prices are in euro and exclude 21% VAT for Anna Petrenko.
- 4 All prices include 12% VAT.
- 2 You can pay with American Express.
- 3 At the pickup point in Kaunas we take cash and cards.
- 1 You can pay by card at https://pay.example/checkout.
- 4 Your bank refunds the difference to loyal customers.
+ 4 If your card is in another currency, your bank converts the amount at its own rate.
# en How courier delivery works
1 A courier brings the order to your door and calls 30 minutes beforehand. In Lithuania, Latvia, Estonia and Poland a courier is the alternative to a parcel locker; to Germany and the other EU countries it is the only way we send.
2 {Time slots in Vilnius} In Vilnius you choose a slot at the checkout: 10–14, 14–18 or 18–21. There are no slots in other towns, so expect the courier at any time that day, with a call first.
3 {If you were out} The courier will arrange a second attempt, which is free. A third costs €3. If that fails too, the parcel comes back to us.
4 {Who can take the parcel} Anyone who knows the order number: a neighbour, a colleague, the concierge. Put their name and phone number in the order comment and the courier will ring them instead. Nobody has to show ID. We don't leave parcels unattended on the doorstep.
+ 3 The second attempt is free, a third costs €3.
+ 1 A courier calls half an hour beforehand.
+ 2 In Vilnius you choose a slot: 10–14, 14–18 or 18–21.
+ 2 In other towns there are no slots.
+ 4 We don't leave parcels on the doorstep.
- 3 The second attempt costs €3.
- 3 A third attempt is free.
- 2 In Vilnius you choose a slot: 9–12 or 12–15.
- 4 We leave parcels unattended on the doorstep.
- 1 A courier calls 3 hours beforehand.
- 4 The courier's phone number is +370 612 34567.
- 4 The courier carries heavy boxes upstairs and takes old packaging away.
+ 4 A neighbour, a colleague or the concierge can take the parcel if they know the order number.
# en How we deliver over Christmas and New Year
2 {When to pay to have it before Christmas} A parcel will be with you by 23 December 2026 if you pay before 12:00 on: / • Vilnius, courier: 22 December. / • The rest of Lithuania: 21 December. / • Latvia and Estonia: 17 December. / • Poland: 16 December. / • Germany: 15 December. / • Other EU countries: 10 December. / • Ukraine: 9 December.
3 {When we dispatch} On 24 and 31 December we send whatever was paid before 12:00. Nothing leaves on 25–26 December or 1 January. Orders paid over Christmas go out on 28 December, those paid over New Year on 4 January.
+ 2 For Latvia, pay before 12:00 on 17 December to have it by 23 December.
+ 3 Nothing leaves on 25–26 December or 1 January.
+ 3 Orders paid over Christmas go out on December 28.
- 2 For Latvia, pay before 12:00 on 22 December to have it by 23 December.
- 3 Orders paid over Christmas go out on 27 December.
- 3 We send orders on 25 December.
- 2 For Poland, pay before 18:00 on 16 December.
`;

/** More of the same, written when the check was there: it was changed after they were seen, but not until it knew them all. */
const LATER = `
# ru Подарочные карты
1 Подарочные карты бывают на 25, 50 и 100 €, электронные или напечатанные. Купить их можно на этой странице (https://grain-and-leaf.example/gift-cards). / • Электронная приходит на e-mail сразу после оплаты: на ваш или прямо получателю. / • Печатная стоит на 2 € дороже. Заберите её в пункте выдачи или закажите с доставкой.
2 {Как ею платить} При оформлении заказа введите код карты. Тратить можно по частям: остаток сохраняется на карте до следующего раза. Если карты не хватило, доплатите любым другим способом.
3 {Что нужно помнить} • Карта действует 12 месяцев со дня покупки. / • На деньги она не обменивается, остаток тоже не выдаётся. / • Промокоды на покупку карт не действуют, листики за неё не начисляются. / Потеряли код? Назовите в чате номер заказа, которым карта была куплена: отправим её ещё раз. Красиво завернуть печатную карту поможет подарочная упаковка.
+ 1 Подарочные карты бывают на 25, 50 и 100 евро.
+ 1 Печатная карта стоит на 2 € дороже электронной.
+ 3 Карта действует 12 месяцев со дня покупки.
+ 3 Карта действует год со дня покупки.
+ 3 Остаток на деньги не обменивается и не выдаётся.
+ 2 Тратить карту можно по частям, остаток сохраняется до следующего раза.
- 1 Подарочные карты бывают на 25, 50 и 200 €.
- 3 Карта действует 6 месяцев со дня покупки.
- 3 Карта действует бессрочно.
- 3 Остаток на карте можно обменять на деньги.
- 3 Промокоды на покупку карт действуют.
- 2 Тратить карту можно только за один раз.
- 1 Электронная карта приходит на e-mail через 2 дня после оплаты.
- 1 Печатная карта стоит столько же, сколько электронная.
# ru Когда вернутся деньги за возврат
1 Деньги мы отправляем в течение 5 рабочих дней после того, как товар приехал к нам. Рабочие дни — с понедельника по пятницу, без праздников. Посылка пришла в понедельник — значит, перевод уйдёт не позже следующего понедельника.
2 {Куда придёт сумма} Туда, откуда была оплата: / • карта, Apple Pay, Google Pay — на ту же карту; / • PayPal — на ваш счёт PayPal; / • перевод по счёту — на банковский счёт плательщика; / • наличные в пункте выдачи — наличными там же; / • наложенный платёж, то есть деньги или карта курьеру, — переводом на банковский счёт, который вы назовёте, в те же 5 рабочих дней.
3 {Куда придёт сумма} На другую карту или счёт другого человека перевести не сможем.
4 {Если денег не видно} В день перевода приходит письмо. Письмо есть, а денег нет — скорее всего, их ещё обрабатывает банк. Письма нет, хотя срок прошёл, — напишите в чат номер заказа или позвоните: +370 5 200 0142. / Всё это — о возвращённых товарах. Про деньги за отменённый заказ читайте здесь (https://grain-and-leaf.example/help/cancel-order), про сумму, которую банк задержал при неудачной оплате, — здесь (https://grain-and-leaf.example/help/payment-failed).
+ 1 Деньги отправляем в течение 5 рабочих дней после того, как товар приехал к нам.
+ 3 На другую карту или счёт другого человека перевести деньги не сможем.
+ 2 Если вы платили через PayPal, деньги придут на ваш счёт PayPal.
+ 4 В день перевода вам придёт письмо.
- 1 Деньги отправляем в течение 5 дней после того, как товар приехал к нам.
- 1 Деньги отправляем в течение 5 рабочих дней после того, как вы оформили возврат.
- 1 Деньги отправляем в течение 15 рабочих дней после того, как товар приехал к нам.
- 3 Деньги можно перевести на другую карту или счёт другого человека.
- 4 Если денег нет, позвоните: +370 5 200 0124.
- 1 Рабочие дни — с понедельника по воскресенье.
# uk Як забрати замовлення самостійно
1 Оберіть під час оформлення «Самовивіз» і приходьте до нас в Ужупіс: Вільнюс, вулиця Полоцко, 17. Платити за це не треба.
2 {Коли приходити} Замовлення готове за 2 години робочого часу: оформили о 10:30 — чекаємо на вас із 12:30. Щойно все зібрано, надішлемо листа. Перш ніж вирушати, перевірте години роботи: удень у нас перерва на обід, а на свята графік інший.
3 {Що взяти із собою} Лише номер замовлення. Забрати може й хтось інший, якщо знає цей номер. Заплатити можна на місці, готівкою чи карткою.
4 {Скільки ми тримаємо замовлення} Воно чекає на вас 7 днів. Далі ми його скасовуємо, а сплачене повертаємо. Не встигаєте? Напишіть у чат до кінця цього строку, і ми замінимо самовивіз на доставку.
+ 2 Замовлення готове за 2 години робочого часу.
+ 4 Замовлення чекає на вас 7 днів.
+ 4 Замовлення зберігаємо тиждень, а потім скасовуємо.
+ 3 Забрати замовлення може й хтось інший, якщо знає його номер.
+ 3 Заплатити можна на місці, готівкою чи карткою.
- 2 Замовлення готове за 2 дні.
- 4 Замовлення чекає на вас 14 днів.
- 3 Забрати замовлення можете лише ви особисто з паспортом.
- 1 За самовивіз треба заплатити 1 €.
- 4 Після 7 днів ми відправляємо замовлення кур'єром.
- 1 Приходьте до нас: Каунас, вулиця Полоцко, 17.
# uk Дегустації та курси
1 Щочетверга ми проводимо дегустацію, а щосуботи — курс домашнього бариста; і те, й те в нашій залі в Ужупісі.
2 {Дегустація} • Четвер, 18:30, тривалість 90 хвилин. / • 15 € з особи, у групі до 8 гостей. / • Кава й чай чергуються щотижня, тему зазначено біля дати.
3 {Курс домашнього бариста} • Субота, 10:30, тривалість 3 години. / • 45 € з особи. / • Вчимося налаштовувати помел, готувати еспресо, збивати молоко, а наприкінці розбираємося з вашою домашньою технікою. Досвіду не треба, фартух і каву дамо.
4 {Запис, перенесення, подарунок} Місце можна забронювати тільки на сайті: https://grain-and-leaf.example/events. Мову заняття (українську, російську чи англійську) видно під час вибору дати. Плани змінилися? Попередьте щонайпізніше за 24 години, і ми перенесемо запис або повернемо гроші. / І дегустація, і курс годяться на подарунок: позначте «у подарунок», коли платитимете, і сертифікат прийде листом, а дату обере той, кого ви вітаєте. Дорогу описано тут (https://grain-and-leaf.example/help/address-and-directions).
+ 2 Дегустація триває 90 хвилин і коштує 15 € з особи.
+ 3 Курс домашнього бариста відбувається в суботу о 10:30 і триває 3 години.
+ 4 Попередьте щонайпізніше за 24 години, і ми перенесемо запис або повернемо гроші.
- 2 Дегустація триває 3 години.
- 3 Курс коштує 15 € з особи.
- 2 У групі до 18 гостей.
- 4 Попередьте щонайпізніше за 2 години, і ми повернемо гроші.
- 1 Щочетверга ми проводимо курс домашнього бариста.
- 2,3 Дегустація коштує 45 € з особи.
- 2,3 Дегустація відбувається в суботу о 10:30.
# en How to return an item
1 Start the return in the chat or under My orders, then post the item to us or bring it to the pickup point. You have 14 calendar days after the day of delivery, and the last day counts. / We take an item back when: / • it hasn't been used; / • it is in its packaging, with everything that came in the box; / • you can give us the order number, which is in your confirmation e-mail.
2 {Where to send or bring it} Parcels and visitors use the same address: Polocko g. 17, Vilnius. Slip a note with the order number into the box. If you come in person, we check the item on the spot and there is no postage at all.
3 {Who pays for postage} You do: a parcel locker within Lithuania costs €2.50. If the mistake was ours or the item arrived faulty, we pay. / Coffee, tea and sweets follow other rules, set out in What can't be returned. To find out when the money arrives, see Refund times.
+ 1 You have 14 calendar days after the day of delivery to return an item.
+ 2 Send or bring the parcel to Polocko g. 17, Vilnius.
+ 3 A parcel locker within Lithuania costs €2.50, and you pay for it.
+ 3 If the mistake was ours, we pay the postage.
+ 2 If you bring it in person, there is no postage.
- 1 You have 14 working days after the day of delivery.
- 1 You have 14 days after the day of ordering.
- 3 We always pay for the postage.
- 3 If the mistake was ours, you pay the postage.
- 2 If you come in person, postage costs €2.50.
- 3 Coffee, tea and sweets can be returned under the same rules.
- 1 Bring the item to any parcel locker with your passport.
# en Repairs and service
1 A repair takes up to 14 days from the day the appliance reaches our workshop. If it is your grinder, we lend you another for the time being: the loan costs €0, against a deposit of €30.
4 {The loan grinder} Pick it up at the pickup point when you leave yours. The deposit is returned the moment you bring the loan grinder back. We have no stand-ins for machines, scales or kettles.
5 {What it costs} Under warranty a repair is free. Otherwise our technician looks at the appliance first and names a price, and you decide whether to go ahead.
+ 1 A repair takes up to 14 days from the day the appliance reaches the workshop.
+ 1 We lend you another grinder for a deposit of €30.
+ 5 Under warranty a repair is free.
+ 4 There are no stand-ins for machines, scales or kettles.
- 1 A repair takes up to 4 days.
- 1 The loan of a grinder costs €30.
- 4 We lend you a machine or a kettle as a stand-in.
- 5 A repair is always free.
- 4 The deposit is returned within 14 days.
- 5 Without warranty a repair is free.
`;

/** Statements by which the check was made, and later ones. */
export const statements = (): Statement[] => read(TEXT);
export const laterStatements = (): Statement[] => read(LATER);

function read(all: string): Statement[] {
  let [locale, title, sources]: [Locale, string, Source[]] = ["ru", "", []];
  return all
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [, language, words = ""] = /^# (\w\w) (.+)$/.exec(line) ?? [];
      if (language) [locale, title, sources] = [asLocale(language) ?? "ru", words, []];
      const [, number, heading = null, passage = ""] = /^(\d+) (?:\{(.+?)\} )?(.+)$/.exec(line) ?? [];
      const article = { slug: "an-article", locale, title, url: null };
      if (number) sources.push({ number: Number(number), article, heading, text: passage.replaceAll(" / ", "\n") });
      const [, sign, cites = "", text = ""] = /^([+-]) ([\d,]+) (.+)$/.exec(line) ?? [];
      return sign ? [{ isTrue: sign === "+", locale, cites: cites.split(",").map(Number), text, sources }] : [];
    });
}
