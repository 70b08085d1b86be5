-- The tables of the journal.
--
-- Ids are UUIDv7 as 16 bytes. A time that the person named is three columns: the clock on the wall, its IANA zone, and the instant the two
-- name together, in milliseconds since 1970; the instant orders rows and is never shown. deleted_at, likewise an instant, is set while a row
-- lies in the trash. folded is a text in lower case, by which the same tag is found again however it was written.

create table settings (
    only_row integer primary key check (only_row = 1),
    idle_minutes integer not null check (idle_minutes between 1 and 60),
    recovery_confirmed integer not null check (recovery_confirmed in (0, 1))
) strict;

insert into settings (only_row, idle_minutes, recovery_confirmed) values (1, 10, 0);

-- The texts of the other kinds are empty.
create table sessions (
    id blob primary key check (length(id) = 16),
    revision integer not null default 1 check (revision >= 1),
    deleted_at integer,
    kind text not null check (kind in ('preparation', 'medicine', 'integration')),
    starts_local text not null,
    starts_zone text not null,
    starts_at integer not null,
    place text not null,
    with_whom text not null,
    intention text not null default '',
    hopes text not null default '',
    fears text not null default '',
    setting text not null default '',
    support_plan text not null default '',
    ride_home text not null default '',
    route text check (route in ('iv', 'im', 'sublingual', 'oral', 'nasal')),
    dose text not null default '',
    present text not null default '',
    music text not null default '',
    experience text not null default '',
    side_effects_note text not null default '',
    spoke_about text not null default '',
    takeaways text not null default ''
) strict;

create index sessions_by_start on sessions (starts_at);

create table session_side_effects (
    session_id blob not null references sessions (id) on delete cascade,
    position integer not null check (position >= 0),
    side_effect text not null
        check (side_effect in ('nausea', 'vomiting', 'dizziness', 'headache', 'dissociation', 'anxiety', 'blood_pressure')),
    primary key (session_id, position),
    unique (session_id, side_effect)
) strict, without rowid;

create table entries (
    id blob primary key check (length(id) = 16),
    revision integer not null default 1 check (revision >= 1),
    deleted_at integer,
    title text not null,
    markdown text not null,
    -- Read off the Markdown at each save, so that a list need not read it.
    excerpt text not null,
    picture blob check (length(picture) = 16),
    occurred_local text not null,
    occurred_zone text not null,
    occurred_at integer not null,
    session_id blob references sessions (id) on delete set null,
    moment text check (moment in
        ('before', 'during', 'hours4', 'hours24', 'hours72', 'days7', 'days28', 'month1', 'months3', 'months6')),
    mood text check (mood in ('heavy', 'low', 'even', 'light', 'bright')),
    private integer not null check (private in (0, 1))
) strict;

create index entries_by_time on entries (occurred_at);
create index entries_by_session on entries (session_id);

create table entry_tags (
    entry_id blob not null references entries (id) on delete cascade,
    position integer not null check (position >= 0),
    tag text not null,
    folded text not null,
    primary key (entry_id, position),
    unique (entry_id, folded)
) strict, without rowid;

create index entry_tags_by_tag on entry_tags (folded);

create table entry_domains (
    entry_id blob not null references entries (id) on delete cascade,
    position integer not null check (position >= 0),
    domain text not null check (domain in ('mind', 'body', 'spirit', 'relationships', 'lifestyle', 'nature')),
    primary key (entry_id, position),
    unique (entry_id, domain)
) strict, without rowid;

create table artworks (
    id blob primary key check (length(id) = 16),
    revision integer not null default 1 check (revision >= 1),
    deleted_at integer,
    title text not null,
    made_on text not null,
    -- Where the computer was when the piece was added, and 12:00 of the day it was made there.
    made_zone text not null,
    made_at integer not null,
    session_id blob references sessions (id) on delete set null,
    moment text check (moment in
        ('before', 'during', 'hours4', 'hours24', 'hours72', 'days7', 'days28', 'month1', 'months3', 'months6')),
    medium text not null,
    support text not null,
    size text not null,
    process text not null,
    statement text not null,
    description text not null,
    series text not null,
    series_order integer check (series_order between 0 and 4294967295),
    turns integer not null check (turns between 0 and 3),
    may_keep integer not null check (may_keep in (0, 1)),
    private integer not null check (private in (0, 1)),
    -- The picture: how large it stands upright without the person's turns, and how the original turns upright, as EXIF counts.
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    orientation integer not null check (orientation between 1 and 8),
    format text not null check (format in ('jpeg', 'png', 'webp')),
    -- Its sealed files: name, and length and SHA-256 of the ciphertext.
    original_id blob not null unique check (length(original_id) = 16),
    original_length integer not null check (original_length > 0),
    original_sha256 blob not null check (length(original_sha256) = 32),
    display_id blob not null unique check (length(display_id) = 16),
    display_length integer not null check (display_length > 0),
    display_sha256 blob not null check (length(display_sha256) = 32)
) strict;

