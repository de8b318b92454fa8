# Усе, що бот каже українською. Синтаксис Project Fluent: https://projectfluent.org
# Рядки на зразок {$name} заповнює програма; слова навколо можна змінювати.

lines = {$text}

## Розмова
chitchat-greet = Вітаю! Я бот магазину. Відповім на запитання, допоможу вибрати й замовити, знайду ваше замовлення, зміню ваші дані або покличу працівника. Що вас цікавить?
chitchat-thank = Прошу! Якщо знадобиться щось іще — пишіть.
chitchat-bye = До побачення! Гарного вам дня.
chitchat-help =
    Ось чим можу допомогти:
    • підібрати товар, сказати ціну й чи є він, оформити або повторити замовлення
    • показати, де замовлення, змінити чи скасувати його, надіслати рахунок або чек
    • оформити повернення чи обмін, дізнатися про гроші за повернення
    • показати й змінити ваші дані, розсилки, бали
    • відповісти на запитання про доставку, оплату й магазин
    • записати скаргу або покликати працівника
    Просто напишіть своїми словами.
chitchat-who-are-you = Я бот цього магазину, не людина. Відповіді беру зі статей і даних магазину, а якщо не впораюся — покличу працівника.
chitchat-praise = Дякую, приємно чути! Чим іще допомогти?
chitchat-smalltalk = Дякую, що спитали! Найкраще я знаюся на справах магазину. Чим допомогти?
chitchat-sticker = 🙂 Напишіть словами, чим допомогти, — стікери я розумію погано.
chitchat-file = Файл отримав і зберіг для працівника, сам я його прочитати не можу. Опишіть, будь ласка, питання словами або напишіть «покличте людину».
chitchat-voice = Голосове повідомлення я зберіг для працівника, сам прослухати його не можу. Напишіть, будь ласка, запитання словами або попросіть: «покличте людину».
chitchat-off-topic = З цим я не помічник: я знаюся лише на справах магазину. Запитайте про товари, доставку, оплату чи своє замовлення — підкажу.
chitchat-injection = Так я не вмію: я відповідаю на запитання про магазин і кожному показую лише його власні дані. Чим допомогти?
chitchat-other-person = Даних інших покупців я не показую й не змінюю. Можу показати ваші.
chitchat-promo-code = Промокодів у чаті я не роздаю. Якщо код у вас уже є, введіть його під час оформлення замовлення на сайті.
back-to = Повернімося до нашого питання. {$question}
as-you-wish = Добре. Якщо щось знадобиться — пишіть.
cancelled = Добре, зупинилися. Нічого не змінено.
nothing-changed = Добре, нічого не змінюю.
nothing-pending = Зараз нема чого підтверджувати: це питання вже закрите. Чим допомогти?
proposal-expired = Підтвердити це вже не можна: минуло забагато часу або зміну вже зроблено. Якщо вона ще потрібна, напишіть мені ще раз.
something-broke = Перепрошую, у мене щось зламалося, і сам я зараз відповісти не можу.
already-so = У вас уже так і записано, змінювати нема чого.
button-confirm = Так, усе правильно
button-cancel = Ні, не змінювати

## Another door
propose-join = Ви почали розмову на сайті, останнє повідомлення — {$when}. Продовжити її тут? Її буде видно і тут, і на сайті. Якщо це посилання надіслав вам хтось інший, натисніть «Ні».
link-expired = Це посилання вже не діє: ним можна скористатися один раз упродовж п’ятнадцяти хвилин. Відкрийте чат на сайті й візьміть нове або просто напишіть мені тут.
join-another-customer = Та розмова належить іншому покупцеві, тож сюди я її не перенесу. Просто напишіть, що вам потрібно.
joined = Готово: розмова із сайту триває тут.

## Знання
nearest = Точної відповіді я не знайшов. Можливо, вам підійде одна з цих статей?
dont-know = Я не знаю відповіді на це запитання й не хочу вигадувати. Передати його працівникові?
dont-know-noted = Я не знаю відповіді на це запитання, але працівник його побачить.
article-gone = Цієї статті вже немає. Запитайте, будь ласка, своїми словами.
choice-yes-person = Так, передайте
choice-no = Ні, дякую
choice-none-of-these = Нічого з цього
choice-other-place = Інше місце
place-unknown = Такого місця я не знаю. У якій це країні?
choice-helped = Так, допомогло
choice-not-helped = Ні, не те
choice-ask-person = Запитати працівника
helped-thanks = Радий, що допомогло! Знадобиться ще щось — пишіть.
not-helped = Шкода, що відповідь не підійшла. Може, ідеться про щось із цього? Або передам запитання працівникові.
not-helped-ask = Шкода, що відповідь не підійшла. Спробуйте запитати інакше — або передам запитання працівникові.
not-helped-noted = Шкода, що відповідь не підійшла. Працівник побачить ваше запитання.

## Замовлення
order-new = Замовлення {$number} прийнято {$when}, воно чекає на відправлення.
order-paid = Замовлення {$number} від {$when} оплачено, готуємо його до відправлення.
order-shipped = Замовлення {$number} у дорозі: відправлено {$when}.
order-delivered = Замовлення {$number} доставлено {$when}.
order-cancelled = Замовлення {$number} скасовано {$when}.
order-shipped-undated = Замовлення {$number} у дорозі.
order-delivered-undated = Замовлення {$number} доставлено.
order-cancelled-undated = Замовлення {$number} скасовано.
order-tracking = Служба доставки: {$carrier}, номер відстеження {$tracking}.
order-tracking-only = Номер відстеження: {$tracking}.
order-city = Місто доставки: {$city}.
order-item = {$quantity ->
    [1] {$name}
   *[other] {$name} × {$quantity}
}
order-items = У замовленні: {$items}.
order-items-more = У замовленні: {$items} і ще {$more ->
    [one] {$more} позиція
    [few] {$more} позиції
   *[other] {$more} позицій
}.
order-total = Сума: {$total}.
order-total-unpaid = Сума: {$total}, ще не оплачено.
order-line = • {$number} від {$when} — {$status}, {$total}
status-new = прийнято
status-paid = оплачено
status-shipped = у дорозі
status-delivered = доставлено
status-cancelled = скасовано
which-order = Про яке замовлення йдеться?
your-orders = Ваші останні замовлення:
no-orders = Замовлень у вас поки немає.
ask-order = Напишіть, будь ласка, номер замовлення — він є в листі про покупку. Якщо номера немає під рукою, напишіть e-mail або телефон, який ви вказували в магазині, — надішлю на пошту код.
ask-order-or-share = Щоб знайти замовлення, поділіться своїм номером телефону кнопкою нижче або напишіть номер замовлення.
ask-order-contact = Щоб показати замовлення {$number}, мені треба переконатися, що воно ваше. Який телефон або e-mail указано в замовленні?
not-among-yours = Замовлення {$number} серед ваших немає. Перевірте, будь ласка, номер і напишіть його ще раз.
no-match = Замовлення з таким номером і таким телефоном або e-mail я не знайшов. Перевірте, будь ласка, і напишіть телефон або e-mail ще раз — або надішліть інший номер замовлення.
too-many-tries = Забагато спроб. Задля безпеки далі вам допоможе працівник.

## Звістки про замовлення
notice-paid = Оплату за замовлення {$number} отримано, дякуємо! Готуємо його до відправлення.
notice-shipped = Гарні новини: ваше замовлення {$number} вже в дорозі.
notice-delivered = Ваше замовлення {$number} доставлено. Дякуємо, що обрали нас!
notice-cancelled = Ваше замовлення {$number} скасовано.
notice-cancelled-refunded = Ваше замовлення {$number} скасовано, гроші за нього повернено.
notice-cancelled-unpaid = Ваше замовлення {$number} скасовано: оплата не надійшла вчасно. Якщо ви вже сплатили рахунок або замовлення ще потрібне, напишіть нам.
notice-more = Докладніше про замовлення
notice-subject = Замовлення {$number}: {$status}
notices-subject = Новини про ваше замовлення
notice-letter =
    Вітаємо!

    {$news}

    Ви отримали цього листа, бо погодилися на листи від магазину. Якщо передумаєте, напишіть про це в чаті.

## Хто ви
ask-identity = Щоб показати або змінити особисті дані, мені треба знати, хто ви. Напишіть e-mail або телефон, який ви вказували в магазині, — надішлю на пошту код.
ask-share-contact = Щоб показати або змінити особисті дані, мені треба знати, хто ви. Поділіться своїм номером телефону кнопкою нижче або напишіть e-mail, який ви вказували в магазині.
ask-code = Якщо такий контакт у нас є, ми надіслали листа з кодом із 6 цифр, а якщо ви писали нам у Telegram, код надійде й туди. Введіть його сюди — код діє {$minutes ->
    [one] {$minutes} хвилину
    [few] {$minutes} хвилини
   *[other] {$minutes} хвилин
}.
ask-contact-code = Введіть код сюди — він діє {$minutes ->
    [one] {$minutes} хвилину
    [few] {$minutes} хвилини
   *[other] {$minutes} хвилин
}.
wrong-code = Код не підійшов. Перевірте його, будь ласка, і введіть ще раз.
code-expired = Цей код більше не діє. Попросіть, будь ласка, новий.
too-many-codes = Кодів надіслано вже досить. Далі вам допоможе працівник.
codes-not-allowed = У цьому магазині особу перевіряє працівник, зараз я його покличу.
contact-unknown = Цього номера телефону в нас немає. Напишіть e-mail, який ви вказували в магазині, — надішлю на нього код. Замовлення можна знайти і за його номером.
contact-shared = Цей номер записано в кількох покупців. Напишіть, будь ласка, ваш e-mail — надішлю код.
foreign-contact = Це чужий контакт, він нічого не підтверджує. Поділіться, будь ласка, своїм — кнопкою нижче.
already-identified = Я вже знаю, хто ви, — підтверджувати нічого не потрібно.
identified = Дякую, тепер я вас упізнав.
not-identified = Спершу мені треба переконатися, що це ви.
code-subject = Код підтвердження: {$code}
code-letter =
    Ваш код: {$code}

    Введіть його в чаті магазину. Код діє {$minutes ->
        [one] {$minutes} хвилину
        [few] {$minutes} хвилини
       *[other] {$minutes} хвилин
    }. Нікому його не повідомляйте: працівники магазину його не питають.

    Якщо ви не просили коду, просто видаліть цей лист.

## Ваші дані
your-profile = Ось що про вас записано:
profile-hint = Якщо щось не так, напишіть, наприклад: «змініть телефон».
field-line = • {$field}: {$value}
change-line = • {$field}: {$before} → {$after}
not-given = не вказано
field-name = Імʼя
field-first-name = Імʼя
field-last-name = Прізвище
field-patronymic = По батькові
field-phone = Телефон
field-email = E-mail
field-city = Місто
field-address = Адреса
field-birth-date = Дата народження
field-language = Мова
field-loyalty-level = Рівень у програмі лояльності
ask-name = Як вас записати? Напишіть імʼя та прізвище.
ask-phone = Напишіть новий номер телефону.
ask-email = Напишіть новий e-mail.
ask-address = Напишіть нову адресу: місто, вулицю, будинок і квартиру.
ask-birth-date = Напишіть дату народження, наприклад 17.05.1990.
propose-profile = Перевірте, будь ласка, і підтвердьте зміну:
contact-unproven-note = Доки новий контакт не підтверджено, впізнаватимемо вас за попереднім.
profile-saved = Готово, записав.
invalid-email = Це не схоже на e-mail. Напишіть його, будь ласка, повністю, наприклад anna@example.com.
invalid-phone = Це не схоже на номер телефону. Напишіть його, будь ласка, повністю, з кодом країни.
invalid-phone-or-email = Це не схоже ні на телефон, ні на e-mail. Спробуйте, будь ласка, ще раз.
invalid-birth-date = Такої дати народження не може бути. Напишіть її, будь ласка, так: 17.05.1990.
invalid-name = Це не схоже на імʼя. Напишіть, будь ласка, імʼя та прізвище літерами.
invalid-address = Це не схоже на адресу. Напишіть, будь ласка, місто, вулицю й будинок.
invalid-language = Я розмовляю українською, російською й англійською. Яка мова вам зручніша?
ask-language = Якою мовою вам зручніше?
language-switched = Добре, далі говоримо українською.
propose-language = Далі говоримо українською. Записати українську й до ваших даних, щоб листи теж надходили нею?
language-ru = Русский
language-uk = Українська
language-en = English

## Згоди
channel-email = e-mail
channel-telegram = Telegram
channel-sms = SMS
consents-none = • Розсилки: згоди немає
consents-given = • Розсилки: {$channels}
ask-consent = Які розсилки увімкнути чи вимкнути?
choice-consent-email-on = Увімкнути e-mail
choice-consent-email-off = Вимкнути e-mail
choice-consent-telegram-on = Увімкнути Telegram
choice-consent-telegram-off = Вимкнути Telegram
choice-consent-sms-on = Увімкнути SMS
choice-consent-sms-off = Вимкнути SMS
choice-consent-all-off = Вимкнути все
propose-consent-on = Увімкнути розсилки ({$channels})? Там само надходитимуть новини про ваші замовлення. Відмовитися можна будь-коли.
propose-consent-off = Вимкнути розсилки ({$channels})? Новини про ваші замовлення туди теж більше не надходитимуть, але про замовлення завжди можна запитати тут.
consent-given = Готово, розсилки увімкнено.
consent-withdrawn = Готово, розсилки вимкнено.

