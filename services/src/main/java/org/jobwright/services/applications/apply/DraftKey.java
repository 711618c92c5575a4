package org.jobwright.services.applications.apply;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.apply.DraftToken;

/**
 * What a request shows to open a draft; a signed-in account counts as well.
 *
 * @param browser the secret in the browser's cookie; null without one
 */
public record DraftKey(@NotNull DraftToken token, Secret browser) {}
