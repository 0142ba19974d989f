-- Who changed an entry of the settings last; null where nobody has since it was made.
alter table statuses add updated_by text;
alter table payment_methods add updated_by text;
alter table shipping_methods add updated_by text;
alter table carriers add updated_by text;
alter table tags add updated_at timestamptz, add updated_by text;
