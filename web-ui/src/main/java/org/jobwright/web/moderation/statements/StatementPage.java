package org.jobwright.web.moderation.statements;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.moderation.appeals.AppealedDecision;
import org.jobwright.services.moderation.appeals.AppealStanding;
import org.jobwright.services.moderation.statements.Statement;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * A decision with its reasons, and the appeal against it or the form for one.
 *
 * @param key the last part of its address
 * @param today the day (UTC)
 * @param text what was typed
 * @param errors of the form, or of the whole command at {@code appeal}
 */
public record StatementPage(
        String key,
        Statement statement,
        Optional<AppealStanding> appeal,
        LocalDate today,
        String text,
        FieldErrors errors) {

    public String title(SiteRequest visit) {
        return visit.text(
                "moderation.statement.title." + statement.restriction().scope(),
                statement.reasons().facts().name());
    }

    public Map<String, String> rows(SiteRequest visit) {
        return new StatementRows(visit.texts(), visit.formats()).of(statement);
    }

    /** Where the form is sent. */
    public String appealAddress() {
        return Addresses.decision(key) + "/appeal";
    }

    /** The last day (UTC) on which an appeal can be lodged. */
    public LocalDate lastDay() {
        return AppealedDecision.lastDay(statement.sentAt());
    }

    public boolean inTime() {
        return !today.isAfter(lastDay());
    }

    /** The state of the appeal; of an answer with its day. */
    public String standing(SiteRequest visit) {
        AppealStanding lodged = appeal.orElseThrow();
        String key = "moderation.appeal.standing." + (lodged.withoutEffect() ? "WITHOUT_EFFECT" : lodged.state());
        return lodged.decidedAt() == null
                ? visit.text(key)
                : visit.text(key, visit.formats().date(lodged.decidedAt()));
    }
}