## Поле картки й підтвердження нового контакту
ask-field = Що ви хочете змінити?
ask-field-value = Що записати в поле «{$field}»?
field-gender = Стать
field-region = Область
field-postal-code = Індекс
field-country = Країна
gender-f = жіноча
gender-m = чоловіча
cannot-change-field = Це поле я тут змінити не можу. Передати працівнику?
invalid-choice = Такого варіанта для поля «{$field}» немає. Оберіть, будь ласка, з цих.
invalid-number = У полі «{$field}» має бути число, наприклад 12 або 2,5.
invalid-flag = У полі «{$field}» має бути «так» або «ні».
flag-true = так
flag-false = ні
invalid-day = У полі «{$field}» має бути дата, наприклад 17 травня 2015.
unknown-field = Такого поля в магазині немає.
invalid-value = Для поля «{$field}» це не підходить. Напишіть, будь ласка, інакше й коротше.
invalid-postal-code = Це не схоже на поштовий індекс. Напишіть його, будь ласка, як на листах, наприклад LT-10309.
invalid-country = Такої країни я не знаю. Напишіть, будь ласка, її назву або код із двох літер.
offer-proof-email = Щоб упізнавати вас за новою поштою й надсилати на неї коди, її треба підтвердити: надішлю на неї код. Надіслати?
offer-proof-phone = Щоб упізнавати вас за новим номером, його треба підтвердити: поділіться своїм контактом. Зробимо це зараз?
choice-prove-email = Надіслати код
choice-prove-phone = Підтвердити номер
choice-prove-later = Пізніше
nothing-to-prove = Підтверджувати нічого: усі ваші контакти, які можна підтвердити тут, уже підтверджені.
proof-sent = Лист із кодом із 6 цифр надіслано на {$email}.
proof-letter =
    Ваш код: {$code}

    Введіть його в чаті магазину, щоб підтвердити, що ця пошта ваша. Код діє {$minutes ->
        [one] {$minutes} хвилину
        [few] {$minutes} хвилини
       *[other] {$minutes} хвилин
    }. Нікому його не кажіть: працівники магазину ніколи його не питають.

    Якщо ви не просили коду, просто видаліть цей лист.
ask-proof-phone = Поділіться своїм контактом кнопкою нижче, і номер буде підтверджено.
proof-other-phone = Це не той номер, що в нас записаний. Поділіться контактом із записаним номером або спершу змініть телефон.
email-proven = Дякую, пошту підтверджено: тепер я впізнаю вас і за нею.
phone-proven = Дякую, номер підтверджено: тепер я впізнаю вас і за ним.
code-chat = Ваш код: {$code}. Введіть його в тому чаті магазину, де його попросили; він діє {$minutes ->
    [one] {$minutes} хвилину
    [few] {$minutes} хвилини
   *[other] {$minutes} хвилин
}. Нікому його не кажіть: працівники магазину ніколи його не питають. Якщо ви не просили коду, робити нічого не треба.

## Згоди за темами
choice-consent-email-topics = E-mail: обрати теми
choice-consent-telegram-topics = Telegram: обрати теми
choice-consent-sms-topics = SMS: обрати теми
ask-topic = Що ввімкнути чи вимкнути? Ідеться про те, що надходить сюди: {$channel}.
ask-channel-of = Де? Ідеться про тему «{$topic}».
choice-topic-on = Увімкнути: {$topic}
choice-topic-off = Вимкнути: {$topic}
propose-topic-on = Увімкнути {$topics} ({$channels})? Відмовитися можна будь-коли.
propose-topic-off = Вимкнути {$topics} ({$channels})? Решта, на що ви погодилися, надходитиме як раніше.
topic-quoted = «{$topic}»
topic-given = Готово, увімкнено.
topic-withdrawn = Готово, вимкнено.
channel-without = {$channel} (крім: {$topics})

## Ваші дані: копія, видалення
propose-export = Підготувати копію всього, що ми про вас зберігаємо: дані, згоди, замовлення, листи й листування? Посилання напишу сюди, а якщо у вас є підтверджена пошта, надішлю й туди. Воно відкриється один раз протягом {$days ->
    [one] {$days} дня
    [few] {$days} днів
   *[other] {$days} днів
}.
export-requested = Готово, збираю копію. Посилання зʼявиться тут за хвилину.
propose-export-again = Ви просили копію {$when}, і посилання я вже надсилав. Надіслати нове сюди? Попереднє перестане відкриватися.
export-ready = Копія ваших даних готова: {$link}
    Посилання відкриється один раз, до {$until}. Нікому його не передавайте: хто його відкриє, побачить усе.
export-subject = Копія ваших даних
export-letter =
    Вітаємо!

    Ви просили копію всього, що ми про вас зберігаємо. Ось вона: {$link}

    Посилання відкриється один раз, до {$until}. Нікому його не передавайте: хто його відкриє, побачить усе.

    Якщо просили не ви, напишіть нам у чат.
export-page-title = Копія ваших даних
export-page-open = Тут копія всього, що магазин про вас зберігає, одним файлом JSON. Посилання одноразове: після завантаження воно більше не відкриється.
export-page-button = Завантажити
export-page-gone = Це посилання більше не діє: його вже відкривали або його строк минув. Попросіть нову копію в чаті.
export-page-unknown = За цією адресою нічого немає. Перевірте, будь ласка, чи посилання скопійоване повністю.
propose-deletion = Видалити ваші дані? Буде видалено імʼя, телефон, пошту, адресу, дату народження, згоди й наше листування.
deletion-keeps = Залишаться {$keeps}.
deletion-keeps-usual = ваші замовлення із сумами й датами, потрібні для бухгалтерії, але вже без вашого імені та контактів
deletion-waits-for = Спершу мають завершитися замовлення: {$orders}. Дані видалимо одразу після цього, доти можна передумати.
deletion-for-good = Скасувати видалення неможливо.
deletion-requested = Запит прийнято. Дані видалимо протягом кількох хвилин, і я напишу про це сюди.
deletion-requested-waits = Запит прийнято. Дані видалимо, щойно завершаться замовлення: {$orders}. Доти запит можна відкликати.
deletion-asked-before = Ви просили видалити дані {$when}, цей запит відкритий. Залишити його чи відкликати?
choice-deletion-withdraw = Відкликати запит
choice-deletion-leave = Залишити
deletion-left = Гаразд, запит залишається.
propose-withdraw-deletion = Відкликати запит на видалення даних? Тоді все залишиться як є.
deletion-withdrawn = Готово, запит відкликано: ваші дані залишаються.
deletion-done = Ваші дані видалено, як ви просили. Хто ви, я більше не знаю, але на запитання про магазин відповім, як і раніше.
deletion-subject = Ваші дані видалено
deletion-letter =
    Вітаємо!

    Ваші дані видалено, як ви просили. Те, що закон зобовʼязує зберігати для бухгалтерії, залишається без вашого імені та контактів.

    Це наш останній лист вам.
cannot-already-requested = Ви вже просили про це {$when}, запит виконується.

## Товари
product-name = {$name}
products-found = Ось що знайшлося:
variant-line = • {$label}: {$price}, {$stock}
variant-line-only = • {$price}, {$stock}
product-line = • {$name}: {$price}, {$stock}
product-line-from = • {$name}: від {$price}, {$stock}
price-unknown = ціну уточнюємо
in-stock = є в наявності
few-in-stock = {$count ->
    [one] залишилася {$count} штука
    [few] залишилося {$count} штуки
   *[other] залишилося {$count} штук
}
out-of-stock = немає в наявності

## Людина
handoff-open = Передав розмову працівникові, він відповість вам тут. Усе, що ви вже написали, він побачить — повторювати не потрібно.
handoff-closed = Передав питання працівникові. Зараз неробочий час, відповімо {$when}. Усе, що ви написали, працівник побачить.
handoff-unknown = Передав питання працівникові. Він відповість, щойно вийде на звʼязок: точного часу обіцяти не можу.
handoff-already-open = Працівник уже знає про вас і незабаром відповість тут.
handoff-already-closed = Працівник уже знає про вас. Зараз неробочий час, відповімо {$when}.
handoff-already-unknown = Працівник уже знає про вас і відповість, щойно вийде на звʼязок.
noted-for-person = Добре, працівник побачить і це повідомлення.
ask-contact-for-answer = Якщо ви закриєте сторінку, куди вам відповісти? Залиште e-mail або телефон — або просто чекайте тут.
contact-kept = Добре, якщо вас тут не буде, відповімо сюди: {$contact}.
unread-subject = Відповідь на ваше запитання в чаті магазину
unread-letter =
    Вітаємо! Ви писали нам у чат, але, схоже, закрили сторінку раніше, ніж ми відповіли. Ось наша відповідь:

    {$words}

    Якщо залишилися запитання, продовжуйте розмову в чаті на сайті: ми бачимо все листування.
guest = Гість {$mark}

## Що поки робить людина
unsupported-cancel-order = Скасувати замовлення сам я не можу — це робить працівник. Передати йому?
unsupported-change-delivery-address = Змінити адресу доставки сам я не можу — це робить працівник. Передати йому?
unsupported-change-items = Змінити склад замовлення сам я не можу — це робить працівник. Передати йому?
unsupported-return-items = Оформити повернення сам я не можу — це робить працівник. Передати йому?
unsupported-exchange-item = Оформити обмін сам я не можу — це робить працівник. Передати йому?
unsupported-place-order = У чаті цей магазин замовлень не приймає. Замовити можна на сайті, або передам вас працівникові. Передати?
unsupported-request-export = Вивантаження ваших даних готує працівник. Передати йому прохання?
unsupported-request-deletion = Видалення ваших даних оформлює працівник. Передати йому прохання?

## Меню в Telegram
menu-orders = Мої замовлення
menu-profile = Мої дані
menu-person = Покликати працівника
menu-language = Змінити мову
menu-help = Чим я можу допомогти
menu-start = Почати розмову
button-share-contact = Поділитися номером телефону
unsupported-repeat-order = Повторити замовлення в чаті не можна. Замовити можна на сайті, або передам вас працівникові. Передати?
unsupported-change-payment = Змінити спосіб оплати сам я не можу — це робить працівник. Передати йому?

## Переглянути замовлення
order-promised = Обіцяли доставити до {$day} включно.
order-waits-for-payment = Надішлемо, щойно надійде оплата.
order-late-unpaid = Обіцяли доставити до {$day}, але замовлення ще не оплачено: надішлемо, щойно надійде оплата.
order-late-not-sent = Обіцяли доставити до {$day}, запізнюємося на {$days ->
    [one] {$days} день
    [few] {$days} дні
   *[other] {$days} днів
}: замовлення ще не відправлено. Перепрошуємо за затримку.
order-late-sent-late = Обіцяли доставити до {$day}, запізнюємося на {$days ->
    [one] {$days} день
    [few] {$days} дні
   *[other] {$days} днів
}: пізно відправили, це наша провина. Перепрошуємо за затримку.
order-late-on-its-way = Обіцяли доставити до {$day}, запізнення — {$days ->
    [one] {$days} день
    [few] {$days} дні
   *[other] {$days} днів
}: служба доставки везе довше, ніж обіцяла. Перепрошуємо за затримку.
order-late-for-reason = Обіцяли доставити до {$day}, запізнення — {$days ->
    [one] {$days} день
    [few] {$days} дні
   *[other] {$days} днів
}. Перепрошуємо за затримку.
order-delay-reason = Причина затримки: {$reason}
order-tracking-link = Відстежити посилку: {$url}
order-items-changed = Склад замовлення змінено {$when}.
order-return-requested = Повернення оформлено {$when}: {$item}.
order-return-received = Повернення отримали {$when}: {$item}. Гроші невдовзі повернемо.
order-return-done = Повернення завершено {$when}: {$item}.
order-return-refunded = Повернення: {$item}; {$amount} повернули {$when}.
order-exchange-requested = Обмін оформлено {$when}: {$from} → {$to}.
order-exchange-received = Обмін: {$from} отримали {$when}, надішлемо {$to}.
order-exchange-sent = Обмін: {$to} замість {$from}, відправлено {$when}.
choice-order-receipt = Рахунок
choice-cancel-order = Скасувати замовлення
choice-change-delivery-address = Змінити адресу
choice-change-items = Замінити товар
choice-return-items = Оформити повернення
choice-exchange-item = Обміняти
choice-refund-status = Де мої гроші?
choice-repeat-order = Повторити замовлення
which-order-receipt = За яким замовленням потрібен чек або рахунок?
your-orders-of-day = Ваші замовлення за {$from}:
your-orders-of-days = Ваші замовлення з {$from} по {$to}:
your-orders-with = Ваші замовлення з товаром «{$item}»:
your-orders-of-day-with = Ваші замовлення за {$from} з товаром «{$item}»:
your-orders-of-days-with = Ваші замовлення з {$from} по {$to} з товаром «{$item}»:
no-orders-of-day = За {$from} замовлень у вас немає.
no-orders-of-days = З {$from} по {$to} замовлень у вас немає.
no-orders-with = Замовлень із товаром «{$item}» у вас немає.
no-orders-of-day-with = За {$from} замовлень із товаром «{$item}» у вас немає.
no-orders-of-days-with = З {$from} по {$to} замовлень із товаром «{$item}» у вас немає.
nearest-orders = Найближчі за часом:
orders-more = І ще {$more ->
    [one] {$more} замовлення
    [few] {$more} замовлення
   *[other] {$more} замовлень
}. Щоб звузити список, назвіть місяць або товар — наприклад, «мої замовлення за жовтень».

