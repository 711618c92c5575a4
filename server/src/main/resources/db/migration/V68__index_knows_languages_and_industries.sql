-- The index writes down the language of an advert, and industries the same however they were typed.
select posting_index_note_all();
