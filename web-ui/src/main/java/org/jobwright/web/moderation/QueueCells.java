package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.io.Serializable;
import java.time.Clock;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.domain.moderation.ReviewLane;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FoldingGrid;

/** The cells of a case in the queue. */
record QueueCells(Texts texts, Formats formats, Clock clock) implements Serializable {

    Component posting(QueueItem item) {
        RouterLink link = new RouterLink(item.title(), CaseView.class, item.id().toString());
        link.addClassName("jw-rowlink");
        Span pay = new Span(formats.pay(item.pay()));
        pay.addClassName("jw-num");
        Div first = new Div(link, pay);
        first.addClassName("jw-title");
        Span about = new Span(texts.get(
                item.change() ? "moderation.queue.change-of" : "moderation.queue.new-of",
                item.organizationName(),
                texts.of(item.employerStatus()),
                item.reference()));
        about.addClassNames("jw-soft", "jw-rowbelow");
        return new Div(first, about, FoldingGrid.folded(found(item), when(item), whose(item)));
    }

    /** Its findings, its lane, why it is read afterwards, and how often it was sent back before. */
    Component found(QueueItem item) {
        Div chips = new Div();
        chips.addClassName("jw-chips");
        FindingLabels words = new FindingLabels(texts);
        item.openFindings().stream()
                .map(CaseFinding::found)
                .map(words::chip)
                .distinct()
                .forEach(chip -> chips.add(chip(chip, true)));
        if (item.lane() == ReviewLane.TRUSTED) {
            chips.add(chip(texts.of(item.lane()), false));
        }
        if (item.isToBeReviewed()) {
            chips.add(chip(texts.of(item.reviewReason()), false));
        }
        if (item.submission() > 1) {
            chips.add(chip(texts.get("moderation.queue.again", item.submission()), false));
        }
        return chips;
    }

    private static Span chip(String words, boolean warning) {
        Span chip = new Span(words);
        chip.addClassName("jw-chip");
        chip.setClassName("jw-chip--warning", warning);
        return chip;
    }

    /** A decided case is never late, unless somebody has to read what is public already. */
    Component when(QueueItem item) {
        if (item.isToBeReviewed()) {
            return new Deadline(item.reviewDeadline(), clock.instant(), texts, formats);
        }
        return item.state() == ModerationCaseState.DECIDED
                ? new Span(formats.dateTime(item.decidedAt()))
                : new Deadline(item.deadline(), clock.instant(), texts, formats);
    }

    /** Its moderator; for a decided case also the decision and the reason. */
    Component whose(QueueItem item) {
        boolean automatic = item.lane() == ReviewLane.TRUSTED && !item.isToBeReviewed();
        Span who = new Span(
                item.assigneeName() == null
                        ? texts.get(automatic ? "moderation.queue.automatic" : "moderation.queue.nobody")
                        : item.assigneeName());
        if (item.assigneeName() == null) {
            who.addClassName("jw-soft");
        }
        Div cell = new Div(who);
        if (item.state() == ModerationCaseState.DECIDED) {
            cell.addComponentAsFirst(new Div(new CaseBadge(item, texts)));
            if (!item.message().isEmpty()) {
                Span why = new Span(item.message());
                why.addClassNames("jw-soft", "jw-rowbelow", "jw-clamp");
                cell.add(why);
            }
        }
        return cell;
    }
}
