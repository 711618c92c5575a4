package org.jobwright.web.shell.advert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.jobs.advert.AdvertText.Qualification;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.moderation.changes.AdvertField;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.api.Test;

class AdvertLabelsTest {

    private final AdvertLabels words = new AdvertLabels(Texts.of(Language.EN), Formats.of(Language.EN, ZoneOffset.UTC));

    private String words(Object value) {
        return words.of(new AdvertField("any", value));
    }

    @Test
    void everyFieldOfAnAdvertHasAName() {
        for (AdvertField field : AdvertField.of(JobAdvert.EMPTY)) {
            assertTrue(Texts.of(Language.EN).has("shared.advert.field." + field.path()), field.path());
        }
    }

    @Test
    void aListIsOneLineEach() {
        assertEquals(
                "Driving licence (required)\nGerman (preferred)",
                words(List.of(new Qualification("Driving licence", true), new Qualification("German", false))));
    }

    @Test
    void linkTargetsAndEmphasisAreCompared() {
        assertEquals(
                "Keep *trains* moving [→ https://evil.example].",
                words(new RichText(
                        "<p>Keep <strong>trains</strong> <a href=\"https://evil.example\">moving</a>.</p>")));
    }

    @Test
    void payIsShownAsOnThePage() {
        assertEquals("£38,400 to £46,000 a year", words(SalaryRange.yearly("GBP", 38_400, 46_000)));
    }

    @Test
    void anEmptyValueHasNoText() {
        assertEquals("", words(null));
    }
}
