package org.jobwright.services.search.index;

/** What searches find has changed: this node wrote postings into the index. */
public record PostingsIndexed() {}
