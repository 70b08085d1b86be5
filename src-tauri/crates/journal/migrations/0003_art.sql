-- Whether a piece is covered wherever it is drawn, until the person presses it.
alter table artworks add column veiled integer not null default 0 check (veiled in (0, 1));
