package org.jobwright.canary.web.accounts;

/** A page of another feature. */
public class CanaryPages {}
