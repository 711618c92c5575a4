package org.jobwright.web.shared.failures;

/**
 * The data of an error page.
 *
 * @param title what happened, in a few words
 * @param explanation what the person can do
 * @param reference where the log tells more; null when there is nothing to tell
 * @param searches the page offers the search: what was asked for is not there
 */
public record Problem(String title, String explanation, String reference, boolean searches) {}
