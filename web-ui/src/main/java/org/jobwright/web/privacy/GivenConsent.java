package org.jobwright.web.privacy;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.ReadConsent;

/**
 * Something the person agreed to.
 *
 * @param words what it allows whom, and until when
 * @param inForce whether it still counts
 * @param withdraw takes it back; null if it is over, or ends with something else
 * @param agreed the words as they were read; null if none are kept
 * @param subject whom it is about, for people who hear the button
 */
record GivenConsent(String words, boolean inForce, String subject, SerializableRunnable withdraw, AgreedWords agreed)
        implements Serializable {

    /** Words in the language in which they were read. */
    record AgreedWords(String words, Language language) implements Serializable {}

    GivenConsent(String words, boolean inForce, String subject, SerializableRunnable withdraw) {
        this(words, inForce, subject, withdraw, null);
    }

    GivenConsent read(ConsentPurpose purpose, ReadConsent read) {
        AgreedWords found = ConsentText.find(purpose, read)
                .map(text -> new AgreedWords(text.about(subject), text.language()))
                .orElse(null);
        return new GivenConsent(words, inForce, subject, withdraw, found);
    }
}
