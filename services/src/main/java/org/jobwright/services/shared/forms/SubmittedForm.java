package org.jobwright.services.shared.forms;

import jakarta.validation.constraints.NotNull;

/**
 * The technical part of a submitted public form.
 *
 * @param form the name of the form
 * @param ticket as it was issued
 * @param proof of work for the ticket; empty from a browser without scripts
 * @param trap a field that people do not see; programs fill it in
 * @param address the client address, for the limit
 */
public record SubmittedForm(
        @NotNull String form,
        @NotNull String ticket,
        @NotNull String proof,
        @NotNull String trap,
        @NotNull String address) {}
