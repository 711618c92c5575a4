package org.jobwright.domain.jobs.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.places.Regions;
import org.jobwright.domain.shared.text.FoldedText;

/** A posting on a day, as laws see it. Its places are read once for all rules. */
public final class PostingFacts {

    private final JobAdvert advert;
    private final EmployerFacts employer;
    private final LocalDate day;
    private final List<LawPlace> places;
    private final List<LawPlace> areas;
    private final List<LawPlace> staff;
    private final LawPlace superior;
    private String words;

    public PostingFacts(JobAdvert advert, EmployerFacts employer, LocalDate day) {
        this.advert = advert;
        this.employer = employer;
        this.day = day;
        places = advert.work().locations().stream().map(LawPlace::of).toList();
        List<LawPlace> open =
                advert.work().applicantLocations().stream().map(LawPlace::area).toList();
        areas = open.isEmpty() ? List.of(LawPlace.WORLD) : open;
        staff = advert.employer().staffIn().stream().map(LawPlace::area).toList();
        String reportsTo = advert.work().reportsTo();
        superior = reportsTo.isEmpty() ? employer.home() : LawPlace.area(reportsTo);
    }

    /** The same posting if software were used in another way. */
    PostingFacts withSoftware(AiUse use) {
        ApplicationTerms terms = advert.application();
        return new PostingFacts(
                advert.withApplication(new ApplicationTerms(
                        terms.method(), terms.target(), terms.questions(), use, terms.aiUseText())),
                employer,
                day);
    }

    JobAdvert advert() {
        return advert;
    }

    EmployerFacts employer() {
        return employer;
    }

    LocalDate day() {
        return day;
    }

    /** The places of work, in the order of the advert. */
    List<LawPlace> places() {
        return places;
    }

    /** Why and where a rule is about this posting; empty if it is not. */
    List<Hit> hits(PostingRule rule) {
        if (!rule.isInForce(day) || !concernsSoftware(rule)) {
            return List.of();
        }
        Jurisdiction jurisdiction = rule.place();
        List<Hit> hits = new ArrayList<>();
        for (RuleChannel channel : rule.appliesWhen().channels()) {
            reached(channel, jurisdiction).distinct().forEach(place -> hits.add(new Hit(channel, place)));
        }
        return hits.isEmpty() || isPresent(rule, jurisdiction) ? hits : List.of();
    }

    /** A place where a rule applies, and why. */
    record Hit(RuleChannel channel, LawPlace place) {}

    private Stream<LawPlace> reached(RuleChannel channel, Jurisdiction jurisdiction) {
        return switch (channel) {
            case WORK -> places.stream().filter(jurisdiction::covers);
            case REMOTE_OPEN -> isRemote() ? areas.stream().filter(jurisdiction::overlaps) : Stream.empty();
            case REPORTS_TO -> Stream.of(superior).filter(jurisdiction::covers);
            case EMPLOYER_IN -> Stream.of(employer.home()).filter(jurisdiction::covers);
            case REMOTE_EMPLOYER_IN ->
                isRemote() ? Stream.of(employer.home()).filter(jurisdiction::covers) : Stream.empty();
        };
    }

    private boolean isRemote() {
        return advert.work().workplaceType() == WorkplaceType.REMOTE;
    }

    private boolean concernsSoftware(PostingRule rule) {
        AiUse use = advert.application().aiUse();
        List<AiUse> uses = rule.appliesWhen().aiUses();
        return rule.kind() != RuleKind.AI || use != AiUse.NONE && (uses.isEmpty() || uses.contains(use));
    }

    private boolean isPresent(PostingRule rule, Jurisdiction jurisdiction) {
        return rule.appliesWhen().employerPresence() == PostingRule.Presence.ANY
                || staff.isEmpty()
                || staff.stream().anyMatch(jurisdiction::overlaps)
                || jurisdiction.covers(employer.home())
                || places.stream().anyMatch(jurisdiction::covers);
    }

    /** The pay that people in a place see: the range of that place if there is one, with its path in the advert. */
    PayThere payAt(LawPlace place) {
        List<PayOffer.PlacePay> ranges = advert.pay().placePay();
        for (int i = 0; i < ranges.size(); i++) {
            if (isNamed(place, FoldedText.of(ranges.get(i).place()))) {
                return new PayThere(
                        "pay.placePay[" + i + "].range", ranges.get(i).range());
            }
        }
        return new PayThere("pay.baseSalary", advert.pay().baseSalary());
    }

    private boolean isNamed(LawPlace place, String folded) {
        return !place.locality().isEmpty() && folded.equals(place.locality())
                || !place.region().isEmpty() && Regions.shipped().codes(folded).contains(place.region());
    }

    /** The title, the texts and what applicants should bring, as one text. */
    String words() {
        if (words == null) {
            words = String.join(
                    "\n",
                    Stream.of(
                                    Stream.of(
                                            advert.title(),
                                            advert.summary(),
                                            withoutTags(
                                                    advert.text().description().html())),
                                    advert.text().responsibilities().stream(),
                                    advert.text().qualifications().stream().map(AdvertText.Qualification::text),
                                    Stream.of(
                                            advert.requirements().educationText(),
                                            advert.requirements().experienceText(),
                                            advert.requirements().conditions().eligibilityToWork(),
                                            advert.requirements().conditions().specialCommitments(),
                                            advert.pay().benefitsText(),
                                            advert.pay().incentives().bonus()),
                                    advert.pay().benefits().stream(),
                                    advert.pay().placePay().stream().map(PayOffer.PlacePay::note))
                            .flatMap(texts -> texts)
                            .toList());
        }
        return words;
    }

    /** Parsing text as markup takes several times longer, and a word in bold is still a word. */
    private static String withoutTags(String html) {
        StringBuilder text = new StringBuilder(html.length());
        boolean tag = false;
        boolean blank = false;
        for (int i = 0; i < html.length(); i++) {
            char letter = html.charAt(i);
            tag = letter == '<' || tag && letter != '>';
            boolean isBlank = tag || letter == '>' || letter == ' ';
            if (!isBlank || !blank) {
                text.append(isBlank ? ' ' : letter);
            }
            blank = isBlank;
        }
        return text.toString();
    }

    /** The first question whose label, reason or options match a test. */
    Optional<String> question(Predicate<String> asks) {
        List<ScreeningQuestion> questions = advert.application().questions();
        for (int i = 0; i < questions.size(); i++) {
            ScreeningQuestion question = questions.get(i);
            if (asks.test(question.label())
                    || asks.test(question.why())
                    || question.options().stream().anyMatch(asks)) {
                return Optional.of("application.questions[" + i + "].label");
            }
        }
        return Optional.empty();
    }
}
