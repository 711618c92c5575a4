package org.jobwright.services.site;

import java.io.Serializable;
import java.time.LocalDate;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RichText;

/**
 * A message for all visitors.
 *
 * @param language of the message
 * @param number of its version: a visitor who closed one sees the next
 * @param lastDay on which it is shown
 */
public record SiteBanner(Language language, int number, RichText text, LocalDate lastDay) implements Serializable {

    public boolean isOver(LocalDate today) {
        return lastDay.isBefore(today);
    }
}
