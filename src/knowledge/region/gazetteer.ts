/**
 * Countries that customers speak of: the ISO 3166 code, other names beside those that the language's own list of countries has, and
 * after a semicolon the larger cities. Spellings of one place stand between slashes: those of ru, uk and en, and stems that its cases
 * have ("Київ", "Києва"). A name that is an everyday word as well ("Суми", "Ровно", "Порту", "Nice") is left out.
 */
const COUNTRIES = `
LT ; Вильнюс/Вільнюс/Vilnius/Wilno, Каунас/Kaunas, Клайпеда/Klaipeda, Шяуляй/Siauliai, Паневежис/Паневежіс/Panevezys, Алитус/Алітус/Alytus, Мариямполе/Маріямполе/Marijampole, Мажейкяй/Mazeikiai, Ионава/Йонава/Jonava, Утена/Utena, Тракай/Trakai, Паланга/Palanga, Нида/Ніда/Nida, Друскининкай/Друскінінкай/Druskininkai, Висагинас/Вісагінас/Visaginas, Электренай/Elektrenai
LV ; Рига/Рига/Ризі/Riga, Даугавпилс/Даугавпілс/Daugavpils, Лиепая/Лієпая/Liepaja, Елгава/Єлгава/Jelgava, Юрмала/Jurmala, Вентспилс/Вентспілс/Ventspils, Резекне/Rezekne, Валмиера/Валмієра/Valmiera
EE ; Таллин/Таллинн/Таллінн/Таллін/Tallinn, Тарту/Tartu, Нарва/Narva, Пярну/Pärnu, Вильянди/Вільянді/Viljandi, Кохтла-Ярве/Kohtla-Järve, Раквере/Rakvere
PL ; Варшава/Warsaw/Warszawa, Краков/Краків/Кракова/Krakow/Cracow, Гданьск/Гданськ/Gdansk, Вроцлав/Wroclaw, Познань/Poznan, Лодзь/Lodz, Щецин/Щецін/Szczecin, Люблин/Люблін/Lublin, Катовице/Катовіце/Katowice, Белосток/Білосток/Bialystok, Гдыня/Гдиня/Gdynia, Сопот/Sopot, Жешув/Rzeszow, Торунь/Torun, Сувалки/Suwalki
DE ФРГ ; Берлин/Берлін/Berlin, Мюнхен/Munich/München, Гамбург/Hamburg, Франкфурт/Frankfurt, Кельн/Cologne/Köln, Дюссельдорф/Dusseldorf, Штутгарт/Stuttgart, Лейпциг/Лейпціг/Leipzig, Дрезден/Dresden, Ганновер/Hanover/Hannover, Нюрнберг/Nuremberg/Nürnberg, Бремен/Bremen, Дортмунд/Dortmund, Бонн/Bonn
UA ; Киев/Київ/Києв/Kyiv/Kiev, Львов/Львів/Lviv/Lvov, Харьков/Харків/Харков/Kharkiv/Kharkov, Одесса/Одеса/Odesa/Odessa, Днепр/Дніпр/Дніпро/Dnipro, Запорожье/Запоріжжя/Zaporizhzhia, Винница/Вінниця/Vinnytsia, Полтава/Poltava, Чернигов/Чернігів/Чернігов/Chernihiv, Черкассы/Черкаси/Cherkasy, Житомир/Zhytomyr, Хмельницкий/Хмельницьк/Khmelnytskyi, Черновцы/Чернівці/Чернівців/Chernivtsi, Тернополь/Тернопіль/Тернопол/Ternopil, Ивано-Франковск/Івано-Франківськ/Франківськ/Ivano-Frankivsk, Луцк/Луцьк/Lutsk, Ужгород/Uzhhorod, Мукачево/Mukachevo, Николаев/Миколаїв/Миколаєв/Mykolaiv, Херсон/Kherson, Кропивницкий/Кропивницьк/Kropyvnytskyi, Кривой Рог/Кривий Ріг/Кривого Рогу/Kryvyi Rih, Мариуполь/Маріуполь/Mariupol, Белая Церковь/Біла Церква/Білої Церкви/Bila Tserkva, Rivne
AT ; Вена/Відень/Відн/Vienna, Зальцбург/Salzburg, Грац/Graz, Линц/Linz, Инсбрук/Інсбрук/Innsbruck
BE ; Брюссель/Brussels, Антверпен/Antwerp, Гент/Ghent, Брюгге/Bruges
BG ; София/Софія/Sofia, Варна/Varna, Бургас/Burgas, Пловдив/Пловдів/Plovdiv
HR ; Загреб/Zagreb, Сплит/Спліт, Дубровник/Дубровнік/Dubrovnik
CY ; Никосия/Нікосія/Nicosia, Лимассол/Лімасол/Limassol, Ларнака/Larnaca, Пафос/Paphos
CZ Czech Republic ; Прага/Празі/Prague, Брно/Brno, Острава/Ostrava, Карловы Вары/Карлові Вари/Karlovy Vary
DK ; Копенгаген/Copenhagen, Орхус/Aarhus
FI ; Хельсинки/Гельсінкі/Хельсінкі/Helsinki, Тампере/Tampere, Turku, Эспоо/Espoo
FR ; Париж/Paris, Марсель/Marseille, Лион/Ліон/Lyon, Ницца/Ніцца, Страсбург/Strasbourg, Тулуза/Toulouse, Бордо/Bordeaux
GR ; Афины/Афіни/Athens, Салоники/Салоніки/Thessaloniki
HU ; Будапешт/Budapest, Дебрецен/Debrecen
IE ; Дублин/Дублін/Dublin, Корк
IT ; Рим/Рим/Rome, Милан/Мілан/Milan, Неаполь/Naples, Турин/Турін/Turin, Венеция/Венеція/Venice, Флоренция/Флоренція/Florence, Болонья/Bologna
LU
MT ; Валлетта/Valletta
NL Голландия/Голландія/Holland/The Netherlands ; Амстердам/Amsterdam, Роттердам/Rotterdam, Гаага/Гаазі/The Hague, Утрехт/Utrecht, Эйндховен/Ейндговен/Eindhoven
PT ; Лиссабон/Лісабон/Lisbon
RO ; Бухарест/Bucharest, Клуж/Cluj, Яссы/Ясси/Iasi
SK ; Братислава/Bratislava, Кошице/Кошиці/Kosice
SI ; Любляна/Ljubljana, Марибор/Марібор/Maribor
ES ; Мадрид/Madrid, Барселона/Barcelona, Валенсия/Валенсія/Valencia, Малага/Malaga, Аликанте/Аліканте/Alicante, Севилья/Севілья/Seville
SE ; Стокгольм/Stockholm, Гетеборг/Гетеборг/Gothenburg, Мальме/Malmö
GB Англия/Англія/England/Британия/Британія/Britain/Шотландия/Шотландія/Scotland/UK/Королевство/Королівство ; Лондон/London, Манчестер/Manchester, Эдинбург/Единбург/Edinburgh, Ливерпуль/Ліверпуль/Liverpool, Бирмингем/Бірмінгем/Birmingham
US Америка/Америці/America/США/USA/the States/Штаты/Штати ; Нью-Йорк/New York, Чикаго/Chicago, Майами/Маямі/Miami, Лос-Анджелес/Los Angeles, Сан-Франциско/San Francisco, Бостон/Boston
CA ; Торонто/Toronto, Монреаль/Montreal, Ванкувер/Vancouver
NO ; Осло/Oslo, Берген/Bergen
CH ; Цюрих/Цюрих/Zurich, Женева/Geneva, Базель/Basel, Берн/Bern
IS ; Рейкьявик/Рейк'явік/Reykjavik
RU РФ ; Москва/Москва/Moscow, Санкт-Петербург/Петербург/Питер/Saint Petersburg/St Petersburg, Калининград/Калінінград/Kaliningrad, Новосибирск/Новосибірськ/Novosibirsk, Екатеринбург/Єкатеринбург/Yekaterinburg, Казань/Kazan, Псков/Pskov, Краснодар/Krasnodar, Ростов/Rostov
BY Белоруссия/Білорусія/Беларусь/Білорусь ; Минск/Мінськ/Minsk, Гродно/Гродн/Grodno, Брест/Brest, Гомель/Gomel, Витебск/Вітебськ/Vitebsk, Могилев/Могильов/Mogilev
MD Молдавия/Молдавія/Молдова ; Кишинев/Кишинів/Кишинев/Chisinau
GE ; Тбилиси/Тбілісі/Tbilisi, Батуми/Батумі/Batumi
AM ; Ереван/Єреван/Yerevan
AZ ; Баку/Baku
KZ ; Алматы/Алмати/Алма-Ата/Almaty, Астана/Astana
UZ ; Ташкент/Tashkent
KG Киргизия/Киргизія/Киргизстан ; Бишкек/Бішкек/Bishkek
IL ; Иерусалим/Єрусалим/Jerusalem, Тель-Авив/Тель-Авів/Tel Aviv, Хайфа/Haifa
TR Turkey ; Стамбул/Istanbul, Анкара/Ankara, Анталья/Анталія/Antalya
AE Эмираты/Емірати/Emirates/ОАЭ/ОАЕ/UAE ; Дубай/Dubai, Абу-Даби/Абу-Дабі/Abu Dhabi
RS ; Белград/Белград/Belgrade, Нови Сад/Новий Сад/Novi Sad
ME Montenegro ; Подгорица/Подгориця/Podgorica, Будва/Budva
MK Македония/Македонія/Macedonia
AL ; Тирана/Tirana
BA Босния/Боснія/Bosnia ; Сараево/Сараєво/Sarajevo
CN ; Пекин/Пекін/Beijing, Шанхай/Shanghai
JP ; Токио/Токіо/Tokyo
IN ; Delhi
KR Корея/Корея/Korea ; Сеул/Seoul
TH Тайланд/Таїланд ; Бангкок/Bangkok
AU ; Сидней/Сідней/Sydney, Мельбурн/Melbourne
NZ
BR
AR
MX
EG
ZA
`;

/** The member states of the European Union, by ISO code. */
export const MEMBER_STATES: ReadonlySet<string> = new Set(
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "),
);

/** How the Union itself is called. */
export const UNION_NAMES =
  "ЕС/Евросоюз/Европейский союз/Европа/Европі/ЄС/Євросоюз/Європейський Союз/Європа/EU/European Union/Europe".split("/");

/** A country of {@link gazetteer}: names beside its own, and for each city its spellings. */
interface Entry {
  code: string;
  names: string[];
  cities: string[][];
}

/** Every country with its cities. */
export const gazetteer = (): Entry[] => COUNTRIES.trim().split("\n").map(entryOf);

function entryOf(line: string): Entry {
  const [, code = "", names = "", cities = ""] = /^(\w\w)\s*([^;]*?)\s*(?:;\s*(.*))?$/.exec(line) ?? [];
  return {
    code,
    names: names === "" ? [] : names.split("/"),
    cities: cities === "" ? [] : cities.split(",").map((city) => city.trim().split("/")),
  };
}
