-- What policies ask of earlier actions: first_time and largest of those that were cleared, count,
-- total and tried of those within a window. Slots whose texts are folded contain a tilde; each row
-- stands in the one index in which its slot is asked.
drop index history_key_cleared;
create index history_key_cleared on history_key (workflow, slot, key, amount)
  where cleared and strpos(slot, '~') = 0;
create index history_key_counted on history_key (workflow, slot, key, at) include (amount, action)
  where counted and strpos(slot, '~') > 0;
