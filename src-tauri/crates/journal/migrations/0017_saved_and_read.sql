-- What is known of a bundle until its file has its name, and which notes of a reply were read.

-- 0 from just before a bundle's file gets its name until just after: where the program ended in between, only the person can tell whether it
-- is there.
alter table given_bundles add column is_saved integer not null default 1 check (is_saved in (0, 1));

-- When the person had the note before them for the first time; null until then.
alter table reply_notes add column read_at integer;

update reply_notes
set read_at = (select received_at from replies where id = reply_id)
where exists (select 1 from replies where id = reply_id and seen = 1);

alter table replies drop column seen;
