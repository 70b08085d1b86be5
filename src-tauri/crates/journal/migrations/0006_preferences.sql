-- How the person wants Afterglow to look and to tell the time while this journal is open.

alter table settings add column theme text not null default 'system' check (theme in ('system', 'light', 'dark'));
-- In percent.
alter table settings add column text_size integer not null default 100 check (text_size between 100 and 200);
alter table settings add column first_day text not null default 'monday' check (first_day in ('monday', 'saturday', 'sunday'));
alter table settings add column time_format text not null default 'hours24' check (time_format in ('hours24', 'hours12'));
