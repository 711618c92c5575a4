-- Runs at the beginning of each transaction. Planning its queries anew each time, with every policy that they pass, took
-- ten times as long as running them.
alter function jobwright_call_as(text, text) set plan_cache_mode = force_generic_plan;
