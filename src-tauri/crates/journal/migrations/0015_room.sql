-- The reading room: whose bundles came, what is in them, and what the therapist noted. In somebody's own journal these stay empty.

create table clients (
    id blob primary key check (length(id) = 16),
    -- As the therapist calls them.
    name text not null,
    -- Where replies are sealed to, by the first bundle of theirs that said it; null where none is wanted.
    reply_to text unique,
    -- When the check words of that address were compared; null before, and then whose it is remains a claim.
    compared_at integer
) strict;

create table bundles (
    id blob primary key check (length(id) = 16),
    client_id blob not null references clients (id),
    received_at integer not null,
    -- How the sender calls themselves: a claim.
    sender text not null,
    -- The address that this bundle asks replies to be sealed to.
    reply_to text,
    language text not null,
    must_return blob not null check (length(must_return) = 32),
    -- The highest number of a reply that was saved; 0 before the first.
    reply_sequence integer not null default 0,
    -- When the appointment was marked as done: what may not be kept is closed then.
    done_at integer
) strict;

create index bundles_by_client on bundles (client_id, received_at);

create table bundle_items (
    bundle_id blob not null references bundles (id) on delete cascade,
    position integer not null check (position >= 0),
    id blob not null check (length(id) = 16),
    -- As the bundle's list has it, in JSON.
    item text not null,
    -- The Markdown of an entry, or the record of a check-in or session in JSON; null for an artwork, and where it was closed.
    body text,
    -- The sealed picture; null where there is none, or it was closed.
    picture_id blob check (picture_id is null or length(picture_id) = 16),
    picture_length integer,
    picture_sha256 blob,
    media_type text,
    -- A small JPEG and the sealed rendition for the screen, made when they are first looked at.
    thumbnail blob,
    display_id blob check (display_id is null or length(display_id) = 16),
    display_length integer,
    display_sha256 blob,
    -- When it was closed, since no copy may be kept.
    closed_at integer,
    primary key (bundle_id, position),
    unique (bundle_id, id)
) strict, without rowid;

create table annotations (
    id blob primary key check (length(id) = 16),
    bundle_id blob not null,
    item_id blob not null,
    -- A W3C Web Annotation.
    annotation text not null,
    -- Whether it goes back with the next reply; or else it stays in the room.
    goes_back integer not null check (goes_back in (0, 1)),
    made_at integer not null,
    changed_at integer not null,
    -- The number of the last reply that it went back in as it stands; null before, and once it was changed since.
    sent_in integer,
    foreign key (bundle_id, item_id) references bundle_items (bundle_id, id) on delete cascade
) strict;

create index annotations_by_item on annotations (bundle_id, item_id);
