package org.jobwright.services.shared.forms;

import jakarta.validation.constraints.NotNull;

/**
 * What came with a public form besides what somebody typed.
 *
 * @param form which form
 * @param ticket as it was handed out
 * @param proof of work for the ticket; empty from a browser without scripts
 * @param trap a field that people do not see; programs fill it in
 * @param address from where, for the limit
 */
public record SubmittedForm(
        @NotNull String form,
        @NotNull String ticket,
        @NotNull String proof,
        @NotNull String trap,
        @NotNull String address) {}
