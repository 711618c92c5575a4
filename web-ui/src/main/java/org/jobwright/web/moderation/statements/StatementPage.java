package org.jobwright.web.moderation.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.statements.RestrictionScope;
import org.jobwright.domain.moderation.statements.StatementFacts;
import org.jobwright.services.moderation.statements.Statement;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * A decision with its reasons.
 *
 * @param key the last part of its address
 */
public record StatementPage(String key, Statement statement) {

    public String title(SiteRequest visit) {
        String key = "moderation.statement.title." + statement.restriction().scope();
        return visit.text(key, facts().name());
    }

    private StatementFacts facts() {
        return statement.reasons().facts();
    }

    /** What was decided, and each part of the reasons, by its label. */
    public Map<String, String> rows(SiteRequest visit) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(visit.text("moderation.statement.decision"), decision(visit));
        rows.put(
                visit.text("moderation.statement.scope"),
                visit.text("moderation.statement.scope."
                                + statement.restriction().scope())
                        + " "
                        + visit.text("moderation.statement.duration."
                                + statement.restriction().duration()));
        rows.put(visit.text("moderation.statement.facts"), looked(visit));
        rows.put(
                visit.text("moderation.statement.explanation"),
                statement.reasons().explanation());
        rows.put(
                visit.text("moderation.statement.ground"),
                visit.text(
                        "moderation.statement.ground."
                                + statement.reasons().ground().kind(),
                        visit.texts().of(statement.reasons().ground())));
        rows.put(
                visit.text("moderation.statement.source"),
                visit.text("moderation.statement.source." + statement.reasons().source()));
        rows.put(visit.text("moderation.statement.automation"), automation(visit));
        return rows;
    }

    private String decision(SiteRequest visit) {
        return visit.text(
                "moderation.statement.restriction." + statement.restriction().restriction() + "."
                        + (statement.restriction().scope() == RestrictionScope.SUBMITTED_TEXT
                                ? RestrictionScope.ADVERT
                                : statement.restriction().scope()),
                visit.formats().dateTime(statement.sentAt()));
    }

    private String looked(SiteRequest visit) {
        if (facts().reference().isEmpty()) {
            return visit.text(
                    "moderation.statement.facts." + statement.restriction().scope(), facts().name());
        }
        StringBuilder looked = new StringBuilder(visit.text(
                "moderation.statement.facts.ADVERT", facts().name(), facts().reference(), facts().version()));
        for (FieldNote note : facts().notes()) {
            looked.append('\n')
                    .append(visit.text("shared.advert.field." + note.field()))
                    .append(": ")
                    .append(note.text());
        }
        if (!facts().quotes().isEmpty()) {
            looked.append('\n').append(visit.text("moderation.statement.quotes", quotes(facts().quotes())));
        }
        return looked.toString();
    }

    private static String quotes(List<String> quotes) {
        return quotes.stream().map(quote -> "“" + quote + "”").collect(Collectors.joining(", "));
    }

    private String automation(SiteRequest visit) {
        return visit.text(
                statement.reasons().detected().isPresent()
                        ? "moderation.statement.automation.detected"
                        : "moderation.statement.automation.none");
    }
}
