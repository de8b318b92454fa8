import { asLocale, type Locale } from "../../../src/base/index.ts";

/**
 * What a customer of the tea room may ask, and what is to be found. `first`: this product, whatever follows. `firsts`: these before
 * all others. `only`: these and no others. `nothing`: nobody sells it, or it is no question about goods.
 */
const LINES = `
ru | сколько стоит кемекс? | first chemex6
ru | есть чемекс на 6 чашек | first chemex6
ru | почем иргачефф | first yirg
ru | иргачеф 1 кг сколько | first yirg
ru | эфиопия есть? | only yirg sidamo
ru | какая эфиопия у вас продаётся и почём | only yirg sidamo
ru | хочу кению килограмм | first kenya
ru | кения 250 г | first kenya
ru | Кофе без кофеина есть? | first decaf
ru | декаф | first decaf
ru | есть у вас чай? | only sencha longjing dahongpao earlgrey rooibos ivan chamomile
ru | какие чаи есть в наличии | only sencha longjing dahongpao earlgrey rooibos ivan chamomile
ru | кофемолка | only c3 comandante encore
ru | сколько стоят кофемолки | only c3 comandante encore
ru | кофимолки есть? | only c3 comandante encore
ru | ручная кофемолка тимемор | first c3
ru | таймор с3 цена | first c3
ru | электрическая кофемолка | first encore
ru | команданте | first comandante
ru | комманданте в наличии? | first comandante
ru | весы с таймером | first scales
ru | фильтры для аэропресса | first aerofilter
ru | фильтры на кемекс | first chemexfilter
ru | фильтры v60 100 штук | first v60filter
ru | есть фильтры? | only chemexfilter v60filter aerofilter
ru | аэропрес | first aeropress
ru | сколько стоит аэро пресс | first aeropress
ru | воронка харио | first v60
ru | белая воронка v60 | first v60
ru | френчпресс на литр | first frenchpress
ru | френч пресс 350мл | first frenchpress
ru | гейзер на 3 чашки | first moka
ru | турка | first cezve
ru | медная турка сколько стоит | first cezve
ru | чайник с гусиным носиком | first kettle
ru | заварочный чайник | first teapot
ru | есть чайники? | firsts kettle teapot
ru | сенча 100 грамм есть? | first sencha
ru | сенчя | first sencha
ru | да хун пао | first dahongpao
ru | дахунпао | first dahongpao
ru | ерл грей | first earlgrey
ru | пуэр в наличии? | first puer
ru | пуер шу | first puer
ru | ройбуш | first rooibos
ru | иван чай почем | first ivan
ru | иван-чая нет? | first ivan
ru | ромашковый чай | first chamomile
ru | кружка лист | first mug
ru | термокружка 500 мл | first thermo
ru | термо кружка | first thermo
ru | чашка для капучино зеленая | first cup
ru | шоколад тёмный | first chocolate
ru | пастила есть? | first pastila
ru | что есть из сладостей | only chocolate pastila
ru | халва | first halva
ru | средство от накипи | first descaler
ru | щетка для чистки кофемолки | first brush
ru | банка для хранения кофе | first jar
ru | есть кофе? | only yirg sidamo kenya huila decaf santos dawn
ru | какой кофе у вас есть | only yirg sidamo kenya huila decaf santos dawn
ru | бразилия сантос кг | first santos
ru | гватемала будет? | first guat
ru | рассвет | first dawn
ru | смесь для эспрессо 1 кг | first dawn
ru | колумбия уила | first huila
ru | колумбия | firsts huila decaf
ru | kofe keniya | first kenya
ru | kofemolka | only c3 comandante encore
ru | chai sencha | first sencha
ru | зелёный лунцзин | first longjing
ru | CHEMEX6-01 | first chemex6
ru | сколько стоит KENYA-02? | first kenya
ru | самолёт | nothing
ru | сколько стоит самолёт? | nothing
ru | доставка в каунас сколько стоит | nothing
ru | есть ли у вас парковка | nothing
ru | телефон | nothing
ru | какая погода | nothing
ru | где мой заказ | nothing
ru | зонтик | nothing
ru | купить велосипед | nothing
ru | хлеб и молоко | nothing
ru | здравствуйте! а иргачефф в килограммовых пачках есть и почём? | first yirg
ru | Добрый день, подскажите пожалуйста сколько стоит кофемолка команданте | first comandante
ru | хотела бы заказать сенчу, она осталась? | first sencha
ru | ройбуша нет в наличии? | first rooibos
ru | а шоколад у вас какой | first chocolate
ru | цена на весы акайя | first scales
ru | акаия перл | first scales
ru | чайник феллоу стагг | first kettle
ru | биалетти мока экспресс на 6 | first moka
ru | бодум френч пресс литр | first frenchpress
ru | кинто термокружка | first thermo
ru | капучинная чашка белая | first cup
ru | лун цзин | first longjing
ru | лонг джинг чай | first longjing
ru | эрлгрей | first earlgrey
ru | earl grey есть? | first earlgrey
ru | мне нужны фильтры для воронки v60, 40 штук | first v60filter
ru | колумбия декаф | first decaf
ru | зерно бразилия сантос 1кг | first santos
ru | электрокофемолка | first encore
ru | сколько стоят турки? | first cezve
ru | кофе в турке | first cezve
ru | аиропресс | first aeropress
ru | кимекс | first chemex6
ru | геизерная кофеварка | first moka
ru | сиедство от накипи | first descaler
ru | пастилла яблочная | first pastila
ru | чем чистить кофемолку | first brush
ru | иванчай | first ivan
ru | yirgacheffe | first yirg
ru | timemore c3 черная есть? | first c3
ru | CHEMEX | first chemex6
ru | сладости к чаю | firsts chocolate pastila
ru | вся посуда | only teapot mug thermo cup
ru | gvatemala | first guat
ru | хонда цивик | nothing
ru | шампунь для волос | nothing
ru | можно вернуть деньги? | nothing
ru | носки | nothing
ru | позовите человека | nothing
ru | айфон 15 | nothing
uk | скільки коштує кемекс? | first chemex6
uk | чи є в наявності їргачефф | first yirg
uk | їргачеф кіло | first yirg
uk | яка у вас є кава? | only yirg sidamo kenya huila decaf santos dawn
uk | чи є у вас чай | only sencha longjing dahongpao earlgrey rooibos ivan chamomile
uk | кавомолка ручна | firsts c3 comandante
uk | кавомолки | only c3 comandante encore
uk | ціна кавамолки таймор | first c3
uk | електрична кавомолка | first encore
uk | ефіопія | only yirg sidamo
uk | кенія 1кг ціна | first kenya
uk | кава без кофеїну | first decaf
uk | фільтри для аеропреса є? | first aerofilter
uk | фільтри до кемекса | first chemexfilter
uk | аеропрес скільки коштує | first aeropress
uk | лійка харіо біла | first v60
uk | мідна турка | first cezve
uk | гейзерна кавоварка на 6 чашок | first moka
uk | чайник із гусячим носиком | first kettle
uk | заварник | nothing
uk | ваги з таймером | first scales
uk | горнятко | first mug
uk | термочашка 350 мл | first thermo
uk | солодощі | only chocolate pastila
uk | чорний шоколад | first chocolate
uk | засіб від накипу | first descaler
uk | щітка для кавомолки | first brush
uk | сенчу хочу 50 г | first sencha
uk | ромашка є? | first chamomile
uk | чи є пуер | first puer
uk | ерл грей 100 грамів | first earlgrey
uk | світанок для еспресо | first dawn
uk | підкажіть будь ласка, чи залишилася гватемала | first guat
uk | літак | nothing
uk | чи можна оплатити карткою | nothing
uk | коли ви працюєте | nothing
uk | парасолька | nothing
uk | добрий день, а гейзерна кавоварка на три чашки є? | first moka
uk | почому кавомолка командант | first comandante
uk | шукаю чайник для заварювання | first teapot
uk | хочу купити термочашку | first thermo
uk | сідамо кіло скільки коштує | first sidamo
uk | чи лишився шу пуер 100 г | first puer
uk | які у вас солодощі є в наявності | only chocolate pastila
uk | які чаї маєте? | only sencha longjing dahongpao earlgrey rooibos ivan chamomile
uk | кавамолка | only c3 comandante encore
uk | бразілія сантос | first santos
uk | колумбію уїла 250 | first huila
uk | посуд | only teapot mug thermo cup
uk | иргачеф є | first yirg
uk | chemex на 6 чашок | first chemex6
uk | френчпрес 350 | first frenchpress
uk | шкарпетки | nothing
uk | велосипед дитячий | nothing
uk | холодильник | nothing
en | how much is the chemex? | first chemex6
en | chemix 6 cup | first chemex6
en | chemex filters | first chemexfilter
en | do you have any tea | only sencha longjing dahongpao earlgrey rooibos ivan chamomile
en | what teas do you sell? | only sencha longjing dahongpao earlgrey rooibos ivan chamomile
en | what coffee have you got | only yirg sidamo kenya huila decaf santos dawn
en | yirgacheffe 1 kg price | first yirg
en | yergachef | first yirg
en | ethiopian coffee | firsts yirg sidamo
en | kenya aa | first kenya
en | is decaf in stock? | first decaf
en | coffee grinders | firsts c3 comandante encore
en | hand grinder | only c3 comandante
en | electric grinder price | first encore
en | comandante grinder | first comandante
en | timemore c3 in white | first c3
en | aeropress | first aeropress
en | aero press filters | first aerofilter
en | hario v60 black | first v60
en | paper filters for v60 | first v60filter
en | french press 1 litre | first frenchpress
en | stovetop moka for 6 cups | first moka
en | copper cezve | first cezve
en | gooseneck kettle | first kettle
en | teapot | first teapot
en | scale with timer | first scales
en | leaf mug 450ml | first mug
en | travel tumbler | first thermo
en | cappucino cup green | first cup
en | dark choclate | first chocolate
en | any sweets? | only chocolate pastila
en | descaler | first descaler
en | grinder brush | first brush
en | long jing tea | first longjing
en | earl gray | first earlgrey
en | oolong | nothing
en | do you sell umbrellas | nothing
en | airplane | nothing
en | how much is shipping to berlin | nothing
en | what time do you close | nothing
en | Hi! I'm looking for the Comandante C40, is it in stock? | first comandante
en | got any dahongpao left | first dahongpao
en | do you sell puerh tea | first puer
en | what's the price of a kilo of santos | first santos
en | brasil santos | first santos
en | guatamala antigua | first guat
en | colombian decaf coffee | first decaf
en | cappuccino cups | first cup
en | bodum | first frenchpress
en | acaia pearl | first scales
en | kinto tumbler 350 | first thermo
en | something sweet | only chocolate pastila
en | which filters do you have? | only chemexfilter v60filter aerofilter
en | fireweed | first ivan
en | camomile tea | first chamomile
en | wireless headphones | nothing
en | laptop bag | nothing
en | running shoes size 42 | nothing
en | can i talk to a human | nothing
`;

/** A question with its right answer: keys of the tea room's products. */
export interface Question {
  locale: Locale;
  text: string;
  expected: "first" | "firsts" | "only" | "nothing";
  keys: string[];
}

/** The labelled questions. */
export const QUESTIONS: Question[] = LINES.trim().split("\n").map(questionOf);

function questionOf(line: string): Question {
  const [tag = "", text = "", answer = ""] = line.split("|").map((cell) => cell.trim());
  const locale = asLocale(tag);
  const [expected, ...keys] = answer.split(" ");
  if (!locale || !isExpectation(expected)) throw new Error(`this line is no question with its answer: ${line}`);
  return { locale, text, expected, keys };
}

function isExpectation(word: string | undefined): word is Question["expected"] {
  return word === "first" || word === "firsts" || word === "only" || word === "nothing";
}
