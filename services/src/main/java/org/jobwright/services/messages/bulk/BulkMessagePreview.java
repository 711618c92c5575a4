package org.jobwright.services.messages.bulk;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.LeftOut;

/**
 * What a message to several people would do, before it is sent.
 *
 * @param recipients who gets it
 * @param languages how many of them read each language
 * @param leftOut who gets nothing, and why
 * @param missing what the text says about people of whom it is not known; nothing is sent before that is mended
 * @param obstacle why nothing can be sent to so many; null if it can
 * @param text exactly what one of the recipients would read; empty without a recipient
 * @param people stands for the people alone: who gets it, who does not, and what was written to them before
 * @param seen stands for the people and texts that were previewed; sent back with the command
 */
public record BulkMessagePreview(
        List<Recipient> recipients,
        Map<Language, Long> languages,
        List<LeftOut> leftOut,
        List<MissingValues.Missing> missing,
        RuleViolation obstacle,
        String text,
        String people,
        String seen)
        implements Serializable {

    /** Someone who gets the message. */
    public record Recipient(JobApplicationId application, String name) implements Serializable {}

    public BulkMessagePreview {
        recipients = List.copyOf(recipients);
        languages = Map.copyOf(languages);
        leftOut = List.copyOf(leftOut);
        missing = List.copyOf(missing);
    }
}
