package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.services.applications.lists.ApplicantFilter.Mark;
import org.jobwright.services.applications.lists.PostingApplicationCounts;
import org.jobwright.services.applications.pipeline.PipelineOverview;
import org.jobwright.services.applications.team.TeamSummary;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.applications.bulk.HandledPosting;
import org.jobwright.web.applications.lists.PipelineAddress;
import org.jobwright.web.applications.lists.PipelineTab;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shell.StateBadge;

/** The top of the applicants' pages: the status of the posting, overdue answers, and the tabs. */
record PipelineHead(
        PostingDetails posting,
        PublicOrganization organization,
        PipelineOverview overview,
        TeamSummary team,
        PipelineLabels words) {

    /** The posting for what is done with its applicants. */
    HandledPosting handled() {
        return new HandledPosting(
                posting.id(), posting.reference(), organization, overview.stages(), overview.rights());
    }

    PostingApplicationCounts counts() {
        return overview.counts();
    }

    /** The public text, else the latest draft. */
    private JobAdvert advert() {
        return posting.publicAdvert().orElse(posting.advert());
    }

    String title() {
        JobAdvert advert = advert();
        return advert.work().locations().isEmpty()
                ? advert.title()
                : ForeignText.isolated(advert.title()) + ", "
                        + advert.work().locations().getFirst().locality();
    }

    StateBadge badge() {
        return new StateBadge(words.texts().of(posting.status()), StateBadge.lookOf(posting.status()));
    }

    /** The way back, and to the advert. */
    Nav crumbs() {
        Nav crumbs = new Nav(
                new Anchor("/app/postings", words.text("applications.pipeline.crumbs.postings")),
                new Anchor("/app/postings/" + posting.reference(), words.text("applications.pipeline.crumbs.advert")),
                new Anchor("/app/postings/" + posting.reference() + "/team", leading()));
        if (overview.rights().maySeeFigures()) {
            crumbs.add(new Anchor(
                    "/app/postings/" + posting.reference() + "/figures",
                    words.text("applications.pipeline.crumbs.figures")));
        }
        crumbs.addClassName("jw-crumbs");
        crumbs.getElement().setAttribute("aria-label", words.text("applications.pipeline.crumbs"));
        return crumbs;
    }

    private String leading() {
        return team.lead() == null
                ? words.text("applications.team.link.no-lead", team.size())
                : words.text("applications.team.link", team.lead(), team.size());
    }

    /** To an interviewer only those exist whom a colleague assigned to them. */
    boolean isNobodyAssigned() {
        return counts().total() == 0 && overview.rights().readsAssignedOnly();
    }

    String standing() {
        String applied = isNobodyAssigned()
                ? words.text("applications.pipeline.none-assigned")
                : words.text("applications.pipeline.applied", counts().total());
        if (posting.endedAt() != null) {
            String end = posting.endedAt().equals(posting.validThrough())
                    ? words.formats().lastDay(posting.endedAt())
                    : words.formats().day(posting.endedAt());
            return applied + " " + words.text("applications.pipeline.closed", end);
        }
        return posting.validThrough() == null
                ? applied
                : applied + " "
                        + words.text(
                                "applications.pipeline.closes", words.formats().lastDay(posting.validThrough()));
    }

    /** That the reader applied, too, and notices that require action. */
    List<Component> notices() {
        List<Component> notices = new ArrayList<>();
        overview.ownApplication().ifPresent(own -> {
            Paragraph note = new Paragraph(words.texts().of(own));
            note.addClassName("jw-note");
            notices.add(note);
        });
        long hired = counts().hired();
        if (words.over() && counts().waiting() > 0) {
            notices.add(notice(
                    words.text("applications.pipeline.over", counts().waiting()),
                    words.text("applications.pipeline.close-out"),
                    "/app/pipeline/" + posting.reference() + "/close-out"));
        } else if (counts().overdue() > 0) {
            notices.add(notice(
                    words.text(
                            "applications.pipeline.overdue",
                            counts().overdue(),
                            organization.terms().answerPromiseDays()),
                    words.text("applications.pipeline.show", counts().overdue()),
                    address(PipelineAddress.ofMarked(PipelineTab.LIST, Mark.OVERDUE))));
        }
        int openings = openings();
        if (!words.over() && posting.recruiter() && hired >= openings) {
            notices.add(notice(
                    words.text("applications.pipeline.filled", hired, openings),
                    words.text("applications.pipeline.filled.close"),
                    counts().running() > 0
                            ? "/app/pipeline/" + posting.reference() + "/close-out?outcome=FILLED"
                            : "/app/postings/" + posting.reference()));
        }
        if (!words.over() && posting.recruiter()) {
            overview.oftenMissed()
                    .map(missed -> notice(
                            words.text("applications.pipeline.often-missed", missed.percent(), missed.question()),
                            words.text("applications.pipeline.often-missed.edit"),
                            "/app/postings/" + posting.reference()))
                    .ifPresent(notices::add);
        }
        return notices;
    }

    /** How many people the posting looks for. */
    int openings() {
        return Math.max(1, advert().opening().totalJobOpenings());
    }

    private static Div notice(String sentence, String verb, String address) {
        Anchor link = new Anchor(address, verb);
        link.addClassName("jw-linkbutton");
        Div notice = new Div(new Paragraph(sentence), link);
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
        return notice;
    }

    Nav tabs(PipelineTab current) {
        Nav nav = new Nav();
        nav.addClassName("jw-tabs");
        nav.getElement().setAttribute("aria-label", words.text("applications.pipeline.tabs"));
        for (PipelineTab each : PipelineTab.values()) {
            Anchor link = new Anchor(address(PipelineAddress.of(each)), words.text(each.label(), counts().closed()));
            if (each == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private String address(PipelineAddress address) {
        return "/app/pipeline/" + posting.reference() + "?" + address.write().getQueryString();
    }
}
