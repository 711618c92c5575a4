package org.jobwright.web.accounts.selfservice;

import org.jobwright.web.shared.text.FieldErrors;

/**
 * The page on which a person adds a passkey.
 *
 * @param label a suggested name
 */
public record PasskeyForm(String label, FieldErrors errors) {}
