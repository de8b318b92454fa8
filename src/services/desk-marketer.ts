import { type Analysis, type Asker, discreet } from "../analysis/index.ts";
import type { Clock, Locale } from "../base/index.ts";
import { audit, type Database } from "../database/index.ts";
import type { MarketerPort } from "../desk/index.ts";
import { checkQuestion } from "../figures/index.ts";
import { may, type StaffMember } from "../staff/index.ts";
import type { MarketerLexicon } from "../understanding/index.ts";
import type { FiguresPort } from "./figures-port.ts";
import { hiddenFrom } from "./hidden-from.ts";
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
  const asker = async ({ id, role }: By, locale: Locale): Promise<Asker> => ({
    ...{ member: id, channel: "desk", locale, personal: may(role, "customers.personal") },
    hidden: await hiddenFrom(db, role),
  });
  return {
    ask: async (by, { locale, ...said }) => analysis.ask(await asker(by, locale), said),
    again: async (by, locale) => analysis.again(await asker(by, locale)),
    refine: async (by, { chat, definition, locale }) => analysis.refine(await asker(by, locale), { chat, definition }),
    async save({ id: member, role }, { chat, ...asked }) {
      const step = discreet({ hidden: await hiddenFrom(db, role) }, await analysis.last(chat, member));
      const { id, name, size } = await saveStep(db, step, {
        ...asked,
        ...{ by: `staff:${member}`, at: clock(), channel: "desk" },
      });
      return { id, name, size };
    },
    look: async (by, { definition, locale, patient }) => analysis.look(await asker(by, locale), definition, patient),
    why: async (by, { definition, locale, customer }) => analysis.why(await asker(by, locale), definition, customer),
    sql: async (by, { definition, locale }) => analysis.sql(await asker(by, locale), definition),
    figures: async (by, { chat, question, locale }) =>
      analysis.refineFigures(await asker(by, locale), { chat, question }),
    async figuresFile({ id, role }, { question: asked, locale }) {
      const question = discreet({ hidden: await hiddenFrom(db, role) }, checkQuestion(asked));
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
    async figuresSql({ role }, { question }) {
      return figures.sql(discreet({ hidden: await hiddenFrom(db, role) }, checkQuestion(question)), clock());
    },
    telegramLink: (member) => telegram.staffLinkFor(member),
  };
}