## Повернення грошей
refunds = Повернення грошей:
refunds-of-order = Повернення грошей за замовленням {$number}:
refunds-of-others = Інші повернення грошей:
refund-line-done = • {$amount}, {$what}: повернули {$when} {$way}.
refund-line-done-undated = • {$amount}, {$what}: повернули {$way}.
refund-line-due = • {$amount}, {$what}: повернемо не пізніше {$day} {$way}.
refund-line-due-undated = • {$amount}, {$what}: повернемо {$way}. Точного строку я не маю.
refund-line-overdue = • {$amount}, {$what}: мали повернути не пізніше {$day}, але позначки про переказ я не бачу. Перепрошуємо.
refund-line-waits = • {$amount}, {$what}: повернемо {$way} протягом {$days ->
    [one] {$days} робочого дня
    [few] {$days} робочих днів
   *[other] {$days} робочих днів
} після того, як товар надійде до нас.
refund-line-waits-undated = • {$amount}, {$what}: повернемо {$way}, коли товар надійде до нас.
refund-what-cancel = скасування замовлення {$number}
refund-what-change-items = заміна товару в замовленні {$number}
refund-what-change-payment = зміна оплати замовлення {$number}
refund-what-return = повернення із замовлення {$number}
refund-what-return-goods = {$item} із замовлення {$number}
refund-what-exchange = обмін у замовленні {$number}
refund-way-original = у той самий спосіб, у який ви платили
refund-way-card-ending = на картку {$label}, що закінчується на {$digits}
refund-way-card = на вашу картку
refund-way-paypal = на PayPal
refund-way-gift-card = на подарункову картку
refund-way-bank = на банківський рахунок
refund-amount-unknown = Суму уточнюємо
refund-overdue-hint = Покликати працівника, щоб зʼясувати, де гроші?
refunds-more = І ще {$more ->
    [one] {$more} давніше повернення
    [few] {$more} давніші повернення
   *[other] {$more} давніших повернень
}.
no-refunds = Повертати вам нічого: оплачених скасованих замовлень і повернень у вас немає.
no-refunds-of-order = За замовленням {$number} повертати нічого.
no-refunds-of-order-unpaid = Замовлення {$number} не було оплачено, тож повертати нічого.
no-refunds-of-order-may-cancel = За замовленням {$number} зараз повертати нічого. Якщо ви його скасуєте, гроші повернуться в той самий спосіб, у який ви платили.

## Чеки й рахунки
receipt-title = Чек за замовлення {$number} від {$when}
invoice-title = Рахунок за замовлення {$number} від {$when}
receipt-cancelled = Замовлення {$number} від {$when} скасовано.
receipt-seller = Продавець: {$seller}
receipt-line = {$name}: {$quantity} × {$price} = {$sum}
receipt-goods = Товари: {$sum}
receipt-discount = Знижка: −{$sum}
receipt-delivery = Доставка: {$sum}
receipt-fee = Післяплата: {$sum}
receipt-other-more = Інше: {$sum}
receipt-other-less = Інші знижки: −{$sum}
receipt-total = Разом: {$sum}
receipt-paid = Оплачено {$when}
receipt-paid-undated = Оплачено
receipt-refunded = Гроші повернуто.
receipt-refunded-part = Відтоді повернули: {$sum}
receipt-to-pay = До сплати: {$sum}
receipt-pay-until = До сплати: {$sum}, до {$day} включно
receipt-pay-overdue = До сплати: {$sum}; строк був до {$day}
receipt-pay-by-invoice = Як сплатити: банківським переказом за цим рахунком, у призначенні платежу вкажіть {$number}.
receipt-pay-on-delivery = Як сплатити: курʼєрові або в пункті видачі під час отримання.
receipt-pay-as-chosen = Як сплатити: у той спосіб, який ви вибрали під час замовлення.

## Програма лояльності
loyalty-level = Ваш рівень — «{$level}»: повертаємо балами {$percent} %.
loyalty-level-card = Ваш рівень — «{$level}».
loyalty-spent = За останні {$months ->
    [one] {$months} місяць
    [few] {$months} місяці
   *[other] {$months} місяців
} ви витратили {$spent}.
loyalty-next = До рівня «{$level}» із поверненням {$percent} % залишилося витратити {$missing}.
loyalty-top = Це найвищий рівень.
loyalty-points = У вас {$points ->
    [one] {$points} бал
    [few] {$points} бали
   *[other] {$points} балів
} — це {$worth}.
loyalty-points-only = У вас {$points ->
    [one] {$points} бал
    [few] {$points} бали
   *[other] {$points} балів
}.
loyalty-points-none = Балів у вас поки немає.
loyalty-points-unknown = Скільки у вас балів, я не бачу.
unsupported-loyalty = Програми лояльності в нас немає, тож немає ні рівнів, ні балів. Покликати працівника?
field-loyalty-points = Бали

## Ваші звернення
your-tickets = Ваші звернення:
ticket-line-open = • {$number} від {$when}, {$topic}: відкрите. Відповісти обіцяли до {$day} включно.
ticket-line-open-undated = • {$number} від {$when}, {$topic}: відкрите.
ticket-line-overdue = • {$number} від {$when}, {$topic}: досі відкрите. Відповісти обіцяли до {$day} і запізнюємося. Перепрошуємо.
ticket-line-closed = • {$number} від {$when}, {$topic}: закрите {$closed}.
ticket-line-order = {$line} Воно про замовлення {$order}.
tickets-overdue-hint = Покликати працівника?
no-tickets = Звернень у вас немає. Якщо щось пішло не так, розкажіть — передам.
no-ticket-of-number = Звернення {$number} серед ваших немає.
no-ticket-of-order = Звернень щодо замовлення {$number} у вас немає.
tickets-more = І ще {$more ->
    [one] {$more} давніше
    [few] {$more} давніші
   *[other] {$more} давніших
}.
ticket-topic-complaint = скарга
ticket-topic-delivery = доставка
ticket-topic-payment = оплата
ticket-topic-return = повернення
ticket-topic-product = питання про товар

## Замість того, чого немає в наявності
alternatives = Зараз цього немає. З тієї самої категорії («{$category}») є:
other-variants = Натомість є:
choice-order-product = Замовити: {$name}

## Поради

advice-any = Ось що можу порадити:
advice-fitting = Ось що підійде:
advice-with = До товару «{ $items }» добре пасують:
advice-with-several = До цих товарів ({ $items }) добре пасують:
advice-with-kind = До товарів із категорії «{ $items }» добре пасують:
advice-with-none = Що зазвичай беруть разом із цим ({ $items }), поки не видно. Натомість можу порадити:
advice-better = Класом вище, ніж «{$items}»:
advice-better-none = Кращого за це в тій самій категорії, мабуть, немає.
advice-like = Зі схожого на товар «{ $items }»:
advice-like-order = Схоже на те, що було в замовленні {$number}:
advice-like-order-none = Схожого на замовлення {$number} зараз немає, але ось що можу порадити:
advice-no-order = Попередніх замовлень у вас поки немає, але ось що можу порадити:
advice-others = Ось ще варіанти:
advice-no-others = Інших варіантів зараз немає.
advice-none = Зараз порадити нічого: того, що підійшло б, немає в наявності.
advice-none-within = На таку суму в наявності нічого підхожого немає.
advice-card = {$name} — {$price}
advice-line = • {$name} — {$price}
advice-why = {$why}
offer-reply = Можу порадити «{$name}», {$price}. {$why}
choice-add = До замовлення
choice-others = Інші варіанти

## Відгуки

ask-complaint = Мені прикро, що так сталося. Розкажіть, що трапилося, — запишу й передам працівникові.
complaint-sorry = Мені прикро, що так сталося.
complaint-noted = Записав скаргу під номером {$ticket}.
complaint-noted-order = Записав скаргу на замовлення {$order} під номером {$ticket}.
complaint-answer-by = Розберемося й відповімо тут не пізніше {$day}.
complaint-added = Дописав до вашої скарги {$ticket}: працівник побачить.
ask-rating = Розмову з працівником завершено. Як ми впоралися? Оцініть від 1 до 5.
rate-thanks = Дякую за оцінку!
rate-same = Цю оцінку, {$value}, я вже записав. Дякую!
rate-low = Дякую, записав. Що нам зробити краще? Напишіть кілька слів — передам.
rate-very-low = Дякую, що сказали прямо. Що пішло не так? Напишіть кілька слів, або знову покличу працівника.
rate-comment-thanks = Дякую, передав колегам.
rate-nothing = Дякую! Оцінити можна розмову з працівником, коли вона завершиться, а нещодавніх таких у нас із вами не було.
choice-person-again = Покликати працівника
ask-nps = Нещодавно ви отримали замовлення {$number}. Чи порадили б ви нас друзям? 0 — точно ні, 10 — неодмінно.
nps-thanks = Дякую за відповідь! Раді, що ви з нами.
nps-low = Дякую за чесну відповідь. Що нам виправити? Напишіть кілька слів.
nps-comment-noted = Дякую, записав під номером {$ticket} і передав колегам.

## Якщо не зрозумів, і що ви мали на увазі
proposal-anew = Відтоді минуло багато часу, тому я перевірив усе заново.
proposal-changed = Поки я чекав на відповідь, сума змінилася. Нічого ще не зроблено, перевірте, будь ласка, ще раз.
proposal-waits = Добре, це почекає до {$until}. Коли будете готові, натисніть кнопку або просто напишіть «так».
waits = Добре, поспішати нема куди. Напишіть, коли буде зручно, — продовжимо з цього місця.
step-back = Добре, повернімося на крок назад.
not-understood = Не зрозумів вас. Спробуйте, будь ласка, сказати інакше — наприклад, «де моє замовлення» або «скільки коштує доставка».
not-understood-again = Перепрошую, досі не розумію. Спробуйте зовсім коротко: «скасувати замовлення», «повернути товар», «змінити телефон». Або запитаймо працівника.
not-understood-here = Перепрошую, не зрозумів вас.
clarify = Не впевнений, що зрозумів вас правильно. Що з цього вам потрібно?
wants-confirmation = Перепрошую, не зрозумів. Натисніть кнопку, дайте відповідь «так» чи «ні» — або напишіть, що виправити.
wants-choice = Перепрошую, не зрозумів. Оберіть, будь ласка, один із варіантів нижче.
wants-order = Перепрошую, не зрозумів. Мені потрібен номер замовлення — він є в листі про покупку.
wants-address = Перепрошую, не зрозумів. Мені потрібна адреса: місто, вулиця, будинок і квартира.
wants-city = Перепрошую, не зрозумів. Мені потрібна назва міста.
wants-email = Перепрошую, не зрозумів. Мені потрібен e-mail, наприклад anna@example.com.
wants-phone = Перепрошую, не зрозумів. Мені потрібен номер телефону з кодом країни.
wants-phone-or-email = Перепрошую, не зрозумів. Мені потрібен телефон або e-mail.
wants-identity = Перепрошую, не зрозумів. Мені потрібен телефон або e-mail, який ви вказували в магазині.
wants-birth-date = Перепрошую, не зрозумів. Мені потрібна дата народження, наприклад 17.05.1990.
wants-date = Перепрошую, не зрозумів. Мені потрібна дата, наприклад 17.05.
wants-name = Перепрошую, не зрозумів. Мені потрібні імʼя та прізвище.
wants-code = Перепрошую, не зрозумів. Мені потрібен код із 6 цифр, який ми вам надіслали.
wants-item = Перепрошую, не зрозумів. Мені потрібна назва товару із замовлення.
wants-product = Перепрошую, не зрозумів. Мені потрібна назва товару.
wants-quantity = Перепрошую, не зрозумів. Мені потрібна кількість — просто число.
wants-variant = Перепрошую, не зрозумів. Мені потрібен варіант товару: розмір, вага чи колір.
another-order = Добре, тоді інше замовлення. Яке? Напишіть, будь ласка, його номер.
another-item = Добре, тоді інший товар. Який?
another-variant = Добре, тоді інший варіант. Який?
another-product = Добре, тоді інший товар. Який?
another-one = Добре. А як треба?
choice-flow-track-order = Де моє замовлення
choice-flow-list-orders = Мої замовлення
choice-flow-show-profile = Мої дані
choice-flow-change-name = Змінити імʼя
choice-flow-change-phone = Змінити телефон
choice-flow-change-email = Змінити e-mail
choice-flow-change-address = Змінити мою адресу
choice-flow-change-birth-date = Вказати дату народження
choice-flow-change-language = Змінити мову
choice-flow-change-field = Змінити інші дані
choice-flow-prove-contact = Підтвердити новий контакт
choice-flow-change-consent = Налаштувати розсилки
choice-flow-cancel-order = Скасувати замовлення
choice-flow-change-delivery-address = Змінити адресу доставки
choice-flow-change-items = Змінити товари в замовленні
choice-flow-change-payment = Змінити спосіб оплати
choice-flow-return-items = Повернути товар
choice-flow-exchange-item = Обміняти товар
choice-flow-refund-status = Де мої гроші за повернення
choice-flow-place-order = Оформити замовлення
choice-flow-loyalty = Мої бали
choice-flow-repeat-order = Повторити замовлення
choice-flow-like-last-order = Схоже на попереднє замовлення
choice-flow-order-receipt = Чек або рахунок
choice-flow-ticket-status = Що з моїм зверненням
choice-flow-request-export = Отримати копію моїх даних
choice-flow-request-deletion = Видалити мої дані
choice-flow-complaint = Залишити скаргу
choice-flow-rate = Поставити оцінку
choice-flow-identify = Підтвердити, що це я
choice-flow-leave-contact = Залишити контакт для відповіді
choice-flow-join-thread = Продовжити розмову із сайту

