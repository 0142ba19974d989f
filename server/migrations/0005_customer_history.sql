-- What happened to a card: its page shows it, and few events are about cards.
create index events_customer on events (store_id, customer_id, id) where customer_id is not null;
