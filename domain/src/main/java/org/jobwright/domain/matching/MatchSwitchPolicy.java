package org.jobwright.domain.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.law.LawGrounds;
import org.jobwright.domain.jobs.law.NoticeTime;
import org.jobwright.domain.shared.UsHolidays;
import org.jobwright.domain.shared.WorkingDays;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Whether applications for a posting may be matched. Off unless the instance, the organization and the posting want it. */
public final class MatchSwitchPolicy {

    private MatchSwitchPolicy() {}

    /**
     * What it depends on.
     *
     * @param offered whether this instance offers it
     * @param organization whether the organization uses it
     * @param toldSince since when the public advert says without a break that software assesses applications; null if it
     *     does not
     * @param notices what the laws of its places demand
     */
    public record Facts(
            boolean offered, boolean organization, Instant toldSince, List<NoticeTime> notices, LocalDate today) {

        public Facts {
            notices = List.copyOf(notices);
        }
    }

    /** Whether an advert says that software assesses applications, and how. */
    public static boolean isTold(ApplicationTerms terms) {
        return terms.aiUse().compareTo(AiUse.ASSESS) >= 0 && !terms.aiUseText().isEmpty();
    }

    /** Why it may not be switched on; empty if it may. */
    public static Optional<RuleViolation> obstacle(Facts facts) {
        if (!facts.offered()) {
            return Optional.of(new RuleViolation("applications.match.not-offered"));
        }
        if (!facts.organization()) {
            return Optional.of(new RuleViolation("applications.match.organization"));
        }
        if (facts.toldSince() == null) {
            return Optional.of(new RuleViolation("applications.match.statement"));
        }
        LocalDate told = LocalDate.ofInstant(facts.toldSince(), ZoneOffset.UTC);
        return facts.notices().stream()
                .max(Comparator.comparingInt(NoticeTime::businessDays))
                .filter(longest -> facts.today().isBefore(first(told, longest)))
                .map(longest -> new RuleViolation(
                        "applications.match.notice",
                        new LawGrounds(List.of(longest.ground())),
                        longest.businessDays(),
                        first(told, longest)));
    }

    /** The first day on which it may be used; business days leave out the holidays that we know. */
    private static LocalDate first(LocalDate told, NoticeTime notice) {
        boolean american = notice.ground().jurisdiction().country().equals("US");
        return WorkingDays.after(told, notice.businessDays(), day -> american && UsHolidays.isHoliday(day));
    }
}
