package org.jobwright.web.shell.advert;

import java.util.HashMap;
import java.util.Map;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.web.shared.AdvertFacts;
import org.jobwright.web.shared.AdvertSections;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The markup of an advert as its public page has it, only that links also show where they lead. */
public final class AdvertMarkup {

    private AdvertMarkup() {}

    /** To be read. */
    public static String of(JobAdvert advert, String reference, Texts texts, Formats formats) {
        return render(advert, reference, texts, formats, false);
    }

    /** The same, and each passage has the path of its field as {@code data-field}. */
    public static String named(JobAdvert advert, String reference, Texts texts, Formats formats) {
        return render(advert, reference, texts, formats, true);
    }

    private static String render(JobAdvert advert, String reference, Texts texts, Formats formats, boolean named) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("texts", texts);
        parameters.put("formats", formats);
        parameters.put("advert", advert);
        parameters.put("facts", AdvertFacts.of(advert, reference, texts, formats));
        parameters.put("sections", AdvertSections.of(advert, texts, formats));
        parameters.put(
                "description", RevealedText.of(advert.text().description()).html());
        if (advert.language() != texts.language()) {
            parameters.put("language", advert.language().tag());
        }
        parameters.put("named", named);
        return SitePages.part("shared/parts/advert.jte", parameters);
    }
}
