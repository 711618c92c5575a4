package org.jobwright.domain.jobs.rules;

import java.util.Map;
import java.util.function.Consumer;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.Adverts;
import org.jobwright.domain.jobs.law.EmployerFacts;
import org.jobwright.domain.jobs.law.PostingFacts;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.jobs.wording.ContactDetails;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RichText;

/** How the advert rules scan text, for tests of how long that takes. */
public final class AdvertPolicyLooks {

    private AdvertPolicyLooks() {}

    public static Map<String, Consumer<String>> all() {
        return Map.of(
                "mail in a text",
                ContactDetails::hasEmail,
                "disguised mail in a text",
                ContactDetails::hasDisguisedEmail,
                "telephone in a text",
                ContactDetails::hasPhone,
                "disguised contacts",
                text -> AdvertTexts.of(Adverts.complete().withText(AdvertText.of(RichText.ofPlainText(text))))
                        .description()
                        .hasDisguisedContact(),
                "words of laws",
                text -> RuleBook.shipped()
                        .review(new PostingFacts(
                                Adverts.complete()
                                        .withText(AdvertText.of(RichText.ofPlainText(text)))
                                        .withTitle(text)
                                        .withHeadline(text, "", Language.DE, null),
                                EmployerFacts.UNKNOWN,
                                Adverts.TODAY)),
                "advert",
                text -> AdvertPolicy.review(
                        Adverts.complete()
                                .withText(AdvertText.of(RichText.ofPlainText(text)))
                                .withTitle(text),
                        Adverts.TODAY));
    }
}
