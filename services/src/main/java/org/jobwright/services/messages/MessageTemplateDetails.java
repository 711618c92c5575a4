package org.jobwright.services.messages;

import java.io.Serializable;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.shared.Language;

/**
 * A template.
 *
 * @param shared whether all members see it
 * @param used how many messages were sent that began with it
 */
public record MessageTemplateDetails(
        MessageTemplateId id,
        long seenVersion,
        boolean shared,
        TemplateKind kind,
        String name,
        Language language,
        String body,
        long used)
        implements Serializable {}
