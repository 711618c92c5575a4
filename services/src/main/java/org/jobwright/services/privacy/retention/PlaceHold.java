package org.jobwright.services.privacy.retention;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.retention.HoldSubject;

/**
 * An owner keeps something from being deleted.
 *
 * @param reference of the application, one of the person's applications, or the posting
 * @param reason why
 * @param caseReference what the case is called, if it has a name
 * @param expiresOn until when
 */
public record PlaceHold(
        @NotNull OrganizationId organization,
        @NotNull HoldSubject subject,
        @NotNull String reference,
        @NotNull String reason,
        @NotNull String caseReference,
        LocalDate expiresOn) {}
