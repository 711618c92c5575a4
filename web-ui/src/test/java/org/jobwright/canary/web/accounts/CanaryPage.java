package org.jobwright.canary.web.accounts;

/** A page that does something, where a page is data. */
public class CanaryPage {}
