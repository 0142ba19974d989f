-- Mails that have not left or will not: few among many, and what the page of messages is opened for.
create index messages_unsent on messages (store_id, created_at, id) where state <> 'sent';
