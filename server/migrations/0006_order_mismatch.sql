-- Forced beyond the facts: a handful among all orders, counted on the first page of the back-office.
create index orders_mismatch on orders (store_id, placed_at, id) where status_mismatch is not null;
