-- To whom the person gives pieces, what was given when, and what came back.
--
-- Ids of recipients are random, as those of bundles, of the pieces in them, of replies and of notes are; instants are milliseconds since 1970.

-- Whom something can be sealed to. A recipient whose key was replaced is retired, and the new key is a row of its own.
create table recipients (
    id blob primary key check (length(id) = 16),
    -- As the person calls them.
    name text not null,
    -- age1...
    address text not null unique,
    added_at integer not null,
    -- When the check words were compared; null before.
    compared_at integer,
    -- When the person put the card away; nothing is sealed to it any more.
    retired_at integer,
    -- The same person's newer key, where it was replaced.
    replaced_by blob references recipients (id)
) strict;

create table given_bundles (
    id blob primary key check (length(id) = 16),
    -- Null where it was sealed with a passphrase.
    recipient_id blob references recipients (id),
    -- Whom it was given to, as they were called then.
    given_to text not null,
    -- The clock on the wall, its zone, and their instant.
    given_local text not null,
    given_zone text not null,
    given_at integer not null,
    -- What a reply must return.
    must_return blob not null check (length(must_return) = 32),
    has_report integer not null check (has_report in (0, 1))
) strict;

create index given_bundles_by_time on given_bundles (given_at);

create table given_items (
    bundle_id blob not null references given_bundles (id),
    position integer not null check (position >= 0),
    -- What the piece is called in the bundle: made for it, and for nothing else.
    given_id blob not null check (length(given_id) = 16),
    kind text not null check (kind in ('entry', 'artwork', 'check_in', 'session')),
    -- The person's own piece, which may be gone by now.
    item_id blob not null check (length(item_id) = 16),
    -- Its revision when it was given.
    version integer not null check (version >= 1),
    -- What it was called then; may be empty.
    title text not null,
    -- Pixels of the picture that was given; null where there was none.
    width integer,
    height integer,
    -- Quarter turns to the right that the person had given that picture by then, 0 to 3; null where there was none.
    turns integer check (turns between 0 and 3),
    -- How many parts the person left out.
    left_out integer not null check (left_out >= 0),
    -- Whether a copy may be kept; of other pieces than artworks always.
    may_keep integer not null check (may_keep in (0, 1)),
    primary key (bundle_id, position),
    unique (bundle_id, given_id)
) strict, without rowid;

create index given_items_by_item on given_items (item_id);

create table replies (
    id blob primary key check (length(id) = 16),
    bundle_id blob not null references given_bundles (id),
    -- Grows with each reply to the same bundle; an older one is refused.
    sequence integer not null,
    -- How the sender calls themselves.
    sender text not null,
    received_at integer not null,
    -- Whether the person has looked at it.
    seen integer not null default 0 check (seen in (0, 1))
) strict;

create index replies_by_bundle on replies (bundle_id, sequence);

create table reply_notes (
    reply_id blob not null references replies (id) on delete cascade,
    position integer not null check (position >= 0),
    given_id blob not null check (length(given_id) = 16),
    -- A W3C Web Annotation.
    annotation text not null,
    primary key (reply_id, position)
) strict, without rowid;
