package org.jobwright.web.applications.matching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.GivenValue;
import org.jobwright.domain.matching.MatchContest;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchRequirement;
import org.jobwright.domain.matching.result.Quote;
import org.jobwright.domain.matching.result.QuoteSource;
import org.jobwright.services.matching.ShownMatch;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * Each requirement of the advert with what was found about it, in the order of the advert. Nothing is counted, and no
 * colour judges.
 */
class MatchList extends DescriptionList {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    /** @param more what follows a line, for who may do something about it; null for nothing */
    MatchList(ShownMatch shown, SerializableFunction<MatchLine, Component> more) {
        addClassName("jw-answers");
        for (MatchLine line : shown.lines()) {
            Term term = new Term(name(line.requirement()));
            if (!line.requirement().required()) {
                term.add(new Text(" " + texts.get("applications.match.preferred")));
            }
            Description said = new Description(new Paragraph(texts.of(line.finding())), note(texts.of(line.rule())));
            line.quotes().forEach(quote -> said.add(quote(quote)));
            shown.contest(line).ifPresent(contest -> said.add(contest(contest)));
            Optional.ofNullable(more).map(added -> added.apply(line)).ifPresent(said::add);
            add(term, said);
        }
    }

    /** A requirement in words. */
    private String name(MatchRequirement requirement) {
        return requirement.education() != null
                ? texts.of(requirement.education())
                : requirement.months() != null
                        ? texts.get("applications.match.months", requirement.months())
                        : requirement.text();
    }

    private Component quote(Quote quote) {
        Paragraph paragraph = new Paragraph(texts.get("applications.match.quote", said(quote)));
        Span where = new Span(where(quote));
        where.addClassName("jw-soft");
        paragraph.add(new Text(" "), where);
        return paragraph;
    }

    private String said(Quote quote) {
        if (quote.source() == QuoteSource.ANSWER) {
            return switch (quote.text()) {
                case GivenValue.YES -> texts.get("applications.answer.yes");
                case GivenValue.NO -> texts.get("applications.answer.no");
                default -> quote.text();
            };
        }
        return quote.text();
    }

    private String where(Quote quote) {
        String source = texts.of(quote.source());
        return switch (quote.source()) {
            case CV, LETTER -> texts.get("applications.match.line", source, quote.line());
            case RESUME, ANSWER -> texts.get("applications.match.source", source);
        };
    }

    private Component contest(MatchContest contest) {
        Paragraph said =
                new Paragraph(texts.get("applications.match.contested", formats.day(contest.at()), contest.text()));
        said.addClassName("jw-notice");
        return said;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("jw-note");
        return note;
    }
}