## Оформити замовлення
order-ask-product = Напишіть, що хочете замовити і скільки: можна одразу кілька товарів.
order-ask-more = Що додати?
order-ask-product-instead = Напишіть, що замовити замість цього.
order-unknown-product = «{$name}»: такого товару в нас не знайшлося. Напишіть, будь ласка, інакше або назвіть інший товар.
order-which-product = Знайшлося кілька схожих товарів. Який вам потрібен?
order-which-variant = {$name}: який варіант вам потрібен?
order-out-of-stock = {$name}: зараз немає в наявності.
order-other-variants = Є інші варіанти:
order-instead = З тієї самої категорії є ось що. Взяти щось із цього?
order-few-left = {$name}: лишилося тільки {$count} шт. Скільки беремо?
order-basket = У замовленні:
order-basket-line = {$quantity ->
    [1] • {$name}: {$sum}
   *[other] • {$name}, {$quantity} шт.: {$sum}
}
order-basket-total = Разом {$total}.
order-under-minimum = Замовлення ми приймаємо від {$minimum}, бракує {$missing}. Що додати?
order-ask-way = Як доставити? Місто: {$city}.
order-ask-way-to = Як доставити? Адреса: {$city}, {$address}.
order-way = • {$way}: {$price}, {$days}
order-way-undated = • {$way}: {$price}
order-way-pickup = • {$way}: {$price}, {$address}
order-days = {$to ->
    [one] {$to} робочий день
    [few] {$to} робочі дні
   *[other] {$to} робочих днів
}
order-days-range = {$to ->
    [one] {$from}–{$to} робочий день
    [few] {$from}–{$to} робочі дні
   *[other] {$from}–{$to} робочих днів
}
order-free = безкоштовно
order-way-not-there = Так ми туди не доставляємо ({$city}).
order-not-delivered-there = {$city}: туди ми, на жаль, не доставляємо.
order-what-is-possible = Можна так:
order-ask-where = Куди доставити? Напишіть місто, вулицю, будинок і квартиру.
order-ask-street = Напишіть вулицю, будинок і квартиру. Місто: {$city}.
order-ask-locker = Біля якої адреси вам зручний поштомат? Напишіть вулицю й будинок. Місто: {$city}.
order-city-unknown = Не знаю місця «{$city}». Напишіть його, будь ласка, разом із країною.
order-ask-payment = Як вам зручно заплатити?
order-not-on-delivery = Заплатити під час отримання в цьому разі не можна.
order-payment-not-possible = Так заплатити за замовлення з чату не можна.
order-ask-payment-instead = Підійде інший спосіб?
order-payment-none = На жаль, за таке замовлення в чаті заплатити не можна. Оформіть його, будь ласка, на сайті.
order-not-possible = Таке замовлення зараз оформити не вийде. Спробуйте ще раз або напишіть «поклич людину».
order-no-day = Привезти саме того дня не обіцяю, звичайні терміни вказано нижче.
delivery-courier = Курʼєр
delivery-locker = Поштомат
delivery-pickup = Самовивіз
delivery-post = Пошта
payment-way-on-delivery = Під час отримання
payment-way-invoice = За рахунком
order-choice-variant = {$variant} — {$price}
order-choice-product = {$name} — {$price}
order-choice-product-from = {$name} — від {$price}
order-choice-gone = {$name} — {$stock}
order-choice-count = {$count} шт.
order-choice-without = Без цього
order-choice-many = {$name}, {$count} шт.
order-choice-way = {$way}: {$price}
order-choice-other-address = Інша адреса
order-choice-more = Додати ще
order-choice-payment-fee = {$payment} (+{$fee})
propose-order = Перевірте, будь ласка, замовлення:
order-price-changed = Тим часом ціна змінилася, і замовлення ще не оформлено. Ось воно за новою ціною:
order-delivery = {$way ->
    [courier] Доставка курʼєром: {$price}
    [locker] Доставка в поштомат: {$price}
   *[post] Доставка поштою: {$price}
}
order-address = Адреса: {$city}, {$address}
order-locker-near = Найближчий поштомат до адреси: {$city}, {$address}
order-pickup-at = Самовивіз: {$address}
order-ready-by = Буде готове не пізніше {$day}.
order-deliver-by = Доставимо не пізніше {$day}.
order-days-after-payment = Термін: {$days} після оплати
order-pay-invoice = Оплата за рахунком: {$days ->
    [one] протягом {$days} дня
    [few] протягом {$days} днів
   *[other] протягом {$days} днів
}
order-pay-pickup = Оплата на місці
order-pay-on-delivery = Оплата під час отримання
order-pay-on-delivery-fee = Оплата під час отримання, доплата {$fee}
order-total-of-all = Усього {$total}. Оформлюємо?
order-placed = Готово! Замовлення {$number} оформлено, усього {$total}.
order-placed-invoice = Сплатіть його за рахунком до {$day} включно. Напишіть «рахунок», і я надішлю його сюди; відправимо одразу після оплати.
order-placed-pickup = Заплатите на місці; візьміть із собою номер замовлення.
order-placed-on-delivery = Заплатите під час отримання.
order-placed-track = Де замовлення, можна спитати тут будь-коли.
which-order-to-repeat = Яке замовлення повторити?
order-repeat = Повторюємо замовлення {$number}.
order-repeat-nothing = Із замовлення {$number} зараз нічого немає в наявності. Напишіть, що замовити замість цього.
order-repeat-gone = • {$name}: зараз немає в наявності, тому без нього
order-repeat-fewer = • {$name}: лишилося тільки {$count} шт.
order-repeat-price = • {$name}: тепер {$now}, було {$before}
wants-delivery = Вибачте, не зрозумів. Мені потрібен спосіб доставки: оберіть його нижче.
wants-payment = Вибачте, не зрозумів. Мені потрібен спосіб оплати: оберіть його нижче.

## Що скасував працівник

undone-cancel-order = Наш працівник зняв скасування: замовлення {$number} знову в роботі.
undone-change-delivery-address = Наш працівник повернув попередню адресу доставки замовлення {$number}.
undone-change-items = Наш працівник повернув попередній склад замовлення {$number}.
undone-change-payment = Наш працівник повернув попередній спосіб оплати замовлення {$number}.
undone-return-items = Наш працівник скасував заявку на повернення за замовленням {$number}.
undone-exchange-item = Наш працівник скасував заявку на обмін за замовленням {$number}.
undone-place-order = Наш працівник скасував замовлення {$number}.
undone-update-profile = Наш працівник повернув попередні дані у вашій картці.
undone-set-consent = Наш працівник повернув попередні налаштування ваших розсилок.
undone-request-export = Наш працівник відкликав запит на копію ваших даних.
undone-request-deletion = Наш працівник відкликав запит на видалення ваших даних.

## Зміна замовлень
which-order-cancel = Яке замовлення скасувати?
which-order-address = У якому замовленні змінити адресу доставки?
which-order-items = У якому замовленні замінити товар?
which-order-payment = У якому замовленні змінити спосіб оплати?
which-order-return = З якого замовлення повернення?
which-order-exchange = З якого замовлення обмін?
which-return = Що із замовлення {$order} повернути?
which-exchange = Що із замовлення {$order} обміняти?
which-change = Що в замовленні {$order} замінити?
choice-all-items = Усе
choice-count-all = {$count ->
    [1] {$count}
   *[other] {$count} — усі
}
how-many = {$item}: у замовленні {$count} шт. Скільки з них?
only-so-many = {$item}: у замовленні лише {$count} шт. Скільки з них?
not-in-this-order = У замовленні {$order} цього немає: {$item}. Виберіть, будь ласка, з того, що в ньому є.
which-variant = На який варіант замінити? Зараз: {$item}.
variant-unknown = Такого варіанта в цього товару немає.
variant-the-same = Цей варіант і є в замовленні.
variant-out-of-stock = {$item} — зараз немає в наявності.
choice-variant = {$variant}
choice-variant-dearer = {$variant} (+{$difference})
choice-variant-cheaper = {$variant} (−{$difference})
cannot-change-count = Прибрати товар з оформленого замовлення, додати новий чи змінити кількість я не можу: можна лише взяти замість товару інший його варіант.
no-other-variant = Інших варіантів у цього товару немає: {$item}.
cannot-order-shipped = {$status ->
    [delivered] Замовлення {$order} вже доставлено, тож змінити чи скасувати його не можна.
   *[other] Замовлення {$order} вже в дорозі, тож змінити чи скасувати його не можна.
}
cannot-already-cancelled = Замовлення {$order} вже скасовано.
cannot-already-returned = Повернення чи обмін за замовленням {$order} вже оформлено, вдруге цього зробити не можна.
cannot-already-changed = Склад замовлення {$order} вже змінювали, а зробити це можна лише раз.
cannot-not-returnable = {$cause ->
    [category] {$item} — такого ми не приймаємо назад і не обмінюємо, якщо з товаром усе гаразд.
   *[status] Замовлення {$order} ще не доставлено, а повернути чи обміняти можна лише те, що ви вже отримали.
}
cannot-return-window-passed = Повернути товар із замовлення {$order} вже не можна: на повернення є {$days ->
    [one] {$days} день
    [few] {$days} дні
   *[other] {$days} днів
} після доставки, строк минув {$last}.
cannot-exchange-window-passed = Обміняти товар із замовлення {$order} вже не можна: на обмін є {$days ->
    [one] {$days} день
    [few] {$days} дні
   *[other] {$days} днів
} після доставки, строк минув {$last}.
cannot-out-of-stock = {$item} — зараз немає в наявності.
cannot-other-product = Замінити товар на зовсім інший не можна — лише на інший варіант того самого товару.
cannot-not-in-order = У замовленні {$order} цього немає.
cannot-reason-not-allowed = Скасувати замовлення {$order} можна з однієї з цих причин: {$reasons}. Яка підходить?
cannot-payment-not-possible = Оплатити замовлення {$order} так не вийде.
cannot-not-enough-balance = На подарунковій картці {$balance}, а потрібно {$needed}.
cannot-invalid-value = Цей варіант і є в замовленні {$order}.
cannot-unsupported = Сам я цього зробити не можу.
cannot-no-match = Замовлення {$number} серед ваших немає.
cannot-not-your-order = Замовлення {$number} серед ваших немає.
offer-person = Передати питання працівникові?
from-to = Було: {$before}. Стане: {$after}.
money-back = Повернемо {$sum} {$to}.
money-back-within = Протягом {$days ->
    [one] {$days} робочого дня
    [few] {$days} робочих днів
   *[other] {$days} робочих днів
} повернемо {$sum} {$to}.
money-back-at-once = Одразу повернемо {$sum} {$to}.
money-back-received = Щойно отримаємо товар, повернемо {$sum} {$to}.
money-back-received-within = Протягом {$days ->
    [one] {$days} робочого дня
    [few] {$days} робочих днів
   *[other] {$days} робочих днів
} після того, як отримаємо товар, повернемо {$sum} {$to}.
money-none = Замовлення не оплачено, тож повертати нічого.
word-card = картка
method-card = картка
method-card-ending = {$label} •• {$last}
method-labelled = {$label}
method-paypal = PayPal
method-gift-card = подарункова картка
method-bank = банківський рахунок
method-other = інший спосіб
method-unknown = той спосіб, у який ви платили
method-none = ще не оплачено
ask-reason-cancel = Чому ви скасовуєте замовлення {$order}?
propose-cancel = Скасувати замовлення {$order}?
cancel-whole = Замовлення скасовується повністю.
done-cancel = Замовлення {$order} скасовано.
instead-cancel-shipped = Від посилки можна відмовитися, коли її привезуть, або отримати її й оформити повернення, якщо ці товари можна повернути.
instead-cancel-delivered = Якщо щось не підійшло, можна оформити повернення. Оформити?
ask-delivery-address = Куди доставити замовлення {$order}? Напишіть місто, вулицю, будинок і квартиру.
ask-street = {$city} — добре. Напишіть, будь ласка, вулицю, будинок і квартиру.
address-is-so = Замовлення {$order} і так їде за цією адресою, змінювати нема чого.
propose-address = Змінити адресу доставки замовлення {$order}?
done-address = Готово: замовлення {$order} доставимо за адресою {$address}.
which-payment = Як оплатити замовлення {$order}?
choice-gift-card = Подарункова картка, на ній {$balance}
payment-unknown = Такого способу оплати у вас не записано.
propose-payment = Змінити спосіб оплати замовлення {$order}?
paid-with = Нова оплата: {$sum}, {$method}.
done-payment = Готово. Замовлення {$order} тепер оплачено так: {$method}.
payment-unpaid = Замовлення {$order} ще не оплачено: спосіб можна вибрати просто під час оплати.
propose-return = Оформити повернення із замовлення {$order}?
return-line = • {$item} — {$sum}
left-out-return = Повернути не вийде: {$items}.
which-refund = Куди повернути гроші?
refund-original-only = Гроші можна повернути лише так, як ви платили.
choice-original-way = Туди, звідки платили
done-return = Повернення за замовленням {$order} оформлено.
instead-return-exchange = Зате його ще можна обміняти: на інший варіант або, якщо він бракований, на такий самий. Оформити обмін?
instead-return-cancel = Зате його поки що можна скасувати. Скасувати?
instead-return-later = Оформимо повернення, щойно ви його отримаєте. Ще від посилки можна відмовитися, коли її привезуть.
instead-faulty = Якщо товар виявився бракованим, це інша річ: ним займеться працівник.
instead-damaged = Якщо ж товар надійшов пошкодженим або це не те, що ви замовляли, — це виняток: таке питання вирішить працівник.
send-back-to = Надішліть або принесіть товар до {$until} включно: {$address}. У коробку вкладіть папірець із номером замовлення {$order}.
send-back = Надішліть товар до {$until} включно і вкладіть у коробку папірець із номером замовлення {$order}.
propose-items = Замінити в замовленні {$order}?
left-out-change = Замінити не вийде: {$items}.
swap-line = • {$before} → {$after}, ціна та сама
swap-line-same = • {$item} → новий такий самий товар
swap-line-dearer = • {$before} → {$after}, {$count ->
    [1] на {$difference} дорожче
   *[other] за штуку на {$difference} дорожче
}
swap-line-cheaper = • {$before} → {$after}, {$count ->
    [1] на {$difference} дешевше
   *[other] за штуку на {$difference} дешевше
}
total-from-to = Сума замовлення: була {$before}, стане {$after}.
pay-difference = Доплата — {$sum}: як її внести, вам напише працівник.
pay-difference-with = Доплата — {$sum}: {$method}.
done-items = Готово, замовлення {$order} змінено:
instead-items-other = Можна оформити друге замовлення або скасувати це й зібрати нове.
instead-items-shipped = Коли замовлення надійде, можна буде оформити обмін чи повернення, якщо ці товари їх допускають.
propose-exchange = Обміняти за замовленням {$order}?
left-out-exchange = Обміняти не вийде: {$items}.
done-exchange = Обмін за замовленням {$order} оформлено, новий товар уже відклали. Надішлемо його, щойно отримаємо попередній.
instead-exchange-return = Можна повернути товар і замовити потрібне окремо. Оформити повернення?
instead-exchange-later = Оформимо обмін, щойно ви його отримаєте.

