package org.jobwright.web.integrations.hiring;

/**
 * How an offer is sent.
 *
 * @param beyondOpenings it is meant that more offers are out than openings are open
 */
record SendBody(boolean beyondOpenings) {}
