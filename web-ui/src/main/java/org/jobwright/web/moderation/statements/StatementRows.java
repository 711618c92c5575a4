package org.jobwright.web.moderation.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.law.BrokenRules;
import org.jobwright.domain.jobs.law.LawFinding;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.statements.RestrictionScope;
import org.jobwright.domain.moderation.statements.StatementFacts;
import org.jobwright.services.moderation.statements.Statement;
import org.jobwright.web.shared.NotePlace;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The parts of a statement of reasons in words, each by its label. */
public record StatementRows(Texts texts, Formats formats) {

    public Map<String, String> of(Statement statement) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(texts.get("moderation.statement.decision"), decision(statement));
        rows.put(
                texts.get("moderation.statement.scope"),
                texts.get("moderation.statement.scope."
                                + statement.restriction().scope())
                        + " "
                        + texts.get("moderation.statement.duration."
                                + (statement.automated()
                                        ? "LAW"
                                        : statement.restriction().duration())));
        rows.put(texts.get("moderation.statement.facts"), facts(statement));
        BrokenRules broken = statement.reasons().facts().broken();
        rows.put(
                texts.get("moderation.statement.explanation"),
                broken == null ? statement.reasons().explanation() : lacks(broken));
        if (broken != null) {
            rows.put(texts.get("moderation.statement.rules"), rules(broken));
        }
        rows.put(
                texts.get("moderation.statement.ground"),
                texts.get(
                        "moderation.statement.ground."
                                + statement.reasons().ground().kind(),
                        texts.of(statement.reasons().ground())));
        rows.put(
                texts.get("moderation.statement.source"),
                texts.get("moderation.statement.source." + statement.reasons().source()));
        rows.put(
                texts.get("moderation.statement.automation"),
                texts.get("moderation.statement.automation." + automation(statement)));
        return rows;
    }

    private static String automation(Statement statement) {
        if (statement.automated()) {
            return "rule";
        }
        return statement.reasons().detected().isPresent() ? "detected" : "none";
    }

    /** In the language of the reader: what the advert lacked, each with its laws. */
    private String lacks(BrokenRules broken) {
        return broken.findings().stream()
                .map(LawFinding::problem)
                .map(texts::of)
                .collect(Collectors.joining("\n"));
    }

    /** The names of laws stay in the language of their source. */
    private String rules(BrokenRules broken) {
        return broken.rules().stream()
                .map(rule ->
                        texts.get("moderation.statement.rule", rule.name(), rule.citation()) + "\n" + rule.source())
                .collect(Collectors.joining("\n"));
    }

    private String decision(Statement statement) {
        RestrictionScope scope = statement.restriction().scope();
        return texts.get(
                "moderation.statement.restriction." + statement.restriction().restriction() + "."
                        + (scope == RestrictionScope.SUBMITTED_TEXT ? RestrictionScope.ADVERT : scope),
                formats.dateTime(statement.sentAt()));
    }

    private String facts(Statement statement) {
        StatementFacts facts = statement.reasons().facts();
        if (facts.reference().isEmpty()) {
            return texts.get(
                    "moderation.statement.facts." + statement.restriction().scope(), facts.name());
        }
        StringBuilder words = new StringBuilder(
                texts.get("moderation.statement.facts.ADVERT", facts.name(), facts.reference(), facts.version()));
        for (FieldNote note : facts.notes()) {
            words.append('\n').append(NotePlace.of(note, texts)).append(": ").append(note.text());
        }
        if (!facts.quotes().isEmpty()) {
            words.append('\n').append(texts.get("moderation.statement.quotes", quotes(facts.quotes())));
        }
        return words.toString();
    }

    private static String quotes(List<String> quotes) {
        return quotes.stream().map(quote -> "“" + quote + "”").collect(Collectors.joining(", "));
    }
}
