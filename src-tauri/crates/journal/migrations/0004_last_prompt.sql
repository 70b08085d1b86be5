-- The writing prompt that was offered last, by its id in data/prompts.json, so that the same is not offered twice in a row.

alter table settings add column last_prompt text;
