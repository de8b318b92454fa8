/** What is done at the desk, in the chat and by the program, as the audit names it. A name that has no words on the audit's page is a type error there. */
export type AuditAction =
  | StaffAction
  | ConversationAction
  | CustomerAction
  | MarketingAction
  | KnowledgeAction
  | SettingsAction
  | ActOfCustomer
  | ReturnAction
  | `undo_${UndoableAct}`
  // Somebody looked at a record, at a list of them, or took them away as a file.
  | "look"
  | "look_list"
  | "export";

type StaffAction =
  | "staff_accept"
  | "staff_channel"
  | "staff_invite"
  | "staff_name"
  | "staff_password"
  | "staff_recover"
  | "staff_recovery"
  | "staff_remove"
  | "staff_require_factor"
  | "staff_role"
  | "staff_skills"
  | "staff_second_factor"
  | "staff_sessions_end"
  | "staff_uninvite";

type ConversationAction =
  | "answer_correct"
  | "answer_retract"
  | "canned_delete"
  | "canned_save"
  | "conversation_assign"
  | "conversation_close"
  | "conversation_mark"
  | "conversation_note"
  | "conversation_requeue"
  | "conversation_return"
  | "conversation_snooze"
  | "conversation_take"
  | "conversation_transfer"
  | "send_mail"
  | "sender_block"
  | "sender_unblock"
  | "support_group_bind"
  | "support_group_unbind"
  | "ticket_close";

type CustomerAction =
  | "add_note"
  | "change_customer"
  | "delete_data"
  | "keep_apart"
  | "merge_customers"
  | "remove_note"
  | "restore_customer"
  | "unmerge_customers";

type MarketingAction =
  | "approve_campaign"
  | "archive_segment"
  | "change_campaign"
  | "change_segment"
  | "draft_campaign"
  | "drop_campaign"
  | "export_figures"
  | "export_segment"
  | "pause_campaign"
  | "pin_customer"
  | "restore_segment"
  | "resume_campaign"
  | "save_segment"
  | "stop_campaign"
  | "unarchive_segment"
  | "unpin_customer"
  | "unsubscribe";

type KnowledgeAction =
  | "accept_answer"
  | "attach_topic"
  | "dismiss_topic"
  | "draft_article"
  | "drop_article"
  | "publish_article"
  | "take_back_article"
  | "reject_answer"
  | "restore_article";

type SettingsAction =
  | "change_insight_settings"
  | "change_policy"
  | "change_webhook"
  | "connect_telegram"
  | "disconnect_telegram"
  | "download_backup"
  | "drop_webhook"
  | "import_orders"
  | "make_key"
  | "make_webhook"
  | "order_fields"
  | "put_back"
  | "remove_demo"
  | "remove_field"
  | "restore_policy"
  | "revoke_key"
  | "save_field";

/** Acts that have a way back. */
type UndoableAct =
  | "cancel_order"
  | "change_delivery_address"
  | "change_items"
  | "change_order"
  | "change_payment"
  | "exchange_item"
  | "place_order"
  | "request_deletion"
  | "request_export"
  | "return_items"
  | "set_consent"
  | "update_profile";

/** What the shop does with goods that come back. */
type ReturnAction = "return_received" | "return_refunded";

type ActOfCustomer =
  | UndoableAct
  | "identified"
  | "join_thread"
  | "nps"
  | "prove_contact"
  | "rating"
  | "ticket"
  | "renew_export"
  | "withdraw_deletion";

/** Of what kind a record of the audit is: a table, or where it is none, what the record is of. */
export type AuditTable =
  | "articles"
  | "article_drafts"
  | "audit"
  | "campaigns"
  | "canned_replies"
  | "consents"
  | "conversations"
  | "custom_fields"
  | "customers"
  | "database"
  | "exchanges"
  | "imports"
  | "integrations"
  | "knowledge_candidates"
  | "knowledge_topics"
  | "messages"
  | "nps"
  | "order_lines"
  | "orders"
  | "payment_methods"
  | "privacy_requests"
  | "proven_contacts"
  | "ratings"
  | "returns"
  | "segment_pins"
  | "segments"
  | "settings"
  | "staff_invitations"
  | "staff_users"
  | "support_groups"
  | "tickets"
  | "topic_consents";
