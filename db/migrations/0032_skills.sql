-- Conversations that wait are given to who knows what they are about: what somebody of the staff answers (returns, delivery …), as a JSON array; null is
-- everything, as with languages.

alter table desk_people add column skills jsonb;
