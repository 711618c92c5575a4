package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.Language;

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
        title = DraftText.clean(title);
        summary = DraftText.clean(summary);
        language = language == null ? Language.EN : language;
        visibility = visibility == null ? PostingVisibility.PUBLIC : visibility;
        text = text == null ? AdvertText.EMPTY : text;
        work = work == null ? WorkArrangement.EMPTY : work;
        pay = pay == null ? PayOffer.UNKNOWN : pay;
        requirements = requirements == null ? JobRequirements.NONE : requirements;
        opening = opening == null ? OpeningTerms.EMPTY : opening;
        application = application == null ? ApplicationTerms.HERE : application;
        employer = employer == null ? EmployerDisclosure.OPEN : employer;
        hiringTeam = DraftText.list(hiringTeam);
    }

    public JobAdvert withTitle(String newTitle) {
        return new JobAdvert(
                newTitle,
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

    /** The same advert for another opening: without dates and requisition number. */
    public JobAdvert asModel() {
        return withOpening(opening.asModel());
    }

    /** The headline facts: title, summary, language and who may find it. */
    public JobAdvert withHeadline(
            String newTitle, String newSummary, Language newLanguage, PostingVisibility newVisibility) {
        return new JobAdvert(
                newTitle,
                newSummary,
                newLanguage,
                newVisibility,
                text,
                work,
                pay,
                requirements,
                opening,
                application,
                employer,
                hiringTeam);
    }

    public JobAdvert withText(AdvertText changed) {
        return new JobAdvert(
                title,
                summary,
                language,
                visibility,
                changed,
                work,
                pay,
                requirements,
                opening,
                application,
                employer,
                hiringTeam);
    }

    public JobAdvert withWork(WorkArrangement changed) {
        return new JobAdvert(
                title,
                summary,
                language,
                visibility,
                text,
                changed,
                pay,
                requirements,
                opening,
                application,
                employer,
                hiringTeam);
    }

    public JobAdvert withPay(PayOffer changed) {
        return new JobAdvert(
                title,
                summary,
                language,
                visibility,
                text,
                work,
                changed,
                requirements,
                opening,
                application,
                employer,
                hiringTeam);
    }

    public JobAdvert withRequirements(JobRequirements changed) {
        return new JobAdvert(
                title,
                summary,
                language,
                visibility,
                text,
                work,
                pay,
                changed,
                opening,
                application,
                employer,
                hiringTeam);
    }

    public JobAdvert withOpening(OpeningTerms changed) {
        return new JobAdvert(
                title,
                summary,
                language,
                visibility,
                text,
                work,
                pay,
                requirements,
                changed,
                application,
                employer,
                hiringTeam);
    }

    public JobAdvert withApplication(ApplicationTerms changed) {
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
                changed,
                employer,
                hiringTeam);
    }

    public JobAdvert withEmployer(EmployerDisclosure changed) {
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
                changed,
                hiringTeam);
    }

    public JobAdvert withHiringTeam(List<AccountId> changed) {
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
                changed);
    }
}
