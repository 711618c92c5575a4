package org.jobwright.web.accounts.signin;

import java.util.List;

/**
 * The recovery codes, shown once.
 *
 * @param codes in groups of four
 * @param next where to continue
 */
public record RecoveryList(List<String> codes, String next) {}
