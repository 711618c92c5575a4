package org.jobwright.services.messages;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;

/**
 * Writes a template.
 *
 * @param template the one to change; null for a new one
 * @param seenVersion of the one to change; null for a new one
 * @param shared whether all members see it, or only the writer; a new one decides, later it stays
 */
public record SaveMessageTemplate(
        @NotNull OrganizationId organization,
        MessageTemplateId template,
        Long seenVersion,
        boolean shared,
        @NotNull TemplateKind kind,
        String name,
        @NotNull Language language,
        String body) {}
