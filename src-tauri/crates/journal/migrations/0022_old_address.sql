-- Whether a bundle was sealed to an address of the room's that another had taken the place of by then.
alter table bundles add column to_old_address integer not null default 0 check (to_old_address in (0, 1));
