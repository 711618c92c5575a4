package org.jobwright.web.shell.scorecards;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.scorecards.AssignmentState;
import org.jobwright.domain.scorecards.ScorecardAssignmentId;
import org.jobwright.domain.scorecards.ScorecardContent;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.scorecards.ApplicationScorecards;
import org.jobwright.services.scorecards.AskedScorecard;
import org.jobwright.services.scorecards.OwnScorecard;
import org.jobwright.services.scorecards.ReadScorecard;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.forms.ConflictNotice;

/** The scorecards of an applicant: the reader's own to write, and those of others as far as the reader may know of them. */
@StyleSheet("context://assets/comparison.css")
public class ScorecardsPanel extends Section {

    private final ScorecardWords words = ScorecardWords.ofReader();
    private final Scorecards scorecards;
    private final JobApplicationId application;
    private final String person;
    private final String address;
    private final H2 heading;
    private final ConflictNotice conflict = new ConflictNotice();

    /** The submitted one that the reader changes; null for none. */
    private ScorecardAssignmentId amending;

    ScorecardsPanel(Scorecards scorecards, JobApplicationId application, String person, String address) {
        this.scorecards = scorecards;
        this.application = application;
        this.person = person;
        this.address = address;
        addClassNames("jw-stack", "jw-scorecards");
        heading = new H2(words.text("title"));
        heading.setId("scorecards");
        getElement().setAttribute("aria-labelledby", "scorecards");
        show();
    }

    private void show() {
        removeAll();
        conflict.setVisible(false);
        ApplicationScorecards all = scorecards.of(application);
        Paragraph count = new Paragraph(words.count(all));
        count.addClassName("jw-sub");
        add(heading, count, conflict);
        if (all.blind()) {
            blind(all);
        }
        all.own().forEach(this::own);
        if (!all.submitted().isEmpty()) {
            all.submitted().stream().filter(card -> card.openedAt() != null).forEach(this::openedEarly);
            add(new ScorecardGrid(all.submitted(), words));
        }
        asked(all);
    }

    private void blind(ApplicationScorecards all) {
        Div notice = new Div(new Span(words.text("blind")));
        notice.addClassNames("jw-notice", "jw-apart");
        if (all.mayOpenEarly() && all.in() > 0) {
            notice.add(new Button(words.text("open-early"), click -> askWhy()));
        }
        add(notice);
    }

    private void askWhy() {
        new ReasonDialog(
                        words.text("open-early.title"),
                        words.text("open-early.how"),
                        words.text("open-early.do"),
                        reason -> {
                            scorecards.service.openEarly(application, reason);
                            done(words.text("said.opened"));
                        })
                .forColleagues(words.text("open-early.hint"))
                .open();
    }

    private void openedEarly(ReadScorecard card) {
        add(words.notice(
                words.text("opened", card.author(), words.formats().dateTime(card.openedAt()), card.openedReason())));
    }

    private void own(OwnScorecard card) {
        switch (card.state()) {
            case OPEN -> {
                if (!card.isBegun(scorecards.now())) {
                    add(words.note(words.text("not-begun", words.formats().dateTime(card.startsAt()))));
                }
                add(form(card));
            }
            case DONE -> {
                if (card.id().equals(amending)) {
                    add(form(card));
                } else {
                    Button amend = new Button(words.text("amend"), click -> {
                        amending = card.id();
                        show();
                    });
                    Div line = new Div(
                            new Span(words.text("yours-in", card.about().isEmpty() ? card.kitName() : card.about())),
                            amend);
                    line.addClassName("jw-apart");
                    add(line);
                }
            }
            case EXCUSED -> excused(card);
        }
    }

    /** What its author typed stays theirs. */
    private void excused(OwnScorecard card) {
        add(words.note(words.text("excused", card.about().isEmpty() ? card.kitName() : card.about()) + " "
                + words.texts().of(card.excuse())));
        if (!card.draft().equals(ScorecardContent.EMPTY) || !card.privateNote().isEmpty()) {
            Div typed = new Div();
            card.draft().ratings().stream()
                    .filter(said -> said.rating() != null || !said.evidence().isEmpty())
                    .forEach(said -> typed.add(ScorecardWords.own(words.text(
                            "grid.said",
                            said.attribute(),
                            (said.rating() == null ? "" : words.texts().of(said.rating())) + " " + said.evidence()))));
            typed.add(ScorecardWords.own(card.draft().takeaway()), ScorecardWords.own(card.privateNote()));
            add(new Details(words.text("excused.typed"), typed));
        }
    }

    private ScorecardEditor form(OwnScorecard card) {
        return new ScorecardEditor(card, person, words, new ScorecardEditor.Actions() {
            @Override
            public Long save(Long seen, ScorecardContent typed, String privateNote) {
                return scorecards.service.save(card.id(), seen, typed, privateNote);
            }

            @Override
            public void submit(Long seen, ScorecardContent typed, String privateNote) {
                scorecards.service.submit(card.id(), seen, typed, privateNote);
                amending = null;
                done(words.text("said.submitted"));
            }

            @Override
            public void conflict(ScorecardEditor form) {
                conflict.show(
                        words.text("conflict"),
                        address,
                        ScorecardsPanel.this::show,
                        () -> scorecards.of(application).own().stream()
                                .filter(now -> now.id().equals(card.id()))
                                .findFirst()
                                .ifPresent(now -> form.keepThis(now.seen())));
            }
        });
    }

    /** Who was asked, for those who ask. */
    private void asked(ApplicationScorecards all) {
        if (!all.asked().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("jw-rows");
            all.asked().forEach(one -> list.add(line(one)));
            Details who = new Details(words.text("asked", all.asked().size()), list);
            who.setOpened(all.asked().stream().anyMatch(one -> one.state() == AssignmentState.OPEN));
            add(who);
        }
        if (all.mayAsk()) {
            Button ask = new Button(words.text("ask"), click -> new AskDialog(
                            person,
                            scorecards.interviews.colleagues(application),
                            scorecards.kits.choices(application),
                            words,
                            (author, kit) -> {
                                scorecards.service.assign(
                                        application,
                                        author,
                                        kit,
                                        words.formats().zone());
                                done(words.text("said.asked"));
                            })
                    .open());
            add(new Div(ask));
        }
    }

    private ListItem line(AskedScorecard one) {
        Span name = new Span(one.author());
        name.addClassName("jw-todayname");
        String state = words.texts().of(one.state())
                + (one.excuse() == null ? "" : ": " + words.texts().of(one.excuse()));
        Span about = new Span(one.about().isEmpty() ? state : one.about() + " \u00b7 " + state);
        about.addClassName("jw-soft");
        Div says = new Div(name, about);
        says.addClassName("jw-todaywords");
        ListItem item = new ListItem(says);
        if (one.state() == AssignmentState.OPEN) {
            Button excuse = new Button(words.text("excuse"), click -> {
                try {
                    scorecards.service.excuse(one.id());
                    done(words.text("said.excused", one.author()));
                } catch (StaleData submitted) {
                    done(words.text("said.in-already", one.author()));
                }
            });
            excuse.setAriaLabel(words.text("excuse.who", one.author()));
            excuse.setDisableOnClick(true);
            item.add(excuse);
        }
        item.addClassName("jw-apart");
        return item;
    }

    private void done(String said) {
        show();
        Focus.moveTo(heading);
        Toast.show(said);
    }
}
