package org.jobwright.web.accounts.selfservice;

import org.jobwright.web.shared.text.FieldErrors;

/** A form with one field about passwords, and its input unless it is a password. */
public record PasswordForm(String email, FieldErrors errors) {}
