-- A draft is published as it was tried: SHA-256 of the text that was tried last. A version without a text says that the article was taken back.

alter table article_drafts add column tried text;