create index artworks_by_time on artworks (made_at);
create index artworks_by_session on artworks (session_id);

create table artwork_thumbnails (
    artwork_id blob primary key references artworks (id) on delete cascade,
    jpeg blob not null
) strict;

create table check_ins (
    id blob primary key check (length(id) = 16),
    revision integer not null default 1 check (revision >= 1),
    deleted_at integer,
    occurred_local text not null,
    occurred_zone text not null,
    occurred_at integer not null,
    session_id blob references sessions (id) on delete set null,
    moment text check (moment in
        ('before', 'during', 'hours4', 'hours24', 'hours72', 'days7', 'days28', 'month1', 'months3', 'months6')),
    outline text not null,
    outline_version integer not null check (outline_version between 0 and 4294967295),
    -- A list in JSON: drawn again whole, never asked about.
    marks text not null,
    energy integer check (energy between 0 and 10),
    pleasantness integer check (pleasantness between 0 and 10),
    note text not null,
    private integer not null check (private in (0, 1))
) strict;

create index check_ins_by_time on check_ins (occurred_at);
create index check_ins_by_session on check_ins (session_id);

create table check_in_regions (
    check_in_id blob not null references check_ins (id) on delete cascade,
    position integer not null check (position >= 0),
    region text not null,
    more real not null check (more between 0 and 1),
    less real not null check (less between 0 and 1),
    -- A list in JSON, in the person's order.
    words text not null,
    intensity integer check (intensity between 0 and 10),
    primary key (check_in_id, position),
    unique (check_in_id, region)
) strict, without rowid;

create table check_in_feelings (
    check_in_id blob not null references check_ins (id) on delete cascade,
    position integer not null check (position >= 0),
    feeling text not null,
    folded text not null,
    primary key (check_in_id, position),
    unique (check_in_id, folded)
) strict, without rowid;

-- Sessions outside the trash, each with the number of the medicine session it belongs to: medicine sessions are counted by date, and at the
-- same instant preparation comes first and integration last. Before the first medicine session an integration counts to it, too.
create view session_tags (id, kind, number, starts_local, starts_zone, starts_at) as
with counted as (
    select id, kind, starts_local, starts_zone, starts_at,
        sum(kind = 'medicine') over (
            order by starts_at, case kind when 'preparation' then 0 when 'medicine' then 1 else 2 end, id
            rows unbounded preceding
        ) as begun
    from sessions
    where deleted_at is null
)
select id, kind, case kind when 'preparation' then begun + 1 else max(begun, 1) end, starts_local, starts_zone, starts_at
from counted;

-- What lists across kinds show, in the trash or not.
create view items (
    kind, id, title, excerpt, occurred_local, occurred_zone, occurred_at, session_id, moment, private, deleted_at, regions
) as
select 'entry', id, title, excerpt, occurred_local, occurred_zone, occurred_at, session_id, moment, private, deleted_at, '[]'
from entries
union all
select 'artwork', id, title, substr(medium, 1, 400), made_on || 'T12:00:00', made_zone, made_at, session_id, moment, private, deleted_at, '[]'
from artworks
union all
select 'check_in', id, '', substr(note, 1, 400), occurred_local, occurred_zone, occurred_at, session_id, moment, private, deleted_at, (
        select json_group_array(json_object(
            'region', region, 'more', more, 'less', less, 'words', json(words), 'intensity', intensity
        ))
        from (
            select region, more, less, words, intensity
            from check_in_regions
            where check_in_id = check_ins.id
            order by coalesce(intensity, 0) desc, max(more, less) desc, position
            limit 3
        )
    )
from check_ins;
