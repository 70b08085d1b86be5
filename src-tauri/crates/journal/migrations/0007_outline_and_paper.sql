-- The outline that a new check-in begins with, and the paper of reports.

alter table settings add column outline text not null default 'neutral' check (outline in ('neutral', 'feminine', 'masculine'));
alter table settings add column paper text not null default 'a4' check (paper in ('a4', 'letter'));
