-- A connection keeps the plan of its first comparisons. One that began while there were few texts read all of them for each
-- comparison: in an import of 1,500 adverts that took 29 ms each, with the index 1.3 ms. And one plan is enough for all texts.
alter function jobwright_compare_case(uuid) set enable_seqscan = off;
alter function jobwright_compare_case(uuid) set plan_cache_mode = force_generic_plan;
