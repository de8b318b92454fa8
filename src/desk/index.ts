export type { ActingPort } from "./acting-port.ts";
export type {
  ActRefusal,
  ActsAnswer,
  ConfirmAnswer,
  NotedAnswer,
  ProposalAnswer,
  ProposalRequest,
} from "./acting-wire.ts";
export type { Assisted, AssistRequest } from "./assist-wire.ts";
export type { Campaign, CampaignOptions, Campaigns, CampaignsPort, DryRun, Results } from "./campaigns-wire.ts";
export type { CustomersPort } from "./customers-port.ts";
export type { CustomerRecord, Customers, CustomerVersions, FieldChange } from "./customers-wire.ts";
export { desk } from "./desk.ts";
export type { DraftsPort, SuggestedDraft } from "./drafts-wire.ts";
export type { DuplicatesPort } from "./duplicates-port.ts";
export type { Duplicates } from "./duplicates-wire.ts";
export type { FieldsPort } from "./fields-port.ts";
export type { ShopField, ShopFields } from "./fields-wire.ts";
export type { InboxPort } from "./inbox-port.ts";
export type {
  BlockedAnswer,
  CannedAnswer,
  CannedReply,
  ClosingAnswer,
  Colleague,
  Habits,
  SearchAnswer,
} from "./inbox-wire.ts";
export type { InsightPort } from "./insight-port.ts";
export type {
  CustomerInsight,
  InsightCohorts,
  InsightMap,
  InsightModel,
  InsightOverview,
  InsightRules,
  InsightValue,
} from "./insight-wire.ts";
export type { Review, Titles } from "./knowledge-wire.ts";
export type { MailsPort } from "./mails-port.ts";
export type { CustomerMails, NewMail } from "./mails-wire.ts";
export type { LookAnswer, MarketerPort } from "./marketer-wire.ts";
export type { DeskOptions } from "./options.ts";
export type { OrdersPort } from "./orders-port.ts";
export type { OrderHistory, Orders, WholeOrder } from "./orders-wire.ts";
export type { PeoplePorts } from "./people-ports.ts";
export type { AssistPort, DeskPort, KnowledgePort } from "./port.ts";
export type { PushPort, PushSubscriber } from "./push-wire.ts";
export type { CustomerOffers, ProductBuyers, RecommendationsPort, SegmentOffers } from "./recommendations-wire.ts";
export type { SegmentsPort, Teller } from "./segments-port.ts";
export type {
  JournalLine,
  ListedSegment,
  ReadyMade,
  Segment,
  SegmentMember,
  SegmentPin,
  SegmentVersion,
} from "./segments-wire.ts";
export { describeEvents } from "./settings/describe-events.ts";
export type { ImportOverview, ImportPlan, ImportState } from "./settings/import-wire.ts";
export type { Deliveries, Integrations } from "./settings/integrations-wire.ts";
export type {
  ImportPort,
  IntegrationsPort,
  MakeBackup,
  SettingsPort,
  ShopPort,
  SupportGroupPort,
  TelegramPort,
} from "./settings/port.ts";
export type { ShopSettings } from "./settings/shop-wire.ts";
export type { SupportGroupCode, SupportGroupState } from "./settings/support-group-wire.ts";
export type { TelegramState } from "./settings/telegram-wire.ts";
export type { SupportCounts, SupportFigures, SupportPort } from "./support-wire.ts";
export type { AuditPort, TeamPort } from "./team/port.ts";
export type { AccountAnswer, AuditAnswer, PeopleAnswer, PutBackLook } from "./team/wire.ts";
export type { DeskMessage, DoneAct, ListAnswer, Opened, ReadingAnswer, Summary, Viewer } from "./wire.ts";
export type { WritingPort } from "./writing-port.ts";
export type {
  ArticleText,
  Form,
  Library,
  OpenDraft,
  PublishedArticle,
  TopicRequest,
  Topics,
  Trial,
} from "./writing-wire.ts";
