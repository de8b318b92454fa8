-- Figures of support tell questions without an answer by channel, too. Null: asked before it was kept.
alter table unanswered add column channel text;
