-- Orders of an amount are sorted by the place that the entry itself tells: looking up the place of six thousand took 8 of the 9 ms of such a list.
drop index orders_total;
create index orders_total on orders (store_id, total_amount, id) include (placed_at);
