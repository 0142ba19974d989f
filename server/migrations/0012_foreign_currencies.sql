-- Orders in another currency than the shop's are few or none: ranges of pages tell where, for no work at all when one is placed.
create index orders_currency on orders using brin (currency bpchar_bloom_ops (n_distinct_per_range = 16)) with (pages_per_range = 32, autosummarize = on);
-- Which of the open orders were paid long ago is asked of the index alone.
drop index orders_open;
create index orders_open on orders (store_id, next_action, placed_at, id) include (paid_at) where is_open;
