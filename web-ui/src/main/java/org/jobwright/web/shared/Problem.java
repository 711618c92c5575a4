package org.jobwright.web.shared;

/**
 * The data of an error page.
 *
 * @param title what happened, in a few words
 * @param explanation what the person can do
 * @param reference where the log tells more; null when there is nothing to tell
 */
public record Problem(String title, String explanation, String reference) {}
