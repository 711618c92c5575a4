package org.jobwright.domain.applications.apply;

import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;

/**
 * Who is writing a draft.
 *
 * @param account who is signed in; null for a visitor
 * @param browser the secret in the browser's cookie; null without one
 */
public record DraftWriter(AccountId account, Secret browser) {}