## Запитання, яке вже ставили: коротко, що записано і що лишилося

noted = Записав: {$what}.
noted-plain = Записав.
noted-quantity = {$count ->
    [one] {$count} штука
    [few] {$count} штуки
   *[other] {$count} штук
}
noted-delivery-courier = доставка курʼєром
noted-delivery-locker = доставка в поштомат
noted-delivery-pickup = самовивіз
noted-delivery-post = доставка поштою
noted-payment-invoice = оплата за рахунком
noted-payment-on-delivery = оплата під час отримання
still-choose = Лишилося обрати: {$variants}?
still-order = Лишилося обрати замовлення.
still-item = Лишилося сказати, який товар.
still-product = Лишилося обрати товар.
still-variant = Лишилося обрати варіант.
still-quantity = Лишилося сказати, скільки штук.
still-delivery = Лишилося обрати, як доставити.
still-payment = Лишилося обрати, як заплатити.
still-address = Лишилося сказати, куди доставити.
still-city = Лишилося назвати місто.
still-or-person = Якщо обрати важко, запитайте працівника: я покличу.

## Segments
# Як сказано, про кого питає маркетолог. Те, що після «у яких», стоїть у називному відмінку.
segment-sentence = Клієнти, у яких {$what}.
segment-everybody = Усі клієнти.
segment-everybody-but = Усі клієнти, {$what}.
segment-but = крім тих, у кого {$what}
segment-all-but = усі, крім тих, у кого {$what}
segment-unknown-stay = {$what} (про кого невідомо, лишаються)
segment-not = немає такого: {$what}
segment-unknown-out = {$what} (про кого невідомо, не входять)
segment-all = усе разом: {$what}
segment-any = хоча б одне з: {$what}
segment-anything = будь-що
segment-top =
    З них лише { $percent ->
        [yes] перші {$n} %
       *[no] { $n ->
            [1] перший
           *[other] перші {$n}
        }
    } { $order ->
        [lowest] за зростанням: {$by} (у кого цього немає, не враховано)
       *[highest] за спаданням: {$by}
    }.
