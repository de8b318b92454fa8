import type { FakeBotApi } from "../../support/bot-api/index.ts";

/** Every turn of it is read, searched and answered with an article; the question mark says that nothing more follows. */
const TEXT = "Сколько стоит доставка в Латвию?";
const PATIENCE_MS = 30_000;
const FIRST_ID = 800_000_001;

/** Somebody asks and is answered; milliseconds from the update's going out to the answer's coming in. */
async function ask(api: FakeBotApi, person: number): Promise<number> {
  const user = api.user({ id: FIRST_ID + person, languageCode: "ru" });
  const from = performance.now();
  user.say(TEXT);
  await user.reply({ timeoutMs: PATIENCE_MS });
  return performance.now() - from;
}

/** One question after another, of several people in turn. */
export async function oneByOne(api: FakeBotApi, rounds: number, people: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await ask(api, round % people));
  return times;
}

/** So many people at once, each asking again as soon as there is an answer; answers a second. */
export async function abreast(api: FakeBotApi, people: number, seconds: number): Promise<number> {
  const [from, until] = [performance.now(), performance.now() + seconds * 1000];
  let answers = 0;
  const talk = async (person: number) => {
    while (performance.now() < until) {
      await ask(api, person);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: people }, (_, person) => talk(person)));
  return answers / ((performance.now() - from) / 1000);
}
