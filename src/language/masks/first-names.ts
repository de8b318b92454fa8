/** First names that are common among those who write ru, uk and en, and are hardly ever anything else with a capital. */
export const FIRST_NAMES: readonly string[] = [
  "анастасия александра алина алёна валентина валерия варвара виктория галина дарья диана евгения екатерина елена",
  "елизавета жанна зинаида инна ирина карина кристина ксения лариса лидия людмила маргарита марина мария милана наталья",
  "наталия оксана ольга полина светлана софья тамара татьяна ульяна юлия яна катя маша даша саша таня наташа",
  "настя ксюша александр алексей анатолий андрей антон арсений артём борис вадим валентин валерий",
  "василий виктор виталий владимир владислав вячеслав геннадий георгий григорий даниил денис дмитрий евгений егор иван игорь илья",
  "кирилл константин леонид максим матвей михаил никита николай олег павел пётр руслан семён сергей станислав степан тимофей",
  "фёдор юрий ярослав серёжа лёша олена олександра катерина наталія наталка тетяна ірина юлія",
  "марія вікторія світлана людмила оксана галина дарина соломія софія христина анастасія богдана зоряна лілія",
  "анна олександр андрій богдан василь віктор віталій володимир владислав вячеслав григорій дмитро денис євген іван ігор ілля",
  "кирило костянтин максим мар'ян микола михайло назар олексій остап павло петро роман руслан святослав сергій степан тарас юрій",
  "james john robert michael david william richard joseph thomas christopher daniel matthew anthony andrew joshua kevin",
  "brian george edward ronald timothy jason jeffrey ryan jacob nicholas jonathan stephen larry justin benjamin samuel gregory",
  "patrick alexander dennis jerry tyler aaron peter noah ethan liam lucas mary patricia jennifer linda elizabeth barbara susan",
  "jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah",
  "stephanie rebecca laura helen anna samantha katherine christine emma rachel olivia sophia isabella mia charlotte amelia",
].flatMap((names) => names.replaceAll("ё", "е").split(" "));