segment-zone = Дні й години — за часовим поясом {$zone}.
segment-is = {$what} — {$is}
segment-op = { $op ->
    [more] більше {$value}
    [least] не менше {$value}
    [less] менше {$value}
    [most] не більше {$value}
    [other] будь-що, крім {$value}
    [between] від {$value} до {$to} включно
   *[equal] рівно {$value}
}
segment-than = { $op ->
    [more] більше, ніж {$value}
    [least] не менше, ніж {$value}
    [less] менше, ніж {$value}
    [most] не більше, ніж {$value}
    [other] не стільки ж, скільки {$value}
   *[equal] стільки ж, скільки {$value}
}
segment-times = {$times} × {$what}
segment-shop-average = середнє по магазину
segment-or-none = {$what} (зокрема коли їх немає зовсім)
segment-field = { $name ->
    [city] місто
    [region] область
    [country] країна
    [postal_code] поштовий індекс
    [gender] стать
    [age] вік
    [birth_date] дата народження
    [language] мова
    [registered] дата реєстрації
    [source] джерело
    [loyalty_level] рівень у програмі лояльності
    [loyalty_points] бали
    [first_name] імʼя
    [last_name] прізвище
    [patronymic] по батькові
    [email] e-mail
    [phone] телефон
    [rfm_group] група RFM
    [churn_risk] ризик втрати
    [rfm_recency] оцінка R (давність покупки, 5 — нещодавно)
    [rfm_frequency] оцінка F (частота покупок, 5 — часто)
    [rfm_monetary] оцінка M (сума покупок, 5 — багато)
    [lifetime_value] LTV (сума всіх покупок)
    [predicted_value] прогноз суми покупок на 12 місяців
    [p_alive] імовірність, що ще купуватиме
    [expected_orders] прогноз кількості замовлень на 12 місяців
    [usual_interval] звичний проміжок між покупками
    [next_order] очікувана дата наступного замовлення
   *[other] {$label}
}
segment-in = {$field} — {$values}
segment-not-in = {$field} — не {$values} (у кого невідомо, не входять)
segment-has = {$field} — містить {$values}
segment-known = {$field} — відомо
segment-unknown = {$field} — невідомо
segment-years = { $form ->
    [gen] { $n ->
        [one] {$n} року
        [few] {$n} років
       *[other] {$n} років
    }
   *[nom] { $n ->
        [one] {$n} рік
        [few] {$n} роки
       *[other] {$n} років
    }
}
segment-step = { $form ->
    [gen] { $unit ->
        [hour] { $n ->
            [one] {$n} години
           *[other] {$n} годин
        }
        [day] { $n ->
            [one] {$n} дня
           *[other] {$n} днів
        }
        [week] { $n ->
            [one] {$n} тижня
           *[other] {$n} тижнів
        }
        [month] { $n ->
            [one] {$n} місяця
           *[other] {$n} місяців
        }
        [quarter] { $n ->
            [one] {$n} кварталу
           *[other] {$n} кварталів
        }
        [season] { $n ->
            [one] {$n} сезону
           *[other] {$n} сезонів
        }
        [half] { $n ->
            [one] {$n} півріччя
           *[other] {$n} півріч
        }
       *[year] { $n ->
            [one] {$n} року
           *[other] {$n} років
        }
    }
   *[acc] { $unit ->
        [hour] { $n ->
            [one] {$n} годину
            [few] {$n} години
           *[other] {$n} годин
        }
        [day] { $n ->
            [one] {$n} день
            [few] {$n} дні
           *[other] {$n} днів
        }
        [week] { $n ->
            [one] {$n} тиждень
            [few] {$n} тижні
           *[other] {$n} тижнів
        }
        [month] { $n ->
            [one] {$n} місяць
            [few] {$n} місяці
           *[other] {$n} місяців
        }
        [quarter] { $n ->
            [one] {$n} квартал
            [few] {$n} квартали
           *[other] {$n} кварталів
        }
        [season] { $n ->
            [one] {$n} сезон
            [few] {$n} сезони
           *[other] {$n} сезонів
        }
        [half] { $n ->
            [one] {$n} півріччя
            [few] {$n} півріччя
           *[other] {$n} півріч
        }
       *[year] { $n ->
            [one] {$n} рік
            [few] {$n} роки
           *[other] {$n} років
        }
    }
}
segment-window-last = { $n ->
    [1] { $unit ->
        [hour] за останню годину
        [day] за останню добу
        [week] за останній тиждень
        [month] за останній місяць
        [quarter] за останній квартал
       *[year] за останній рік
    }
   *[other] за останні {$step}
}
segment-window-next = { $n ->
    [1] { $unit ->
        [day] сьогодні або завтра
        [week] у найближчий тиждень
       *[month] у найближчий місяць
    }
   *[other] у найближчі {$step}
}
segment-percent = {$n} %
segment-window-earlier = раніше ніж {$step} тому
segment-window-ago = у період від {$from} тому до {$to} тому
segment-window-ever = за весь час
segment-window-this = { $shift ->
    [now] { $unit ->
        [day] сьогодні
        [week] цього тижня
        [month] цього місяця
        [quarter] цього кварталу
        [season] цього сезону
        [half] цього півріччя
       *[year] цього року
    }
    [before] { $unit ->
        [day] учора
        [week] минулого тижня
        [month] минулого місяця
        [quarter] минулого кварталу
        [season] минулого сезону
        [half] минулого півріччя
       *[year] минулого року
    }
    [after] { $unit ->
        [day] завтра
        [week] наступного тижня
        [month] наступного місяця
        [quarter] наступного кварталу
        [season] наступного сезону
        [half] наступного півріччя
       *[year] наступного року
    }
    [ago] рівно {$step} тому
   *[ahead] рівно через {$step}
}
segment-window-named = { $unit ->
    [day] { $index ->
        [1] у понеділок
        [2] у вівторок
        [3] у середу
        [4] у четвер
        [5] у пʼятницю
        [6] у суботу
       *[7] у неділю
    }
    [month] { $index ->
        [1] у січні
        [2] у лютому
        [3] у березні
        [4] у квітні
        [5] у травні
        [6] у червні
        [7] у липні
        [8] у серпні
        [9] у вересні
        [10] у жовтні
        [11] у листопаді
       *[12] у грудні
    }
    [quarter] у {$index}-му кварталі
    [season] { $index ->
        [1] взимку
        [2] навесні
        [3] влітку
       *[4] восени
    }
   *[half] { $index ->
        [1] у першому півріччі
       *[2] у другому півріччі
    }
}{ $year ->
    [none] {""}
   *[other] {" "}{$year} року
}
segment-ended = останній раз цілком
segment-window-between = з {$from} до {$to} включно
segment-window-since = починаючи з {$from}
segment-window-until = до {$to} включно
segment-window-on = {$from}
segment-dated = {$window} ({$dates})
segment-dates-since = з {$from}
segment-dates-until = до {$to}
segment-birthday = день народження — {$when}
segment-birthday-next = у найближчі {$step}
segment-birthday-past = за останні {$step}
segment-birthday-days = з {$from} до {$to}
segment-weekday = { $day ->
    [1] пн
    [2] вт
    [3] ср
    [4] чт
    [5] пт
    [6] сб
   *[7] нд
}
segment-goods = { $form ->
    [with] з товарами
   *[of] товарів
} {$what}
segment-goods-but = { $form ->
    [with] з товарами
   *[of] товарів
} {$what}, крім товарів {$but}
segment-goods-all-but = { $form ->
    [with] з будь-якими товарами
   *[of] будь-яких товарів
}, крім товарів {$but}
segment-item = { $part ->
    [skus] з артикулом {$value}
    [categories] категорії {$value}
    [brands] бренду {$value}
    [text] з текстом {$value} у назві
    [price] за ціною {$value} за штуку
    [any] будь-якого виду
   *[products] {$value}
}
segment-filter = { $name ->
    [status] статус — {$value}
    [payment] оплата — {$value}
    [total] сума замовлення — {$value}
    [discount] знижка — {$value}
    [promo] з промокодом {$value}
    [any_promo] з будь-яким промокодом
    [city] доставка — {$value}
    [not_city] доставка — не {$value}
    [elsewhere] доставка не у своє місто
    [days_to_deliver] строк доставки — {$value}
    [units] штук у замовленні — {$value}
    [products] різних товарів у замовленні — {$value}
    [returned] щось із нього повернуто
    [kept] нічого з нього не повернуто
    [first] перше в клієнта
    [last] останнє в клієнта
    [nth] {$value}-те за рахунком у клієнта
    [weekdays] за днями тижня: {$value}
    [reason] причина — {$value}
    [refunded] гроші повернуто
    [not_refunded] гроші не повернуто
    [campaigns] кампанія — {$value}
    [channels] канал — {$value}
    [topics] тема — {$value}
    [open] ще не закрито
    [closed] уже закрито
   *[score] оцінка — {$value}
}
segment-value = { $value ->
    [new] нове
    [paid] оплачено
    [shipped] відправлено
    [delivered] доставлено
    [cancelled] скасовано
    [unpaid] не оплачено
    [refunded] гроші повернуто
    [email] e-mail
    [telegram] Telegram
    [sms] SMS
    [f] жіноча
    [m] чоловіча
    [view] перегляд
    [cart] додавання до кошика
    [checkout_abandoned] покинуте оформлення
    [rfm_champions] чемпіони
    [rfm_loyal] лояльні
    [rfm_potential_loyalist] потенційно лояльні
    [rfm_new] новачки
    [rfm_promising] перспективні
    [rfm_need_attention] потребують уваги
    [rfm_about_to_sleep] засинають
    [rfm_at_risk] у зоні ризику
    [rfm_cannot_lose] не можна втратити
    [rfm_hibernating] сплячі
    [rfm_lost] втрачені
    [risk_low] низький
    [risk_medium] середній
    [risk_high] високий
    [message_sent] надіслано
    [message_delivered] доставлено
    [message_opened] відкрито
    [message_not_opened] не відкрито
    [message_ignored] доставлено, але не відкрито
    [message_clicked] є перехід за посиланням
    [message_not_clicked] немає переходу за посиланням
   *[other] {$value}
}
segment-noun-orders = { $form ->
    [none] жодного замовлення
    [some] хоча б одне замовлення
    [first] перше замовлення
    [last] останнє замовлення
    [after] замовлення
    [after_first] найпершого замовлення
    [gen] { $n ->
        [one] {$n} замовлення
        [few] {$n} замовлень
       *[other] {$n} замовлень
    }
    [nom] { $n ->
        [one] {$n} замовлення
        [few] {$n} замовлення
       *[other] {$n} замовлень
    }
   *[one] замовлення
}{$of}
segment-noun-returns = { $form ->
    [none] жодного повернення
    [some] хоча б одне повернення
    [first] перше повернення
    [last] останнє повернення
    [after] повернення
    [after_first] найпершого повернення
    [gen] { $n ->
        [one] {$n} повернення
        [few] {$n} повернень
       *[other] {$n} повернень
    }
    [nom] { $n ->
        [one] {$n} повернення
        [few] {$n} повернення
       *[other] {$n} повернень
    }
   *[one] повернення
}{$of}
segment-noun-messages = { $form ->
    [none] жодного повідомлення розсилки
    [some] хоча б одне повідомлення розсилки
    [first] перше повідомлення розсилки
    [last] останнє повідомлення розсилки
    [after] повідомлення розсилки
    [after_first] найпершого повідомлення розсилки
    [gen] { $n ->
        [one] {$n} повідомлення розсилок
        [few] {$n} повідомлень розсилок
       *[other] {$n} повідомлень розсилок
    }
    [nom] { $n ->
        [one] {$n} повідомлення розсилок
        [few] {$n} повідомлення розсилок
       *[other] {$n} повідомлень розсилок
    }
   *[one] повідомлення розсилки
}{$of}
segment-noun-visits = { $form ->
    [none] жодної дії на сайті
    [some] хоча б одна дія на сайті
    [first] перша дія на сайті
    [last] остання дія на сайті
    [after] дії на сайті
    [after_first] найпершої дії на сайті
    [gen] { $n ->
        [one] {$n} дії на сайті
        [few] {$n} дій на сайті
       *[other] {$n} дій на сайті
    }
    [nom] { $n ->
        [one] {$n} дія на сайті
        [few] {$n} дії на сайті
       *[other] {$n} дій на сайті
    }
   *[one] дія на сайті
}{$of}
segment-noun-tickets = { $form ->
    [none] жодного звернення
    [some] хоча б одне звернення
    [first] перше звернення
    [last] останнє звернення
    [after] звернення
    [after_first] найпершого звернення
    [gen] { $n ->
        [one] {$n} звернення
        [few] {$n} звернень
       *[other] {$n} звернень
    }
    [nom] { $n ->
        [one] {$n} звернення
        [few] {$n} звернення
       *[other] {$n} звернень
    }
   *[one] звернення
}{$of}
segment-noun-nps = { $form ->
    [none] жодної відповіді на опитування NPS
    [some] хоча б одна відповідь на опитування NPS
    [first] перша відповідь на опитування NPS
    [last] остання відповідь на опитування NPS
    [after] відповіді на опитування NPS
    [after_first] найпершої відповіді на опитування NPS
    [gen] { $n ->
        [one] {$n} відповіді на опитування NPS
        [few] {$n} відповідей на опитування NPS
       *[other] {$n} відповідей на опитування NPS
    }
    [nom] { $n ->
        [one] {$n} відповідь на опитування NPS
        [few] {$n} відповіді на опитування NPS
       *[other] {$n} відповідей на опитування NPS
    }
   *[one] відповідь на опитування NPS
}{$of}
segment-noun-ratings = { $form ->
    [none] жодної оцінки розмови
    [some] хоча б одна оцінка розмови
    [first] перша оцінка розмови
    [last] остання оцінка розмови
    [after] оцінки розмови
    [after_first] найпершої оцінки розмови
    [gen] { $n ->
        [one] {$n} оцінки розмов
        [few] {$n} оцінок розмов
       *[other] {$n} оцінок розмов
    }
    [nom] { $n ->
        [one] {$n} оцінка розмов
        [few] {$n} оцінки розмов
       *[other] {$n} оцінок розмов
    }
   *[one] оцінка розмови
}{$of}
segment-measure = { $measure ->
    [orders_count] кількість замовлень
    [orders_units] кількість куплених штук
    [orders_amount] сума покупок
    [orders_average] середній чек покупок
    [orders_largest] найбільша покупка
    [orders_products] кількість різних товарів у замовленнях
    [orders_categories] кількість різних категорій у замовленнях
    [orders_brands] кількість різних брендів у замовленнях
    [orders_months] кількість місяців із замовленнями
    [orders_same_product] кількість замовлень з тим самим товаром
    [orders_days_between] середній час між замовленнями
    [orders_days_since_last] час від останнього замовлення
    [orders_days_since_first] час від першого замовлення
    [returns_count] кількість повернень
    [returns_units] кількість повернутих штук
    [returns_amount] сума повернень
    [returns_products] кількість різних повернутих товарів
    [returns_days_since_last] час від останнього повернення
    [messages_count] кількість повідомлень розсилок
    [messages_days_since_last] час від останнього повідомлення розсилки
    [visits_count] кількість дій на сайті
    [visits_products] кількість різних товарів у діях на сайті
    [visits_days_since_last] час від останньої дії на сайті
    [tickets_count] кількість звернень
    [tickets_average] середня оцінка звернень
    [tickets_latest] остання оцінка звернень
    [tickets_days_since_last] час від останнього звернення
    [nps_count] кількість відповідей на опитування NPS
    [nps_average] середня оцінка NPS
    [nps_latest] остання оцінка NPS
    [nps_days_since_last] час від останньої відповіді на опитування NPS
    [ratings_count] кількість оцінок розмов
    [ratings_average] середня оцінка розмов
    [ratings_latest] остання оцінка розмов
   *[ratings_days_since_last] час від останньої оцінки розмови
}{$of}
segment-every = { $unit ->
    [day] щодня
    [week] щотижня
    [month] щомісяця
    [quarter] щокварталу
   *[year] щороку
} {$window} — {$what}
segment-sequence = після {$first}{$within} — {$next}
segment-within = {" "}протягом {$step}
segment-consent = { $granted ->
    [yes] згода на повідомлення: {$channels}
   *[no] немає згоди на повідомлення: {$channels}
}
segment-reachable = можливість написати: {$channels} (є згода й адреса, не заблоковано)
segment-member = місце в сегменті {$name}
segment-nameless = № {$id}
segment-why = { $in ->
    [yes] {$who} входить до цієї групи.
   *[no] {$who} не входить до цієї групи.
}
segment-why-clause = { $is ->
    [true] Так: {$clause}.
    [false] Ні: {$clause}.
   *[unknown] Невідомо: {$clause}.
}
segment-why-fact = {$line} Насправді: {$fact}.
segment-fact-dates = { $source ->
    [orders] замовлення
    [returns] повернення
    [messages] повідомлення
    [visits] дії на сайті
    [tickets] звернення
    [nps] відповіді на опитування NPS
   *[ratings] оцінки розмов
}: {$dates}
segment-fact-consents = { $given ->
    [some] згоду дано: {$channels}
   *[none] згоди немає ні на що
}
segment-fact-addresses = { $known ->
    [some] є куди писати: {$channels}
   *[none] писати нікуди
}{ $blocked ->
    [yes] {", "}бота в Telegram заблоковано
   *[no] {""}
}

## Segments: a marketer's turn

segment-missing = { $kind ->
    [city] «{ $words }»: звідти в даних нікого немає.
    [brand] «{ $words }»: такого бренду в каталозі немає.
    [product] «{ $words }»: такого товару в каталозі немає.
    [category] «{ $words }»: такої категорії в каталозі немає.
    [campaign] «{ $words }»: такої розсилки не було.
    [promo_code] «{ $words }»: такого промокоду в замовленнях немає.
    [segment] «{ $words }»: такого сегмента немає.
   *[other] «{ $words }»: про це в даних нічого немає.
}
segment-missing-nearest = { segment-missing } Найближче, що є: «{ $nearest }».
segment-unread = { $count ->
    [1] Не зрозуміле слово: «{ $words }». Його не враховано.
   *[other] Не зрозумілі слова: «{ $words }». Їх не враховано.
}
segment-vague = Що означає «{ $words }»? Виберіть, що ви мали на увазі.
segment-people = { $count ->
    [0] Таких клієнтів немає.
    [one] { NUMBER($count) } клієнт.
    [few] { NUMBER($count) } клієнти.
   *[other] { NUMBER($count) } клієнтів.
}
segment-people-at-least = Щонайменше { NUMBER($count) }: клієнтів багато, точне число ще не пораховано.
segment-more-people = і ще { NUMBER($count) }
offers-line = • { $name }: для { NUMBER($people) } з { NUMBER($of) }
offers-who = Кому запропонувати «{ $called }»:
offers-none = Запропонувати їм зараз нічого: немає в наявності того, що підійшло б.
offers-nobody = Нікого, кому варто було б запропонувати «{ $called }», поки не видно.
segment-also = «{ $words }» можна зрозуміти й інакше:
segment-welcome = Цей чат тепер ваш робочий, { $name }. Запитайте, наприклад: «з Києва, купили за останні 90 днів більше ніж на 5000».
segment-link-old = Це посилання вже не діє. Візьміть нове в кабінеті працівника, під своїм іменем.
segment-anew = Почнімо спочатку: хто вам потрібен?
segment-nothing-yet = Поки нічого не вибрано: скажіть, хто вам потрібен.
segment-nothing-understood = Із цих слів умова не складається. Напишіть, наприклад: «з Києва, купили за останні 90 днів більше ніж на 5000».
segment-saved = { $kind ->
    [static] Сегмент «{ $name }» збережено зі списком людей на зараз: { NUMBER($count) }.
   *[dynamic] Сегмент «{ $name }» збережено, він оновлюватиметься сам. Зараз у ньому людей: { NUMBER($count) }.
}
segment-save-unread = Не вдалося зрозуміти: { $words }. Зберегти без цього?
segment-save-anyway = Так, зберегти
segment-name-taken = Сегмент із назвою «{ $name }» уже є. Назвіть цей інакше: «збережи як …».
segment-export-at-desk = Список файлом вивантажують у кабінеті працівника, у розділі сегментів: у чат ми його не надсилаємо.
segment-old-button = Ця кнопка з попередньої відповіді. Запитайте ще раз, і з'являться нові.
segment-not-done = Не вийшло. Запитайте іншими словами або відкрийте розділ сегментів у кабінеті працівника.

