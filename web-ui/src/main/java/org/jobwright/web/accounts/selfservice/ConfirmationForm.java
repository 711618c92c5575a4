package org.jobwright.web.accounts.selfservice;

import org.jobwright.web.shared.text.FieldErrors;

/**
 * The page behind the link that proves an address.
 *
 * @param token of the link
 * @param asksPassword this is another browser than the one in which the password was typed
 */
public record ConfirmationForm(String token, boolean asksPassword, FieldErrors errors) {}
