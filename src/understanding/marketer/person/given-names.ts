import { type NameWord, nameWord } from "./name-word.ts";

/**
 * Given names that are one name, a line each: as Russian, Ukrainian and English have it, and what people of that name are called. Spellings
 * that {@link nameWord} takes for one stand once. Written by hand, the common ones only: there is no kept package with the Russian and Ukrainian ones.
 */
const GIVEN_NAMES = `
александр олександр alexander саша шура саня сашко олесь лесь alex al
александра олександра саша шура саня леся олеся alex sandra
алексей олексий олексій alexis леша алеша alyosha
алена олена елена helen helena лена аленка оленка nell nellie
анастасия настя настуся стася ася
анатолий анатолій толя толик
андрей андрій andrew андрюша андрійко andy drew
анжелика angelica angelika лика анжела angela
анна ганна anne ann hannah аня анюта нюся ганя annie nan
антон тоша антоша антошка тоні
антонина тоня тося
артем тема артемка
борис боря борька
богдан даня бодя богданчик
вадим вадик дима
валентин валя валик
валентина валя
валерий валерій
валерия лера
варвара barbara варя варюша barb barbie
василий basil вася васек
вера віра
вероника ника ronnie
виктор витя vic
виктория вика vicky vicki tori
виталий віталій виталик
владимир володимир вова володя вовка вовчик
владислав влад славик слава
вячеслав слава славик славко
галина галя
геннадий геннадій гена генка
георгий георгій гоша жора гога
григорий григорій gregory гриша гришка грицько гриць greg
даниил данило daniel даня данилка данько dan danny
дарья дарина даша дарка
денис дениска ден
диана diane
дмитрий дима митя
евгений євгеній eugene женя gene
евгения eugenia женя genie
екатерина катерина kathryn катя катюша катька катря kate katie kathy cathy kat kitty
елизавета elizabeth elisabeth лиза liz lizzie beth betty eliza bess
зинаида зина
иван john ваня івась іванко jack johnny jon
игорь игорек гоша
илья ілля elijah илюша eli
ирина irene ира иришка
кирилл кирило cyril кирюша киря
константин костянтин костя костик
кристина христина christina christine кристя христя chris tina chrissy
ксения оксана ксюша ксюха
лариса лара
леонид леня льоня
любовь люба любаша
людмила люда мила люся
максим макс максимко
маргарита margaret рита марго maggie meg peggy greta
мария mariia marie маша маня марийка марічка molly polly
марина мариша
матвей матвій matthew мотя матвійко matt
михаил михайло michael миша мишка михась михайлик mike mick micky
надежда надія nadiia hope надійка
наталья наташа ната наталка nat
никита микита никитка ник
николай микола nicholas nicolas коля nick nicky
олег олежка олежик
олеся alesya леся олеська
ольга оля
павел paul паша павлик павлусь пашка
петр peter pyotr петя петька петрик петрусь pete
полина pauline поля
раиса рая
роман рома ромка ромчик
ростислав ростик слава
светлана світлана света светик lana
семен semyon simon сема сеня сенько
сергей сергій сережа сергійко серега серьожа
софия sofiia sophie соня софійка
станислав стас стасик славик stan
степан stephen steven stefan степа стьопа степанко steve steph
тамара тома
тарас тарасик тарасько
татьяна тетяна таня танюша тетянка
тимофей тимофій timothy тима тимоша тимко tim timmy
ульяна улянка
федор theodore федя федько ted teddy theo
эдуард edward эдик ed eddie ned ted
элеонора eleanor эля нора ellie nell
юлия juliet yuliia julie юлька jules
юрий юрій george юрась юрко юрчик
яков jacob яша jake
яна янка
ярослав ярик слава славко
ярослава яра слава ярося
роберт bob bobby rob robbie bert боб робин
уильям вільям bill billy will willie liam билл
ричард dick rick ricky rich richie
томас хома фома tom tommy том
charles чарльз chuck chas чарли
james джеймс jim jimmy jamie джим
john джон jack johnny jon джек
joseph джозеф осип йосип иосиф joe joey jo джо
michael майкл mike mick майк
дэвид давид dave davy дейв
christopher кристофер chris kit topher крис
benjamin бенджамин benny бен
samuel сэмюэл самуил sam sammy сэм
патрик pat paddy
патриция pat patty tricia trish
jennifer дженнифер jen jenny jenn
ребекка becky becca
филипп пилип фил пилипко
`;

const GROUPS = GIVEN_NAMES.trim()
  .split("\n")
  .map((line) => line.split(" "));

/** Fewer letters begin too many names to look for them. */
const FEWEST = 3;

/** What else somebody may be called who is called so: "Саши" is Александр, Александра, Олександр. Empty for what is no common given name. */
export function otherNames({ fits }: Pick<NameWord, "fits">): string[] {
  const groups = GROUPS.filter((names) => names.some(fits));
  return [...new Set(groups.flat())].filter((name) => name.length >= FEWEST);
}

/** A word of a name in any form of the same given name: "Саши" is Александр as well. What is no common given name stays as it is. */
export function inAnyForm(word: NameWord): NameWord {
  const words = [word, ...otherNames(word).map(nameWord)];
  const all = (how: "beginnings" | "across") => [...new Set(words.flatMap((one) => one[how]))];
  return {
    said: word.said,
    beginnings: all("beginnings"),
    across: all("across"),
    fits: (name) => words.some(({ fits }) => fits(name)),
  };
}