## Campaigns
campaign-product = {$name} — {$price}
campaign-price = {$price}
campaign-unsubscribe-letter = Ви отримали цього листа, бо погодилися на розсилку магазину. Відписатися: {$link}
campaign-unsubscribe-telegram = Щоб більше не отримувати таких повідомлень, дайте відповідь «стоп» або натисніть кнопку нижче.
campaign-stop = Відписатися
campaign-more = Докладніше про товар
unsubscribe-title = Відписка від розсилки
unsubscribe-ask = Більше не надсилати вам листів? Разом із розсилкою перестануть надходити й новини про ваші замовлення, але про замовлення завжди можна запитати в чаті магазину.
unsubscribe-button = Відписатися
unsubscribe-done = Ви відписалися, листів більше не буде. Якщо передумаєте, напишіть про це в чат магазину.
unsubscribe-unknown = Це посилання не працює. Перевірте, будь ласка, чи скопійовано його повністю.

## Чого варті покупці
insight-few-buyers = Для прогнозу потрібно щонайменше { NUMBER($need) } покупців, поки що їх { NUMBER($have) }.
insight-short-history = Для прогнозу потрібна історія покупок не коротша за { $need } днів, поки що вона охоплює { $have ->
    [one] { $have } день
    [few] { $have } дні
   *[other] { $have } днів
}.
insight-no-recent-order = Для прогнозу потрібна хоча б одна покупка за останні { $need } днів, а остання була { $have ->
    [one] { $have } день
    [few] { $have } дні
   *[other] { $have } днів
} тому.
insight-nobody-often = Для прогнозу потрібні покупці, які купували щонайменше в три різні дні. Таких поки що немає.
insight-no-fit = Побудувати прогноз за цими покупками не вдалося: вони надто одноманітні.
insight-one-time-alive = Купили один раз: { NUMBER($buyers) } ({ $percent } % покупців). З однієї покупки не видно, чи людина пішла, тому модель вважає їх усіх активними.
insight-value-follows-frequency = Частота покупок і сума однієї покупки тут пов’язані (кореляція { $correlation }), тому прогноз у грошах менш надійний.
insight-no-value = Суми покупок не вкладаються в модель: прогноз є за кількістю замовлень, але не за грошима.

## Figures
figure-measure = { $name ->
    [orders_count] кількість замовлень{$with}
    [orders_units] кількість проданих одиниць{$of}
    [orders_amount] виторг
    [orders_amount_goods] виторг від{$of}
    [orders_average] середній чек
    [orders_average_goods] середня сума{$of} в одному замовленні
    [orders_median] медіанний чек
    [orders_median_goods] медіанна сума{$of} в одному замовленні
    [orders_largest] найбільше замовлення
    [orders_largest_goods] найбільша сума{$of} в одному замовленні
    [orders_smallest] найменше замовлення
    [orders_smallest_goods] найменша сума{$of} в одному замовленні
    [orders_discount] сума знижок у замовленнях{$with}
    [orders_delivery_days] середній час доставки замовлень{$with}
    [orders_customers] кількість покупців{$of}
    [orders_products] кількість різних куплених найменувань{$of}
    [orders_categories] кількість різних категорій у замовленнях{$with}
    [orders_brands] кількість різних брендів у замовленнях{$with}
    [returns_count] кількість повернень{$of}
    [returns_units] кількість повернених одиниць{$of}
    [returns_amount] сума повернень{$of}
    [returns_customers] кількість клієнтів із поверненням{$of}
    [returns_products] кількість різних повернених найменувань{$of}
    [messages_count] кількість повідомлень розсилок
    [messages_customers] кількість отримувачів розсилок
    [visits_count] кількість дій на сайті{$with}
    [visits_customers] кількість клієнтів, що побували на сайті{$with}
    [visits_products] кількість різних найменувань у діях на сайті{$with}
    [tickets_count] кількість звернень
    [tickets_average] середня оцінка звернень
    [tickets_customers] кількість клієнтів, що зверталися
    [nps_count] кількість відповідей на опитування NPS
    [nps_average] середня оцінка NPS
    [nps_customers] кількість тих, хто відповів на опитування NPS
    [ratings_count] кількість оцінок розмов
    [ratings_average] середня оцінка розмов
    [ratings_customers] кількість тих, хто оцінив розмову
    [customers] кількість клієнтів
    [registrations] кількість реєстрацій
    [new_customers] кількість нових покупців{$of}
    [returning_customers] кількість покупців{$of}, що повернулися
    [lapsed_customers] кількість покупців{$of}, що пішли
    [repeat_customers] кількість повторних покупців{$of}
    [repeat_rate] частка повторних покупців{$of}
    [return_rate] частка замовлень із поверненням{$of}
    [cancel_rate] частка скасованих замовлень{$with}
    [arpu] виторг на одного покупця{$of}
    [orders_per_customer] кількість замовлень на одного покупця{$of}
    [units_per_order] кількість одиниць{$of} в одному замовленні
    [lifetime_value] довічна цінність (LTV) покупця{$of}
    [predicted_value] прогноз покупок клієнта на 12 місяців
    [nps] індекс NPS
    [conversion] конверсія розсилки в замовлення
    [open_rate] частка відкритих повідомлень
   *[click_rate] частка повідомлень із переходом за посиланням
}
figure-field = { $how ->
    [average] {$field} (середнє)
    [median] {$field} (медіана)
    [sum] {$field} (сума)
    [largest] {$field} (найбільше)
   *[smallest] {$field} (найменше)
}
figure-ratio = { $part ->
    [yes] частка: {$of} / {$to}
   *[no] відношення: {$of} / {$to}
}
figure-whose = {$what} (лише ті, у кого {$who})
figure-by = { $by ->
    [hour] за годинами
    [day] за днями
    [week] за тижнями
    [month] за місяцями
    [quarter] за кварталами
    [year] за роками
    [weekday] за днями тижня
    [hour_of_day] за годинами дн.
    [city] за містами
    [region] за регіонами
    [country] за країнами
    [source] за джерелами
    [gender] за статтю
    [age_group] за віком
    [language] за мовами
    [loyalty_level] за рівнями програми лояльності
    [rfm_group] за групами RFM
    [churn_risk] за ризиком відтоку
    [customer] за клієнтами
    [category] за категоріями
    [brand] за брендами
    [product] за товарами
    [variant] за артикулами
    [delivery_city] за містами доставки
    [status] за статусами замовлення
    [payment_status] за статусами оплати
    [promo_code] за промокодами
    [carrier] за службами доставки
    [return_reason] за причинами повернення
    [topic] за темами звернень
    [campaign] за розсилками
    [channel] за каналами
    [visit] за діями на сайті
    [score] за оцінками
    [segment] за сегментами
   *[other] за полем {$field}
}
figure-top = { $order ->
    [lowest] найменші { $n }
   *[highest] найбільші { $n }
}
figure-unknown = не вказано
figure-who = Враховуються лише {$who}
figure-only = Показано лише значення: {$is}.
figure-versus = Для порівняння: {$window}.
figure-cut = Показано перші { NUMBER($n) } рядків із { NUMBER($all) }.
figure-share-told = Частка — від усього, без розбивки.
figure-overlap = Те саме замовлення або та сама людина може потрапити в кілька рядків.
figure-how-line = Як пораховано: {$how}.
figure-how = { $name ->
    [orders] кожне замовлення один раз, за датою оформлення
    [cancelled] кожне скасоване замовлення один раз, за датою скасування
    [units] сума кількостей у рядках замовлень
    [amount] сума замовлень
    [amount_goods] ціна × кількість цих товарів у замовленнях
    [average] сума замовлень, поділена на їхню кількість
    [average_goods] ціна × кількість цих товарів, поділені на кількість замовлень із ними
    [median] у половини замовлень сума менша, у половини більша
    [extreme] за сумою одного замовлення
    [extreme_goods] за сумою цих товарів в одному замовленні
    [discount] сума знижок із замовлень
    [delivery] середня кількість діб від оформлення до доставки, за доставленими замовленнями
    [people] кожна людина один раз
    [different] кожне значення один раз, за каталогом
    [returns] за датою заявки; відкликані не враховано
    [messages] за датою надсилання
    [visits] за часом дії
    [tickets] за датою звернення
    [answers] за датою відповіді
    [scores] середнє всіх оцінок
    [customers] усі клієнти, крім тих, хто видалив свої дані
    [registrations] за датою реєстрації
    [new] ті, чиє найперше замовлення припало на цей час
    [returning] ті, хто купив у цей час і купував раніше
    [lapsed] ті, хто купував раніше, а в цей час — ні
    [repeat] ті, у кого за цей час два замовлення або більше
    [repeat_rate] ті, у кого два замовлення або більше, серед усіх, хто купив у цей час
    [return_rate] замовлення, з яких щось повернули, серед усіх оформлених у цей час
    [return_rate_goods] замовлення, з яких повернули ці товари, серед усіх замовлень із ними
    [cancel_rate] скасовані серед усіх оформлених у цей час
    [arpu] виторг, поділений на кількість покупців
    [per_customer] кількість замовлень, поділена на кількість покупців
    [per_order] кількість одиниць, поділена на кількість замовлень
    [lifetime] скільки в середньому витратив за весь час кожен, хто купував; без скасованих і повернених
    [predicted] середнє прогнозів за тими клієнтами, для кого прогноз є
    [nps] відсоток промоутерів (9–10) мінус відсоток критиків (0–6), за останньою оцінкою кожного
    [conversion] хто зробив замовлення за { $days ->
        [one] {$days} день
        [few] {$days} дні
       *[other] {$days} днів
    } після повідомлення, серед тих, хто його отримав
    [opened] відкриті серед доставлених
    [clicked] повідомлення з переходом серед доставлених
    [field] за клієнтами, у яких це відомо
   *[ratio] перше, поділене на друге
}
figure-no-cancelled = скасовані замовлення не враховано
figure-of-this = {$what} — {$how}
figure-nothing = немає даних
figure-percent = { NUMBER($value, maximumFractionDigits: 1) } %
figure-number = { NUMBER($value, maximumFractionDigits: 2) }
figure-days = { NUMBER($value, maximumFractionDigits: 1) } дн.
figure-change = { $way ->
    [up] ▲ на { NUMBER($percent, maximumFractionDigits: 1) } % більше (було {$before})
    [down] ▼ на { NUMBER($percent, maximumFractionDigits: 1) } % менше (було {$before})
    [same] стільки ж (було {$before})
    [more] ▲ більше (було {$before})
    [less] ▼ менше (було {$before})
   *[unknown] немає з чим порівняти
}
figure-share = { NUMBER($percent, maximumFractionDigits: 1) } % від усього
figure-before = раніше
figure-part = частка від усього
figure-rows-more = і ще рядків: { NUMBER($count) }
figure-cannot = { $trouble ->
    [measures] За один раз можна запитати не більше ніж про {$what} показників.
    [how] Такий показник тут не рахується.
    [by] Цей показник не можна розбити так: {$by}.
    [time] Цей показник не має часу: розбити його так не можна ({$by}).
    [window] Для цього показника потрібен строк із початком: наприклад, «за жовтень» або «за останні 30 днів».
    [field] Такого поля в клієнтів немає.
    [buckets] Вийшло б понад {$what} точок на графіку. Виберіть коротший строк або більший крок.
    [only] Щоб відібрати рядки, скажіть, за чим розбити: наприклад, за містами.
    [slow] Рахувати довелося б надто довго. Виберіть коротший строк або менше людей.
   *[shape] Таке запитання порахувати не вдається.
}
figure-not-understood = Не зрозумів, що порахувати. Напишіть, наприклад: «виторг за місяцями за рік» або «середній чек покупців із Києва за жовтень».
figure-who-are-they = Хто ці люди?

