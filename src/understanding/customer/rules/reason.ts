import { anywhere, plain } from "../words/phrases.ts";

/** After these a reason stands, to the end of the sentence. */
const BECAUSE =
  /(?<!\p{L})(?:потому что|так как|поскольку|из-за того,? что|по причине|тому,? що|бо|оскільки|через те,? що|because(?: of)?|cause|cos|coz|since|due to|reason(?: is|:))\s+([^.!?\n]{3,200})/iu;

/** What people say who want out of an order, or want to send something back. */
const REASONS = anywhere(`
  передумал*; раздумал*; наш(ел|ла|ли) дешевле; дешевле … наш(ел|ла|ли); наш(ел|ла) в другом; ошиб*; по ошибке; случайно; нечаянно; не (нужен|нужна|нужно|нужны|нужна);
  не надо; не подош*; не подходит; не понрав*; не нравится; (слишком|очень) (долго|дорого|большой|большая|маленький|маленькая|велик*|мал*); мал; мала; малы; велик; велика; велики; тесн*;
  брак*; слом*; разбит*; битый; битая; не работает; не включает*; не закрывает*; не тот; не та; не те; не то; подарили; уже (есть|купил*); задво*; два раза; дважды; дорого; долго ждать; устал* ждать;
  передума*; знайш* дешевше; дешевше знайш*; помил*; помилк*; випадково; не потріб*; не треба; не підійш*; не підходить; не сподоб*; не подоба*; (занадто|надто|дуже) (довго|дорого|велик*|мал*);
  замал*; завелик*; зламан*; розбит*; не працю*; не вмика*; не закрива*; не та; не те; не ті; подарували; вже (є|купи*); двічі; довго чекати; набридло чекати;
  (changed|change) my mind; change of plans; second thoughts; cheaper (elsewhere|somewhere|in another); found (it|one|them) (cheaper|elsewhere|for less); (by|my) (mistake|accident); accidentally; a mistake;
  wrong (size|colour|color|item|one|order|address|product|button); (don't|do not|doesn't|no longer|not) need*; not needed; no longer (needed|want); (doesn't|does not|didn't|don't|not) (fit|suit|work|like|close);
  too (big|small|large|tight|loose|long|late|expensive|heavy|bitter); broken; cracked; defective; faulty; not working; twice; already have; already bought; given one; not as (described|expected); not what i (wanted|expected)`);

const PIECES = /[.!?;\n]+|,\s+|\s[-–—]\s/u;
const LONGEST = 300;

/** Why something is cancelled or sent back, as it was said, or null where no reason is told. */
export function reasonIn(text: string): string | null {
  const told = BECAUSE.exec(text)?.[1];
  if (told !== undefined) return tidy(told);
  const piece = text.split(PIECES).find((one) => REASONS.test(plain(one)));
  return piece === undefined ? null : tidy(piece);
}

const tidy = (words: string): string => words.replace(/\s+/g, " ").trim().slice(0, LONGEST);
