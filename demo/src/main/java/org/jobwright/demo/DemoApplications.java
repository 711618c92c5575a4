package org.jobwright.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobwright.demo.DemoApplication.Step;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationDraftId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.SeenNotice;
import org.jobwright.domain.applications.Submission;
import org.jobwright.domain.applications.apply.CompletenessPolicy;
import org.jobwright.domain.applications.apply.CompletenessPolicy.Evidence;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.ApplicationContent.GivenAnswer;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.candidates.CandidateProfile;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.organizations.HiringTerms;
import org.jobwright.domain.shared.failures.InvalidInput;

/** Sends applications and lets employers process them. */
final class DemoApplications {

    /** A member opened an application. */
    record Reading(JobApplicationId application, AccountId by, Instant at) {}

    private final DemoCalendar calendar;
    private final DemoPeople people;
    private final DemoPostings postings;
    private final DemoCandidates candidates;
    private final DemoMessages messages;
    private final DemoTeamwork teamwork;
    private final Consumer<Object> world;
    private final Map<String, JobApplication> sent = new HashMap<>();
    private final List<Reading> readings = new ArrayList<>();

    DemoApplications(
            DemoCalendar calendar,
            DemoPeople people,
            DemoPostings postings,
            DemoCandidates candidates,
            DemoMessages messages,
            Consumer<Object> world) {
        this.calendar = calendar;
        this.people = people;
        this.postings = postings;
        this.candidates = candidates;
        this.messages = messages;
        this.teamwork = new DemoTeamwork(calendar, people, world);
        this.world = world;
    }

    void send(DemoApplication demo) {
        JobApplication application = write(demo);
        messages.applied(application, postings.get(demo.posting()));
        demo.steps().forEach(step -> take(step, application, demo.posting()));
    }

    /** The same, but nobody is mailed: who looks at one of many finds the inbox of the others readable. */
    void sendQuietly(DemoApplication demo) {
        JobApplication application = write(demo);
        demo.steps().forEach(step -> take(step, application, demo.posting()));
    }

    private JobApplication write(DemoApplication demo) {
        JobPosting posting = postings.get(demo.posting());
        HiringTerms terms = postings.termsOf(posting);
        Instant now = calendar.at(demo.daysAgo(), demo.at());
        JobApplication application = new JobApplication(
                submission(demo, posting, terms, now),
                postings.pipeline(posting).stages().getFirst(),
                now);
        // What hangs on an application is written after it.
        world.accept(application);
        sent.put(key(demo.candidate(), demo.posting()), application);
        return application;
    }

    /** The application of a person for a posting. */
    JobApplication get(String candidate, String posting) {
        return Objects.requireNonNull(sent.get(key(candidate, posting)), candidate);
    }

    /** Who opened which application, for the access log. */
    List<Reading> readings() {
        return List.copyOf(readings);
    }

    private static String key(String candidate, String posting) {
        return candidate + " " + posting;
    }

    private Submission submission(DemoApplication demo, JobPosting posting, HiringTerms terms, Instant now) {
        Account candidate = people.get(demo.candidate());
        CandidateProfile profile = candidates.profile(demo.candidate());
        JobAdvert advert = posting.getVersions().getFirst().getAdvert();
        List<ScreeningQuestion> questions = advert.application().questions();
        ApplicationContent content = content(demo, contact(candidate, profile.getResume()), questions);
        InvalidInput.throwIfAny(CompletenessPolicy.problems(content, questions, Evidence.PRESENT));
        return new Submission(
                ApplicationDraftId.next(),
                posting.getId(),
                1,
                advert.title(),
                posting.getOrganization(),
                candidate.getId(),
                sent(content, questions, profile),
                profile.getDocument(),
                List.of(),
                SeenNotice.current(now),
                "",
                demo.source(),
                Duration.ofDays(terms.answerPromiseDays()));
    }

    private static ApplicationContent content(
            DemoApplication demo, Contact contact, List<ScreeningQuestion> questions) {
        List<GivenAnswer> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            answers.add(new GivenAnswer(questions.get(i).label(), demo.answers().get(i)));
        }
        return new ApplicationContent(contact, demo.cvSource(), demo.coverLetter(), answers);
    }

    private static SentContent sent(
            ApplicationContent content, List<ScreeningQuestion> questions, CandidateProfile profile) {
        List<Answer> answers = questions.stream()
                .map(question -> new Answer(question, content.answerTo(question.label())))
                .toList();
        Resume resume =
                content.cvSource() == CvSource.PROFILE ? profile.getResume().forEmployer() : null;
        return new SentContent(content.contact(), content.coverLetter(), answers, resume);
    }

    private static Contact contact(Account candidate, Resume resume) {
        String name = candidate.getDisplayName();
        int space = name.lastIndexOf(' ');
        return new Contact(
                name.substring(0, space),
                name.substring(space + 1),
                candidate.getEmail().value(),
                resume.basics().phone(),
                resume.basics().location().city());
    }

    private void take(Step step, JobApplication application, String key) {
        JobPosting posting = postings.get(key);
        HiringTerms terms = postings.termsOf(posting);
        Instant now = calendar.at(step.daysAgo(), step.at());
        AccountId by = Optional.ofNullable(step.by()).map(people::id).orElse(null);
        Duration delay = terms.decisionDelay();
        switch (step.kind()) {
            case VIEW -> {
                application.markViewed(by, now);
                readings.add(new Reading(application.getId(), by, now));
            }
            case NOTE -> teamwork.note(application, step.text(), by, now);
            case TAG -> teamwork.tag(application, step.text(), by, now);
            case TASK -> teamwork.task(application, step, by, now);
            case MOVE -> application.moveTo(stage(step.stage(), posting), by, now);
            case STAGE -> advance(step, application, posting, by, now);
            case STAGE_REJECTION -> application.propose(Decision.reject(step.reason(), step.text(), by, now, delay));
            case TELL -> {
                advance(step, application, posting, by, now);
                tell(application, posting, now);
            }
            case REJECT -> {
                application.propose(Decision.reject(step.reason(), step.text(), by, now, delay));
                tell(application, posting, now);
            }
            case WITHDRAW -> application.withdraw(now);
            case ASK_NOTES -> teamwork.askForNotes(application, now);
        }
    }

    private PipelineStage stage(String name, JobPosting posting) {
        return postings.pipeline(posting).stages().stream()
                .filter(stage -> stage.getKind().name().equals(name) || name.equals(stage.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage is called " + name));
    }

    private void advance(Step step, JobApplication application, JobPosting posting, AccountId by, Instant now) {
        Duration delay = postings.termsOf(posting).decisionDelay();
        application.propose(Decision.advance(step.outcome(), step.text(), by, now, delay));
        StageKind.of(step.outcome())
                .flatMap(kind -> postings.pipeline(posting).stageFor(kind, application.getStage()))
                .ifPresent(application::followDecision);
    }

    private void tell(JobApplication application, JobPosting posting, Instant now) {
        application.releaseNow(now);
        messages.answered(application, posting);
    }
}
