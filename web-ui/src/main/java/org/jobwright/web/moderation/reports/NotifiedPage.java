package org.jobwright.web.moderation.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.jobwright.domain.moderation.appeals.AppealedDecision;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.services.moderation.appeals.AppealStanding;
import org.jobwright.services.moderation.reports.NotifiedReport;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * What came of a report, and the appeal against its dismissal or the form for one.
 *
 * @param token the secret, the last part of its address
 * @param today the day (UTC)
 * @param text what was typed
 * @param errors of the form, or of the whole command at {@code appeal}
 */
public record NotifiedPage(
        String token,
        NotifiedReport report,
        Optional<AppealStanding> appeal,
        LocalDate today,
        String text,
        FieldErrors errors) {

    public String title(SiteRequest visit) {
        return report.advert().title().isEmpty()
                ? visit.text("moderation.notified.title")
                : visit.text("moderation.notified.title.of", report.advert().title());
    }

    /** Where the report stands; of a decision with its day. */
    public String state(SiteRequest visit) {
        String key = "moderation.notified." + report.state();
        return report.decidedAt() == null
                ? visit.text(key)
                : visit.text(key, visit.formats().date(report.decidedAt()));
    }

    /** Whether pressing the button makes a difference: there will be a decision to mail. */
    public boolean mayProve() {
        return report.mayProve() && report.state() == ReportState.OPEN;
    }

    /** Whether there is a name or an address to delete. */
    public boolean mayForget() {
        return report.mayProve() || report.mailed();
    }

    /** Whether there is something to delete, or to say about an address that is deleted. */
    public boolean mayStop() {
        return mayForget() || report.mayDisown();
    }

    /** The texts about that, which differ for an address that a stranger may have typed. */
    public String stop(SiteRequest visit, String part) {
        String kind = report.mailed() ? "proved" : mayForget() ? "unproved" : "deleted";
        return visit.text("moderation.notified.stop." + kind + part);
    }

    public String stopAddress() {
        return "/reports/" + token + (report.mailed() ? "/stop" : "/not-mine");
    }

    public String proveAddress() {
        return "/reports/" + token + "/mail";
    }

    public String appealAddress() {
        return "/reports/" + token + "/appeal";
    }

    public boolean mayAppeal() {
        return report.state() == ReportState.DISMISSED;
    }

    /** The last day (UTC) on which an appeal can be lodged. */
    public LocalDate lastDay() {
        return AppealedDecision.lastDay(report.decidedAt());
    }

    public boolean inTime() {
        return !today.isAfter(lastDay());
    }

    /** The state of the appeal; of an answer with its day. */
    public String standing(SiteRequest visit) {
        AppealStanding lodged = appeal.orElseThrow();
        String key = "moderation.appeal.standing." + lodged.state();
        return lodged.decidedAt() == null
                ? visit.text(key)
                : visit.text(key, visit.formats().date(lodged.decidedAt()));
    }
}
