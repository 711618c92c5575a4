package org.jobwright.services.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.insights.roles.PayCheck;
import org.jobwright.domain.jobs.advert.ApplyMethod;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.moderation.FindingDismissal;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.domain.shared.text.WebLink;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.moderation.CaseFinding.Kind;

/**
 * Collects what a moderator should see first in a submission. Computed on demand, so that a better guide or rule takes
 * effect at once.
 */
@ApplicationScoped
class CaseFindings {

    /** Findings that may cost the employer applicants, but break no rule. */
    private static final Set<String> ADVICE =
            Set.of("jobs.title.long", "jobs.title.shift", "jobs.title.place", "jobs.responsibilities.none");

    private static final int MOST_LINKS = 20;

    @Inject
    private KnownRoles roles;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /** Links first, then pay, then the employer's warnings. */
    List<CaseFinding> of(ModerationCase one, JobAdvert submitted) {
        return Stream.of(links(submitted), pay(submitted), warnings(submitted))
                .flatMap(Function.identity())
                .map(found -> withDismissal(found, one))
                .toList();
    }

    private static Stream<CaseFinding> links(JobAdvert advert) {
        Stream<CaseFinding> inText = RevealedText.of(advert.text().description()).links().stream()
                .flatMap(link -> doubts("text.description", link));
        String target = advert.application().target();
        Stream<CaseFinding> toApply = advert.application().method() == ApplyMethod.URL
                ? doubts("application.target", new WebLink("", target))
                : Stream.empty();
        return Stream.concat(toApply, inText).collect(firstOfEach(CaseFinding::key)).values().stream()
                .limit(MOST_LINKS);
    }

    private static Stream<CaseFinding> doubts(String field, WebLink link) {
        return link.doubts().stream()
                .map(doubt -> new CaseFinding(
                        "link." + doubt + " " + link.text() + " " + link.target(),
                        Kind.LINK,
                        field,
                        "link." + doubt,
                        List.of(link.text(), link.target(), link.host()),
                        null,
                        null));
    }

    private Stream<CaseFinding> pay(JobAdvert advert) {
        return PayCheck.of(advert, roles.get())
                .filter(check -> check.standing().isOutside())
                .map(check -> {
                    String code = "pay." + check.standing();
                    return new CaseFinding(code, Kind.PAY, "pay.baseSalary", code, List.of(), check, null);
                })
                .stream();
    }

    private Stream<CaseFinding> warnings(JobAdvert advert) {
        return AdvertPolicy.review(advert, LocalDate.now(clock)).warnings().stream()
                .collect(firstOfEach(FieldProblem::code))
                .values()
                .stream()
                .map(warning -> new CaseFinding(
                        warning.code(),
                        ADVICE.contains(warning.code()) ? Kind.ADVICE : Kind.WARNING,
                        warning.field(),
                        warning.code(),
                        warning.arguments(),
                        null,
                        null));
    }

    private static <T> Collector<T, ?, Map<String, T>> firstOfEach(Function<T, String> key) {
        return Collectors.toMap(key, Function.identity(), (first, again) -> first, LinkedHashMap::new);
    }

    private CaseFinding withDismissal(CaseFinding found, ModerationCase one) {
        return one.getDismissals()
                .of(found.key())
                .map(said -> new CaseFinding(
                        found.key(),
                        found.kind(),
                        found.field(),
                        found.code(),
                        found.arguments(),
                        found.pay(),
                        dismissal(said)))
                .orElse(found);
    }

    private CaseFinding.Dismissal dismissal(FindingDismissal said) {
        return new CaseFinding.Dismissal(
                said.reason(), entityManager.find(Account.class, said.by()).getDisplayName(), said.at());
    }
}
