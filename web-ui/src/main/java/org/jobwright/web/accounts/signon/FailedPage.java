package org.jobwright.web.accounts.signon;

/**
 * Why nobody was signed in.
 *
 * @param sentence what happened and what to do
 */
public record FailedPage(String sentence) {}
