package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.ApplicantFilter.Mark;
import org.jobwright.services.applications.pipeline.PipelineOverview;
import org.jobwright.services.applications.pipeline.PostingApplicationCounts;
import org.jobwright.services.applications.team.TeamSummary;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.services.shared.Page;
import org.jobwright.web.shell.StateBadge;

/** The top of the applicants' pages: the status of the posting, overdue answers, and the tabs. */
record PipelineHead(PostingDetails posting, PipelineOverview overview, TeamSummary team, PipelineLabels words) {

    private PostingApplicationCounts counts() {
        return overview.counts();
    }

    private JobAdvert advert() {
        return advert(posting);
    }

    /** The public text, else the latest draft. */
    private static JobAdvert advert(PostingDetails posting) {
        return posting.publicAdvert().orElse(posting.advert());
    }

    String title() {
        JobAdvert advert = advert();
        return advert.work().locations().isEmpty()
                ? advert.title()
                : advert.title() + ", " + advert.work().locations().getFirst().locality();
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
        crumbs.addClassName("jw-crumbs");
        crumbs.getElement().setAttribute("aria-label", words.text("applications.pipeline.crumbs"));
        return crumbs;
    }

    private String leading() {
        return team.lead() == null
                ? words.text("applications.team.link.no-lead", team.size())
                : words.text("applications.team.link", team.lead(), team.size());
    }

    String standing() {
        String applied = words.text("applications.pipeline.applied", counts().total());
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

    /** Notices that require action. */
    List<Component> notices(PublicOrganization organization) {
        List<Component> notices = new ArrayList<>();
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
        int openings = openings(posting);
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
    static int openings(PostingDetails posting) {
        return Math.max(1, advert(posting).opening().totalJobOpenings());
    }

    private static Div notice(String sentence, String verb, String address) {
        Anchor link = new Anchor(address, verb);
        link.addClassName("jw-linkbutton");
        Div notice = new Div(new Paragraph(sentence), link);
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
        return notice;
    }

    /** Starts with the first of the people to review; none if there is nobody new. */
    static Optional<Anchor> review(
            String reference, PipelineAddress address, Page<ApplicantCard> people, PipelineLabels words) {
        return people.items().stream().findFirst().map(first -> {
            Anchor link = new Anchor(
                    "/app/pipeline/" + reference + "/" + first.reference().value() + "?"
                            + address.write().getQueryString(),
                    words.text("applications.pipeline.review", people.total()));
            link.addClassName("jw-linkbutton");
            link.getElement().setAttribute("data-review", true).setAttribute("aria-keyshortcuts", "R");
            return link;
        });
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
