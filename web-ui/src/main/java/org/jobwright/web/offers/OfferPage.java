package org.jobwright.web.offers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.offers.DeclineReason;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shell.offers.OfferLetterPage;
import org.jobwright.web.shell.offers.OfferLetterPage.Parties;

/**
 * The data of the page on which a candidate reads an offer and answers it.
 *
 * @param typed what was typed, if it was refused
 * @param others applications that the candidate may withdraw now that they accepted this offer
 * @param withdrawn how many of them were withdrawn just now, from the address; null for none
 */
public record OfferPage(
        ApplicationReference application,
        MyOffer offer,
        FieldErrors errors,
        OfferAnswer typed,
        List<MyApplication> others,
        String withdrawn) {

    /** Where the page says what is so now. */
    static final String NEWS = "news";

    /** The same text as the file. */
    public OfferLetterPage letter() {
        return OfferLetterPage.of(
                new Parties(offer.organization(), offer.applicant(), offer.posting()),
                offer.reference().value(),
                offer.seen().version(),
                offer.terms(),
                offer.digest(),
                offer.dated(),
                offer.advert(),
                offer.lower());
    }

    /** The sentence that says what is so now. */
    public String news(SiteRequest visit) {
        String key = "offers.page.news." + offer.state().name()
                + (offer.revised() ? ".REVISE" : offer.paperAwaited() ? ".paper" : "");
        return visit.text(
                key, offer.organization(), lastDay(visit), visit.formats().date(since()));
    }

    private Instant since() {
        return switch (offer.state()) {
            case ACCEPTED, DECLINED, CHANGE_ASKED, BACKED_OUT, HIRED -> offer.answeredAt();
            case WITHDRAWN -> offer.endedAt() == null ? offer.sentAt() : offer.endedAt();
            default -> offer.sentAt();
        };
    }

    /** The last day to answer, where the letter says so. */
    public String lastDay(SiteRequest visit) {
        return Formats.of(visit.language(), ZoneId.of(offer.terms().zone()))
                .date(offer.answerBy().minusMillis(1));
    }

    /** One question at a time: the next one goes to the employer as a message. */
    public boolean mayAskChange() {
        return offer.state().canBecome(OfferState.CHANGE_ASKED);
    }

    /** The words that were typed in the form of a field that was refused; empty in the others. */
    public String words(String field) {
        return errors.of(field) == null ? "" : typed.words();
    }

    /** Both sides mean to work together. */
    static boolean isAgreed(MyOffer offer) {
        return offer.state() == OfferState.ACCEPTED || offer.state() == OfferState.HIRED;
    }

    /** Each other application by its job and employer; none is ticked. */
    public Map<String, String> choices(SiteRequest visit) {
        return others.stream()
                .collect(Collectors.toMap(
                        one -> one.reference().value(),
                        one -> visit.text("offers.page.others.one", one.postingTitle(), one.organizationName()),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** What was withdrawn just now, in a sentence; empty if nothing was. */
    public String withdrawnNow(SiteRequest visit) {
        return withdrawn == null || !withdrawn.matches("[0-9]{1,2}")
                ? ""
                : visit.text("offers.page.others.done", Integer.parseInt(withdrawn));
    }

    /** The candidate accepted, and can still say that they will not come. */
    public boolean mayBackOut() {
        return offer.state() == OfferState.ACCEPTED;
    }

    public Map<String, String> reasons(SiteRequest visit) {
        return Arrays.stream(DeclineReason.values())
                .collect(Collectors.toMap(DeclineReason::name, visit::text, (one, same) -> one, LinkedHashMap::new));
    }

    /** The address of the page, or of one of its forms. */
    public String address(String what) {
        return address(application, what);
    }

    static String address(ApplicationReference application, String what) {
        return "/offers/" + application.value() + (what.isEmpty() ? "" : "/" + what);
    }
}
