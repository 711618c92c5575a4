package org.jobwright.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobwright.demo.DemoPosting.Review;
import org.jobwright.demo.DemoPosting.Revision;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.pipeline.Pipeline;
import org.jobwright.domain.applications.team.HiringTeamMember;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.jobs.templates.PostingTemplate;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.HiringTerms;
import org.jobwright.domain.shared.Ground;

/** Writes postings, and takes them through review and to their end. */
final class DemoPostings {

    private final DemoCalendar calendar;
    private final DemoPeople people;
    private final DemoMessages messages;
    private final Function<Instant, String> references;
    private final Consumer<Object> world;
    private final Map<String, JobPosting> postings = new HashMap<>();
    private final Map<JobPosting, Pipeline> pipelines = new HashMap<>();
    private final Map<JobPosting, HiringTerms> terms = new HashMap<>();

    DemoPostings(
            DemoCalendar calendar,
            DemoPeople people,
            DemoMessages messages,
            Function<Instant, String> references,
            Consumer<Object> world) {
        this.calendar = calendar;
        this.people = people;
        this.messages = messages;
        this.references = references;
        this.world = world;
    }

    void write(DemoPosting demo, HiringOrganization organization) {
        AccountId author = people.id(demo.author());
        Instant drafted = calendar.morning(demo.draftedDaysAgo(), postings.size());
        JobPosting posting = JobPosting.draft(
                references.apply(drafted),
                organization.getId(),
                advert(demo.revisions().getFirst()),
                author,
                drafted);
        postings.put(demo.key(), posting);
        terms.put(posting, organization.getTerms());
        List<ModerationCase> cases = new ArrayList<>();
        for (Revision revision : demo.revisions()) {
            if (revision.submittedDaysAgo() != null) {
                cases.add(submit(posting, revision, author, cases));
                review(posting, cases.getLast(), revision.review(), organization);
            }
        }
        end(posting, demo, author);
        world.accept(posting);
        world.accept(new HiringTeamMember(posting.getId(), organization.getId(), author, HiringTeamPart.LEAD, drafted));
        cases.forEach(world);
        messages.writeStatements();
        if (posting.publicVersion().isPresent()) {
            Pipeline pipeline = new Pipeline(
                    posting.getId(),
                    organization.getId(),
                    demo.stages().isEmpty() ? Pipeline.usualPlan() : demo.stages());
            pipelines.put(posting, pipeline);
            world.accept(pipeline);
        }
    }

    private ModerationCase submit(
            JobPosting posting, Revision revision, AccountId author, List<ModerationCase> former) {
        Instant now = calendar.morning(revision.submittedDaysAgo(), postings.size());
        JobAdvert advert = advert(revision);
        AdvertPolicy.review(advert, LocalDate.ofInstant(now, ZoneOffset.UTC)).requireComplete();
        posting.editDraft(advert, author, now);
        posting.submitForReview(author, now);
        return ModerationCase.open(
                posting.getId(),
                posting.getOrganization(),
                posting.latest().getNumber(),
                former.stream().reduce((earlier, later) -> later),
                now);
    }

    private void review(JobPosting posting, ModerationCase opened, Review review, HiringOrganization organization) {
        if (review == null) {
            return;
        }
        AccountId moderator = people.id(review.by());
        posting.startReview(opened.getSubmittedAt());
        opened.take(moderator, opened.getSubmittedAt());
        review.notes().forEach(note -> opened.noteField(moderator, note));
        if (review.decision() == null) {
            return;
        }
        Instant now = calendar.afternoon(review.decidedDaysAgo(), postings.size());
        switch (review.decision()) {
            case APPROVED -> {
                opened.approve(moderator, now);
                posting.publish(opened.getPostingVersion(), now);
            }
            case SENT_BACK -> {
                opened.sendBack(moderator, review.message(), Ground.TERMS, now);
                posting.sendBack(opened.getPostingVersion(), now);
            }
            case BLOCKED, WITHDRAWN -> throw new IllegalArgumentException("the demo has no " + review.decision());
        }
        messages.reviewed(posting, opened, organization, review.appeal());
    }

    private void end(JobPosting posting, DemoPosting demo, AccountId by) {
        if (demo.ending() == null) {
            return;
        }
        Instant now = calendar.morning(demo.endedDaysAgo(), postings.size());
        switch (demo.ending()) {
            case PAUSED -> posting.pause(by, now);
            case FILLED -> posting.fill(0, by, now);
            case CLOSED -> posting.close(0, by, now);
            default -> throw new IllegalArgumentException("a story cannot end " + demo.ending());
        }
    }

    private JobAdvert advert(Revision revision) {
        OpeningTerms terms = revision.advert().opening();
        return revision.advert()
                .withOpening(new OpeningTerms(
                        terms.requisitionId(),
                        terms.totalJobOpenings(),
                        terms.vacancyStatus(),
                        calendar.day(revision.closesInDays()),
                        dayOrNull(revision.deadlineInDays()),
                        dayOrNull(revision.startsInDays()),
                        terms.startsAtOnce(),
                        terms.industries(),
                        terms.occupation(),
                        terms.applicationsOngoing()));
    }

    private LocalDate dayOrNull(Integer inDays) {
        return inDays == null ? null : calendar.day(inDays);
    }

    void saveTemplate(DemoFiles.Template demo, HiringOrganization organization) {
        JobPosting model = get(demo.posting());
        world.accept(new PostingTemplate(
                organization.getId(), demo.name(), model.latest().getAdvert(), model.getChangedAt()));
    }

    void report(DemoFiles.Report demo) {
        JobPosting posting = get(demo.posting());
        world.accept(new PostingReport(
                posting.getId(),
                posting.getOrganization(),
                posting.publicVersion().orElseThrow().getNumber(),
                demo.reason(),
                demo.text(),
                false,
                calendar.morning(demo.daysAgo(), postings.size())));
    }

    JobPosting get(String key) {
        return Optional.ofNullable(postings.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no posting is called " + key));
    }

    HiringTerms termsOf(JobPosting posting) {
        return terms.get(posting);
    }

    Pipeline pipeline(JobPosting posting) {
        return pipelines.get(posting);
    }
}
