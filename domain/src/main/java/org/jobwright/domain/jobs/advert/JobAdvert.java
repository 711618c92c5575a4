package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.TypedText;

/**
 * Everything an advert says. Immutable; a draft may have gaps, {@code AdvertPolicy} decides at submission whether it is
 * complete. Stored as one JSON document per version of a posting.
 *
 * @param hiringTeam the members who work on this opening
 */
public record JobAdvert(
        String title,
        String summary,
        Language language,
        PostingVisibility visibility,
        AdvertText text,
        WorkArrangement work,
        PayOffer pay,
        JobRequirements requirements,
        OpeningTerms opening,
        ApplicationTerms application,
        EmployerDisclosure employer,
        List<AccountId> hiringTeam)
        implements Serializable {

    public static final JobAdvert EMPTY =
            new JobAdvert(null, null, null, null, null, null, null, null, null, null, null, null);

    public JobAdvert {
        title = TypedText.clean(title);
        summary = TypedText.clean(summary);
        language = language == null ? Language.EN : language;
        visibility = visibility == null ? PostingVisibility.PUBLIC : visibility;
        text = text == null ? AdvertText.EMPTY : text;
        work = work == null ? WorkArrangement.EMPTY : work;
        pay = pay == null ? PayOffer.UNKNOWN : pay;
        requirements = requirements == null ? JobRequirements.NONE : requirements;
        opening = opening == null ? OpeningTerms.EMPTY : opening;
        application = application == null ? ApplicationTerms.HERE : application;
        employer = employer == null ? EmployerDisclosure.OPEN : employer;
        hiringTeam = TypedText.list(hiringTeam);
    }

    public JobAdvert withTitle(String changed) {
        return with(copy -> copy.title = changed);
    }

    /** The headline facts: title, summary, language and who may find it. */
    public JobAdvert withHeadline(
            String newTitle, String newSummary, Language newLanguage, PostingVisibility newVisibility) {
        return with(copy -> {
            copy.title = newTitle;
            copy.summary = newSummary;
            copy.language = newLanguage;
            copy.visibility = newVisibility;
        });
    }

    public JobAdvert withText(AdvertText changed) {
        return with(copy -> copy.text = changed);
    }

    public JobAdvert withWork(WorkArrangement changed) {
        return with(copy -> copy.work = changed);
    }

    public JobAdvert withPay(PayOffer changed) {
        return with(copy -> copy.pay = changed);
    }

    public JobAdvert withRequirements(JobRequirements changed) {
        return with(copy -> copy.requirements = changed);
    }

    public JobAdvert withOpening(OpeningTerms changed) {
        return with(copy -> copy.opening = changed);
    }

    public JobAdvert withApplication(ApplicationTerms changed) {
        return with(copy -> copy.application = changed);
    }

    public JobAdvert withEmployer(EmployerDisclosure changed) {
        return with(copy -> copy.employer = changed);
    }

    public JobAdvert withHiringTeam(List<AccountId> changed) {
        return with(copy -> copy.hiringTeam = changed);
    }

    /** The same advert for another opening: without dates and requisition number. */
    public JobAdvert asModel() {
        return withOpening(opening.asModel());
    }

    private JobAdvert with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.advert();
    }

    /** The parts of an advert while one of them is exchanged. */
    private static final class Copy {

        private String title;
        private String summary;
        private Language language;
        private PostingVisibility visibility;
        private AdvertText text;
        private WorkArrangement work;
        private PayOffer pay;
        private JobRequirements requirements;
        private OpeningTerms opening;
        private ApplicationTerms application;
        private EmployerDisclosure employer;
        private List<AccountId> hiringTeam;

        Copy(JobAdvert advert) {
            title = advert.title;
            summary = advert.summary;
            language = advert.language;
            visibility = advert.visibility;
            text = advert.text;
            work = advert.work;
            pay = advert.pay;
            requirements = advert.requirements;
            opening = advert.opening;
            application = advert.application;
            employer = advert.employer;
            hiringTeam = advert.hiringTeam;
        }

        JobAdvert advert() {
            return new JobAdvert(
                    title,
                    summary,
                    language,
                    visibility,
                    text,
                    work,
                    pay,
                    requirements,
                    opening,
                    application,
                    employer,
                    hiringTeam);
        }
    }
}
