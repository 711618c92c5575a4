package org.jobwright.web.jobs.wording;

import java.io.Serializable;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.jobs.wording.LexiconPreview;
import org.jobwright.web.shared.text.Texts;

/** An entry of the lexicons in words. */
record LexiconWords(Texts texts) implements Serializable {

    private static final int SHOWN = 4;

    String meaning(String code) {
        return texts.get("jobs.words.code." + code);
    }

    String severity(LexiconEntry entry) {
        return texts.get("jobs.words.severity." + entry.severity().name());
    }

    /** A language has texts of its own by the same name as other constants have words. */
    String language(Language language) {
        return texts.of((Enum<?>) language);
    }

    /** Its first phrases. */
    String some(LexiconEntry entry) {
        String first = String.join(", ", entry.phrases().stream().limit(SHOWN).toList());
        return entry.phrases().size() <= SHOWN
                ? first
                : texts.get("jobs.words.more", first, entry.phrases().size() - SHOWN);
    }

    String preview(LexiconPreview preview) {
        return texts.get(
                preview.all() ? "jobs.words.preview" : "jobs.words.preview.newest",
                preview.found(),
                preview.open(),
                preview.before());
    }
}
