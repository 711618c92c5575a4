package org.jobwright.web.accounts;

import org.jobwright.web.shared.FieldErrors;

/**
 * The page behind the link that proves an address.
 *
 * @param token of the link
 */
public record ConfirmationForm(String token, FieldErrors errors) {}
