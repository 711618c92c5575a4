package org.jobwright.web.accounts.selfservice;

import org.jobwright.web.shared.text.FieldErrors;

/**
 * The page of the link that confirms an address.
 *
 * @param token of the link
 * @param asksPassword whether this is a different browser from the one in which the password was typed
 */
public record ConfirmationForm(String token, boolean asksPassword, FieldErrors errors) {}
