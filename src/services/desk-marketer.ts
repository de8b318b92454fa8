import type { Analysis, Asker } from "../analysis/index.ts";
import type { Clock, Locale } from "../base/index.ts";
import { audit, type Database } from "../database/index.ts";
import type { MarketerPort } from "../desk/index.ts";
import { checkQuestion } from "../figures/index.ts";
import { may, type StaffMember } from "../staff/index.ts";
import type { MarketerLexicon } from "../understanding/index.ts";
import type { FiguresPort } from "./figures-port.ts";
import { saveStep } from "./save-step.ts";
import type { TelegramDoor } from "./telegram-door.ts";

type By = Pick<StaffMember, "id" | "role">;

/** The marketer's chat as the desk needs it: who the customers are is told to those whose role may know it. */
export function makeMarketerPort(parts: {
  db: Database;
  clock: Clock;
  analysis: Analysis;
  figures: FiguresPort;
  lexicon: () => Promise<MarketerLexicon>;
  telegram: Pick<TelegramDoor, "staffLinkFor">;
}): MarketerPort {
  const { db, clock, analysis, figures, lexicon, telegram } = parts;
  const asker = ({ id, role }: By, locale: Locale): Asker => ({
    ...{ member: id, channel: "desk", locale, personal: may(role, "customers.personal") },
  });
  return {
    ask: (by, { chat, text, locale }) => analysis.ask(asker(by, locale), { chat, text }),
    again: (by, locale) => analysis.again(asker(by, locale)),
    refine: (by, { chat, definition, locale }) => analysis.refine(asker(by, locale), { chat, definition }),
    async save(member, { chat, ...asked }) {
      const { id, name, size } = await saveStep(db, await analysis.last(chat, member), {
        ...asked,
        ...{ by: `staff:${member}`, at: clock(), channel: "desk" },
      });
      return { id, name, size };
    },
    look: (by, { definition, locale, patient }) => analysis.look(asker(by, locale), definition, patient),
    why: (by, { definition, locale, customer }) => analysis.why(asker(by, locale), definition, customer),
    sql: ({ definition }) => analysis.sql(definition),
    figures: (by, { chat, question, locale }) => analysis.refineFigures(asker(by, locale), { chat, question }),
    async figuresFile({ id, role }, { question: asked, locale }) {
      const question = checkQuestion(asked);
      const at = clock();
      const file = await figures.csv(question, {
        now: at,
        locale,
        lexicon: await lexicon(),
        personal: may(role, "customers.personal"),
      });
      if (question.by === "customer")
        await audit(db, {
          ...{ at, actor: `staff:${id}`, channel: "desk", turnId: null, action: "export_figures" },
          ...{ table: "customers", key: "by customer", before: null, after: { question } },
        });
      return file;
    },
    figuresSql: ({ question }) => figures.sql(checkQuestion(question), clock()),
    telegramLink: (member) => telegram.staffLinkFor(member),
  };
}
