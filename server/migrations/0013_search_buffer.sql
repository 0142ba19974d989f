-- How much new text waits before it is sorted into the index is for the writer to say: 1 MB for people who search and write at the same
-- time (every connection says so), 4 MB for an import, where it saves a third of the work of this index.
alter index order_search_placed reset (gin_pending_list_limit);
alter index order_search_later reset (gin_pending_list_limit);