## Рекомендації: чому пропонуємо
reason-due = Зазвичай ви берете це раз на { $unit ->
    [week] { $every ->
        [one] { NUMBER($every) } тиждень
        [few] { NUMBER($every) } тижні
       *[other] { NUMBER($every) } тижнів
    }
   *[day] { $every ->
        [1] день
        [one] { NUMBER($every) } день
        [few] { NUMBER($every) } дні
       *[other] { NUMBER($every) } днів
    }
}, { $since ->
    [one] { $unit ->
        [week] минув уже { NUMBER($since) } тиждень
       *[day] минув уже { NUMBER($since) } день
    }
    [few] минуло вже { NUMBER($since) }
   *[other] минуло вже { NUMBER($since) }
}.
reason-due-staff = Зазвичай бере раз на { $unit ->
    [week] { $every ->
        [one] { NUMBER($every) } тиждень
        [few] { NUMBER($every) } тижні
       *[other] { NUMBER($every) } тижнів
    }
   *[day] { $every ->
        [1] день
        [one] { NUMBER($every) } день
        [few] { NUMBER($every) } дні
       *[other] { NUMBER($every) } днів
    }
}, { $since ->
    [one] { $unit ->
        [week] минув уже { NUMBER($since) } тиждень
       *[day] минув уже { NUMBER($since) } день
    }
    [few] минуло вже { NUMBER($since) }
   *[other] минуло вже { NUMBER($since) }
}.
reason-refill = Зазвичай це купують знову через { $unit ->
    [week] { $every ->
        [one] { NUMBER($every) } тиждень
        [few] { NUMBER($every) } тижні
       *[other] { NUMBER($every) } тижнів
    }
   *[day] { $every ->
        [1] день
        [one] { NUMBER($every) } день
        [few] { NUMBER($every) } дні
       *[other] { NUMBER($every) } днів
    }
}, а від вашого останнього замовлення { $since ->
    [one] { $unit ->
        [week] минув уже { NUMBER($since) } тиждень
       *[day] минув уже { NUMBER($since) } день
    }
    [few] минуло вже { NUMBER($since) }
   *[other] минуло вже { NUMBER($since) }
}.
reason-refill-staff = Зазвичай це купують знову через { $unit ->
    [week] { $every ->
        [one] { NUMBER($every) } тиждень
        [few] { NUMBER($every) } тижні
       *[other] { NUMBER($every) } тижнів
    }
   *[day] { $every ->
        [1] день
        [one] { NUMBER($every) } день
        [few] { NUMBER($every) } дні
       *[other] { NUMBER($every) } днів
    }
}, а від останньої покупки { $since ->
    [one] { $unit ->
        [week] минув уже { NUMBER($since) } тиждень
       *[day] минув уже { NUMBER($since) } день
    }
    [few] минуло вже { NUMBER($since) }
   *[other] минуло вже { NUMBER($since) }
}.
reason-again = { $times ->
    [1] Ви це вже купували.
    [one] Ви купували це вже { NUMBER($times) } раз.
    [few] Ви купували це вже { NUMBER($times) } рази.
   *[other] Ви купували це вже { NUMBER($times) } разів.
}
reason-again-staff = { $times ->
    [one] Це є в { NUMBER($times) } замовленні клієнта.
    [few] Це є в { NUMBER($times) } замовленнях клієнта.
   *[other] Це є в { NUMBER($times) } замовленнях клієнта.
}
reason-together = Разом із товаром «{ $with }» це беруть у { NUMBER($percent) } % замовлень.
reason-alike = { $people ->
    [one] Це бере { NUMBER($people) } з { NUMBER($of) } покупців зі схожими замовленнями.
    [few] Це беруть { NUMBER($people) } з { NUMBER($of) } покупців зі схожими замовленнями.
   *[other] Це беруть { NUMBER($people) } з { NUMBER($of) } покупців зі схожими замовленнями.
}
reason-similar = Схоже на «{ $to }».
reason-popular = Зараз це часто беруть.
reason-popular-city = У вашому місті ({ $city }) це часто беруть.
reason-popular-city-staff = Це часто беруть у місті клієнта ({ $city }).
reason-season = { $month ->
    [1] У січні
    [2] У лютому
    [3] У березні
    [4] У квітні
    [5] У травні
    [6] У червні
    [7] У липні
    [8] У серпні
    [9] У вересні
    [10] У жовтні
    [11] У листопаді
   *[12] У грудні
} це беруть у { NUMBER($times) } раза частіше, ніж зазвичай.
reason-better = Дорожче, ніж «{ $than }», на { NUMBER($percent) } %, і беруть це частіше.
reason-group = Чому: { $why }.
reason-group-due = час узяти знову — { $people ->
    [one] { NUMBER($people) } клієнт
    [few] { NUMBER($people) } клієнти
   *[other] { NUMBER($people) } клієнтів
}
reason-group-refill = настав звичний час покупки — { $people ->
    [one] { NUMBER($people) } клієнт
    [few] { NUMBER($people) } клієнти
   *[other] { NUMBER($people) } клієнтів
}
reason-group-again = уже купували — { $people ->
    [one] { NUMBER($people) } клієнт
    [few] { NUMBER($people) } клієнти
   *[other] { NUMBER($people) } клієнтів
}
reason-group-together = беруть разом із тим, що в них є — { $people ->
    [one] { NUMBER($people) } клієнт
    [few] { NUMBER($people) } клієнти
   *[other] { NUMBER($people) } клієнтів
}
reason-group-alike = беруть покупці зі схожими замовленнями — { $people ->
    [one] { NUMBER($people) } клієнт
    [few] { NUMBER($people) } клієнти
   *[other] { NUMBER($people) } клієнтів
}
reason-group-similar = купують схоже — { $people ->
    [one] { NUMBER($people) } клієнт
    [few] { NUMBER($people) } клієнти
   *[other] { NUMBER($people) } клієнтів
}
reason-group-popular = часто беруть зараз — { $people ->
    [one] { NUMBER($people) } клієнт
    [few] { NUMBER($people) } клієнти
   *[other] { NUMBER($people) } клієнтів
}
reason-group-season = зараз сезон — { $people ->
    [one] { NUMBER($people) } клієнт
    [few] { NUMBER($people) } клієнти
   *[other] { NUMBER($people) } клієнтів
}

## Група підтримки в Telegram: слова для працівників
group-bound = Готово: «{ $title }» — тепер група підтримки. Кожна розмова, у якій знадобиться людина, стане тут окремою темою. Щоб відповідати звідси, повʼяжіть свій Telegram з обліковим записом: посилання — у налаштуваннях кабінету.
group-bind-old = Цей код не підходить або вже не діє. Візьміть новий у кабінеті й надішліть сюди: /bind КОД
group-bind-how = Щоб підтримка працювала в цій групі, візьміть код у налаштуваннях кабінету й надішліть сюди: /bind КОД
group-missing = Поки що не вийде: { $what }. Виправте це й надішліть той самий код ще раз.
group-trouble-not-in-group = бота немає в групі
group-trouble-not-forum = у групі не ввімкнено теми
group-trouble-not-admin = бота не призначено адміністратором
group-trouble-no-topics-right = бот не має права керувати темами
group-trouble-no-delete-right = бот не має права видаляти повідомлення (разом із даними клієнта треба видалити і його тему)
group-reason = { $reason ->
    [asked] Просить людину
    [angry] Схоже, сердиться
    [complaint] Скарга
    [legal] Юридичне питання
    [not_understood] Бот не зрозумів питання
    [too_many_tries] Не вийшло з кількох спроб
    [unsupported] Бот цього не вміє
    [failed] У бота стався збій
    [taken] Розмову взяв працівник
   *[other] Потрібна людина
}
group-packet = { $lines }
group-packet-urgent = ❗️ Терміново
group-packet-who = Клієнт: { $name } · { $channel ->
    [telegram] Telegram
   *[web] чат на сайті
} · { $locale ->
    [uk] українська
    [en] англійська
   *[ru] російська
}
group-packet-asked = Питання: { $text }
group-packet-tried = Чим займався бот: { $flows }
group-packet-known = Відомо: { $values }
group-packet-value = { $slot }: { $value }
group-packet-lacks = Бракує: { $what }
group-packet-contact = Клієнт залишив контакт для відповіді: його видно в кабінеті
group-packet-last = Останні повідомлення:
group-packet-desk = У кабінеті: { $url }
group-lines = { $lines }
group-line-customer = Клієнт: { $text }
group-line-edit = Клієнт виправив: { $text }
group-line-bot = Бот: { $text }
group-line-person = { $name }: { $text }
group-line-person-edit = { $name } (виправлено): { $text }
group-line-person-gone = { $name }: повідомлення видалено
group-line-note = 📝 Нотатка, { $name }: { $text }
group-holder = Відповідає { $name }.
group-holder-none = Розмову ніхто не веде. Взяти її — /take
group-over = Розмову знову веде бот.
group-closed = Розмову закрито.
group-button-take = Взяти
group-button-bot = Повернути боту
group-button-close = Закрити
group-not-linked = { $name }, клієнтові це не надіслано: цей Telegram не повʼязаний з обліковим записом працівника. Відкрийте { $url } → «Налаштування», візьміть посилання для Telegram, перейдіть за ним — і відповідайте просто тут.
group-not-linked-tap = Спершу повʼяжіть свій Telegram з обліковим записом: посилання — у налаштуваннях кабінету.
group-not-allowed = Клієнтові це не надіслано: ваша роль не дозволяє відповідати клієнтам.
group-not-allowed-tap = Ваша роль не дозволяє відповідати клієнтам.
group-anonymous = Клієнтові це не надіслано: ви пишете від імені групи, і не видно, хто відповідає. Вимкніть анонімність у правах адміністратора.
group-anonymous-tap = Ви пишете від імені групи: вимкніть анонімність у правах адміністратора.
group-not-passable = Таке повідомлення клієнтові не передати. Надішліть текст, фото, документ або голосове.
group-file-large = Не надіслано: клієнт пише з чату на сайті, а туди можна передати файл розміром до 20 МБ. Надішліть менший.
group-blocked = Не надіслано: клієнт заблокував бота.
group-taken = Не надіслано: розмову веде { $name }.
group-with-bot = Не надіслано: клієнтові зараз відповідає бот. Візьміть розмову — /take — і напишіть ще раз.
group-yours = Ця розмова вже ваша.
group-already-bot = Розмову й так веде бот.
group-already-closed = Розмову вже закрито.
group-note-empty = Після /note напишіть саму нотатку.
group-note-kept = Нотатку збережено: клієнт її не побачить.
group-no-topic = Ця команда працює всередині теми розмови.
group-not-done = Не вийшло. Відкрийте розмову в кабінеті.
group-ready-open = У цій відповіді є поля, які нічим заповнити: напишіть її самі.
group-edit-late = У клієнта це вже не виправити: напишіть йому ще раз.
group-help =
    У темі розмови все, що ви пишете, надходить клієнтові.
    /take — взяти розмову
    /bot — повернути її боту
    /close — закрити
    /note текст — нотатка для своїх
group-linked = Готово, { $name }: тепер ви можете відповідати клієнтам із групи підтримки.
group-flow = { $name ->
    [track_order] де замовлення
    [list_orders] список замовлень
    [show_profile] особисті дані
    [change_name] зміна імені
    [change_phone] зміна телефону
    [change_email] зміна e-mail
    [change_address] зміна адреси
    [change_birth_date] зміна дати народження
    [change_language] зміна мови
    [change_consent] згода на розсилки
    [cancel_order] скасування замовлення
    [change_delivery_address] інша адреса доставки
    [change_items] зміна складу замовлення
    [return_items] повернення
    [exchange_item] обмін
    [refund_status] де гроші за повернення
    [place_order] нове замовлення
    [loyalty] програма лояльності
    [repeat_order] повторити замовлення
    [like_last_order] схоже на попереднє замовлення
    [order_receipt] чек за замовленням
    [ticket_status] що зі зверненням
    [request_export] вивантаження особистих даних
    [request_deletion] видалення особистих даних
    [complaint] скарга
    [change_payment] інший спосіб оплати
    [change_field] зміна поля картки
    [prove_contact] підтвердження нового контакту
    [rate] оцінка
    [identify] підтвердження особи
    [leave_contact] контакт для відповіді
    [join_thread] листування в іншому каналі
   *[other] …
}
group-slot = { $name ->
    [order] замовлення
    [address] адреса
    [city] місто
    [email] e-mail
    [phone] телефон
    [birth_date] дата народження
    [name] ім’я
    [language] мова
    [consent] згода
    [phone_or_email] телефон або e-mail
    [code] код
    [identity] хто це
    [item] товар
    [quantity] кількість
    [reason] причина
    [product] товар
    [date] дата
    [variant] варіант
    [amount] сума
    [payment] спосіб оплати
    [delivery] спосіб доставки
    [field] поле
    [value] значення
    [topic] тема
    [comment] коментар
    [items] товари
    [more] щось іще
    [choice] вибір
    [link] посилання
   *[other] …
}

### Лист покупцеві, який пише працівник
# Імʼя тут потребує кличного відмінка, тому вітаємося без нього.
mail-greeting = Добрий день!
mail-closing =
    З повагою,
    {$staff}{ $named ->
    [yes] , {$shop}
   *[other] {""}
}
mail-why = { $named ->
    [yes] Вам пише {$staff}, магазин «{$shop}». Ви наш покупець, і цей лист стосується лише вас: це не розсилка. Просто дайте на нього відповідь, і ми її прочитаємо.
   *[other] Вам пише {$staff}, працівник магазину. Ви наш покупець, і цей лист стосується лише вас: це не розсилка. Просто дайте на нього відповідь, і ми її прочитаємо.
}

### Листи працівникам
staff-recovery-subject = Новий пароль для входу в Beseda
staff-recovery-letter =
    Вітаємо!

    Хтось попросив новий пароль для вашого входу в Beseda. Якщо це були ви, задайте його тут: {$link}

    Посилання діє одну годину й лише один раз. Нікому його не передавайте.

    Якщо просили не ви, нічого робити не треба: пароль лишиться той самий.
staff-invitation-subject = Вас запрошують до Beseda
staff-invitation-letter =
    Вітаємо!

    Вас запрошують працювати з покупцями магазину в Beseda. Щоб почати, придумайте пароль: {$link}

    Посилання діє сім днів і лише один раз. Нікому його не передавайте.
