-- An address for replies is a thing between two: the person makes one for everybody they give to, and the room keeps them apart.

-- age X25519 identities, as age writes them: what is sealed to the address of one is a reply. No two receivers know the same address, and it
-- is on no card.
create table reply_identities (
    id integer primary key,
    recipient_id blob unique references recipients (id),
    -- The bundle that was sealed with a passphrase, where it is for nobody in particular.
    bundle_id blob unique check (length(bundle_id) = 16),
    secret text not null unique,
    check ((recipient_id is null) <> (bundle_id is null))
) strict;

-- Where replies to a client are sealed to: every address that came with a bundle of theirs.
create table client_addresses (
    -- age1...
    address text primary key,
    client_id blob not null references clients (id),
    -- When its check words were compared; null before, and then whose it is remains a claim.
    compared_at integer
) strict;

insert into client_addresses (address, client_id, compared_at)
select reply_to, id, compared_at from clients where reply_to is not null;

insert or ignore into client_addresses (address, client_id)
select reply_to, client_id from bundles where reply_to is not null order by received_at;

create index client_addresses_by_client on client_addresses (client_id);

-- A unique column cannot be dropped, so the table is made anew; what refers to it finds it again before all is written.
pragma defer_foreign_keys = on;
create temporary table kept_clients as select id, name from clients;
drop table clients;
create table clients (
    id blob primary key check (length(id) = 16),
    -- As the therapist calls them.
    name text not null
) strict;
insert into clients (id, name) select id, name from kept_clients;
drop table kept_clients;
