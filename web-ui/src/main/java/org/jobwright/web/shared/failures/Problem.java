package org.jobwright.web.shared.failures;

/**
 * The data of an error page.
 *
 * @param title what happened, in a few words
 * @param explanation what the person can do
 * @param reference the reference in the log; null if there is none
 * @param searches whether the page offers a search, because the requested page does not exist
 */
public record Problem(String title, String explanation, String reference, boolean searches) {}
