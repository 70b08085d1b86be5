-- What stays of what was removed for good: enough to tell it when it comes again, and no word of it.

-- A bundle that a room let go of.
create table removed_bundles (
    id blob primary key check (length(id) = 16),
    -- The highest number of a reply that was saved: a client refuses one that does not go beyond it.
    reply_sequence integer not null,
    -- When its appointment was marked as done: what may not be kept stays closed.
    done_at integer
) strict;

-- When the person removed a reply. Its notes and who it was from are gone then; its id and number stay, so that it cannot come again.
alter table replies add column removed_at integer;
