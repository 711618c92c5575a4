package org.jobwright.domain.moderation.statements;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.jobs.law.BrokenRules;
import org.jobwright.domain.moderation.FieldNote;

/**
 * What a decision rests on.
 *
 * @param name the title of the advert or the name of the organization; empty for an account
 * @param reference of the advert; empty for everything else
 * @param version the version of the advert that was read; 0 for everything else
 * @param notes what the moderator noted on single fields
 * @param quotes words of the advert that automatic checks pointed to
 * @param broken the rules that decided, and what the advert lacked; null if a person decided
 */
public record StatementFacts(
        String name, String reference, int version, List<FieldNote> notes, List<String> quotes, BrokenRules broken)
        implements Serializable {

    /** More quotes would say nothing new. */
    public static final int MOST_QUOTES = 10;

    public StatementFacts {
        name = name == null ? "" : name;
        reference = reference == null ? "" : reference;
        notes = notes == null ? List.of() : List.copyOf(notes);
        quotes = quotes == null
                ? List.of()
                : quotes.stream().distinct().limit(MOST_QUOTES).toList();
    }

    public static StatementFacts ofAdvert(
            String title, String reference, int version, List<FieldNote> notes, List<String> quotes) {
        return new StatementFacts(title, reference, version, notes, quotes, null);
    }

    /** Of an advert that a rule paused. */
    public static StatementFacts ofAdvert(String title, String reference, int version, BrokenRules broken) {
        return new StatementFacts(title, reference, version, List.of(), List.of(), broken);
    }

    public static StatementFacts ofAccount() {
        return new StatementFacts("", "", 0, List.of(), List.of(), null);
    }

    public static StatementFacts ofOrganization(String name) {
        return new StatementFacts(name, "", 0, List.of(), List.of(), null);
    }
}
