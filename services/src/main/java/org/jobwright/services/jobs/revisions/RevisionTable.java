package org.jobwright.services.jobs.revisions;

/** The tables of revisions, which have the same columns. */
public enum RevisionTable {
    POSTING_RULE("posting_rule"),
    LEXICON_ENTRY("lexicon_entry");

    private final String table;

    RevisionTable(String table) {
        this.table = table;
    }

    /** A statement about this table, which it names as {@code %1$s}. */
    String in(String statement) {
        return statement.formatted(table);
    }

    /** Held while a revision is added. */
    String lock() {
        return "revisions of " + table;
    }
}
