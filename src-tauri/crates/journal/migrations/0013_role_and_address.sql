-- What a vault is for, and the address that its person receives by.

alter table settings add column role text not null default 'journal' check (role in ('journal', 'room'));
-- How the person is called on their address card.
alter table settings add column address_name text not null default '';

-- age X25519 identities, as age writes them. The last seals nothing and opens what is sent to the present address; the others open what is
-- sent to an address that was given out before. They are never keys of the vault.
create table address_identities (
    id integer primary key,
    secret text not null unique
) strict;
