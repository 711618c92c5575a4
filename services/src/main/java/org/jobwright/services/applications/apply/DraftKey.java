package org.jobwright.services.applications.apply;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.apply.DraftToken;

/**
 * What a request shows to get at a draft; who is signed in counts as well.
 *
 * @param browser the secret in the browser's cookie; null without one
 */
public record DraftKey(@NotNull DraftToken token, Secret browser) {}
