import type { ChatAgain, FiguresAnswer, MarketerAnswer } from "../../../analysis/index.ts";
import type { Locale } from "../../../base/index.ts";
import type { Goods as CampaignGoods } from "../../../campaigns/index.ts";
import type {
  AccountAnswer,
  ArticleText,
  Assisted,
  AssistRequest,
  AuditAnswer,
  CampaignOptions,
  Campaign as CampaignRow,
  Campaigns,
  CustomerInsight,
  CustomerOffers,
  DeskMessage,
  DoneAct,
  DryRun,
  Form,
  InsightCohorts,
  InsightMap,
  InsightModel,
  InsightOverview,
  InsightRules,
  InsightValue,
  JournalLine,
  Library,
  ListAnswer,
  ListedSegment,
  LookAnswer,
  OpenDraft,
  Opened,
  PeopleAnswer,
  PublishedArticle,
  PutBackLook,
  ReadyMade,
  Results,
  Review,
  Segment,
  SegmentMember,
  SegmentOffers,
  SegmentPin,
  SegmentVersion,
  Summary,
  Titles,
  Topics,
  Trial,
} from "../../../desk/index.ts";
import type { Condition, Definition } from "../../../segments/index.ts";
import type { Right, Role } from "../../../staff/index.ts";

/** What the server's answers hold, by the server's own schemas. */
export type {
  Assisted,
  AssistRequest,
  ChatAgain,
  Condition,
  Definition,
  DeskMessage,
  DoneAct,
  MarketerAnswer,
  Review,
  Right,
  Role,
  Summary,
  Titles,
};

/** What a question about figures came to, in words and numbers; and the question. */
export type Figures = FiguresAnswer;
/** {@link Figures} */
export type FiguresQuestion = FiguresAnswer["question"];
/** {@link Figures} */
export type ToldFigures = NonNullable<FiguresAnswer["told"]>;

/** Whoever is signed in. */
export interface Me {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** What the role allows: what is not there is not shown. */
  rights: readonly Right[];
  /** The role needs a second factor; until it is turned on only the account is open. */
  owesSecondFactor?: boolean;
}

/** What an invitation's link promises. */
export interface Invitation {
  role: Role;
  /** The only address that may accept it; null where any may. */
  email: string | null;
}

/** One page of a queue. */
export type Page = ListAnswer;

/** A conversation with everything that a person needs to answer in it. */
export type Conversation = Opened;

/** What the bot left for a person. */
export type Handoff = NonNullable<Opened["handoff"]>;

/** What the shop knows of a customer. */
export type Card = NonNullable<Opened["card"]>;

/** An order in one line. */
export type OrderLine = Opened["orders"][number];

/** A question that may become an example of its article. */
export type Candidate = Review["candidates"][number];

/** What customers ask that the knowledge base does not answer well. */
export type Topic = Topics["topics"][number];

export type { ArticleText, Form, Library, OpenDraft, PublishedArticle, Topics, Trial };

/** An article by its title. */
export type ArticleTitle = Titles["articles"][number];

/** A closer look at a definition. */
export type Look = LookAnswer;

/** Somebody in a segment, with the values that matter there. */
export type Listed = MarketerAnswer["people"][number];

export type { JournalLine, ListedSegment, ReadyMade, SegmentMember, SegmentPin, SegmentVersion };

/** A saved segment; what it is of is a definition, as it was checked when it was saved. */
export type SavedSegment = Segment & { definition: Definition };

export type { CampaignGoods, CampaignOptions, CustomerOffers, DryRun, Results, SegmentOffers };

/** What a campaign says in one language. */
export interface CampaignText {
  subject?: string;
  text: string;
}

/** A campaign, with what it says. */
export type Campaign = CampaignRow & {
  content: { texts: Partial<Record<Locale, CampaignText>>; product?: string | null };
};

/** A campaign in a list, with how far it is. */
export type ListedCampaign = Campaigns["campaigns"][number];

/** Why somebody gets nothing. */
export type LeftOutReason = keyof DryRun["leftOut"];

export type {
  AccountAnswer,
  AuditAnswer,
  CustomerInsight,
  InsightCohorts,
  InsightMap,
  InsightModel,
  InsightOverview,
  InsightRules,
  InsightValue,
  PeopleAnswer,
  PutBackLook,
};

/** Somebody of the staff in the list of people. */
export type ListedMember = PeopleAnswer["members"][number];

/** A session of one's own. */
export type OwnSession = AccountAnswer["sessions"][number];

/** An entry of the audit. */
export type AuditLine = AuditAnswer["entries"][number];
