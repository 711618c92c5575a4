package org.jobwright.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;

/** All demo content as entities that are not saved yet, in an order in which they can be. */
final class DemoWorld {

    private static final int STAFF_SINCE_DAYS = 1_000;

    private final List<Object> entities = new ArrayList<>();
    private final List<DemoApplications.Reading> readings;

    /**
     * Builds it all.
     *
     * @param passwordHash of the common password
     * @param references gives a posting its reference
     * @param requests gives a requisition its reference
     * @param store stores the bytes of a file and returns their key
     * @param cvs PDF files for the applicants of one posting; empty for resumes without files
     */
    DemoWorld(
            Instant now,
            String passwordHash,
            Function<Instant, String> references,
            Function<Instant, String> requests,
            Function<byte[], String> store,
            List<Path> cvs) {
        DemoCalendar calendar = new DemoCalendar(now);
        List<Object> outbox = new ArrayList<>();
        DemoPeople people = new DemoPeople(calendar, passwordHash, entities::add);
        DemoMessages messages = new DemoMessages(calendar, people, outbox::add);
        DemoEmployers employers = new DemoEmployers(calendar, people, entities::add);
        DemoPostings postings = new DemoPostings(calendar, people, messages, references, entities::add);
        DemoCandidates candidates = new DemoCandidates(calendar, people, store, entities::add);
        DemoApplications applications =
                new DemoApplications(calendar, people, postings, candidates, messages, entities::add);

        DemoFiles.staff().forEach(staff -> staff.roles()
                .forEach(people.register(staff.email(), staff.name(), Language.EN, STAFF_SINCE_DAYS)::grant));
        new DemoSite(calendar, people, entities::add).write(DemoFiles.site());
        new DemoGuides(calendar, people, entities::add).publish(DemoFiles.guides());
        for (DemoOrganization organization : DemoFiles.organizations()) {
            HiringOrganization founded = employers.found(organization);
            DemoFiles.postingsOf(organization.key()).forEach(posting -> postings.write(posting, founded));
        }
        DemoFiles.templates()
                .forEach(template -> postings.saveTemplate(template, employers.get(template.organization())));
        DemoFiles.reports().forEach(postings::report);
        DemoFiles.candidates().forEach(candidates::register);
        DemoFiles.applicationsForOneOpening().forEach(applications::send);
        DemoFiles.otherApplications().forEach(applications::send);
        gather(DemoFiles.crowd(), cvs, candidates, applications);
        DemoConversations conversations = new DemoConversations(calendar, people, applications, entities::add);
        DemoFiles.messageTemplates().forEach(text -> conversations.save(text, employers.get(text.organization())));
        DemoFiles.conversations().forEach(conversations::write);
        DemoTeams teams = new DemoTeams(people, postings, applications, entities::add);
        DemoFiles.teams().forEach(teams::gather);
        DemoTeamwork teamwork = new DemoTeamwork(calendar, people, entities::add);
        DemoFiles.scorecards()
                .forEach(scorecards ->
                        teamwork.score(applications.get(scorecards.candidate(), scorecards.posting()), scorecards));
        DemoInterviews interviews = new DemoInterviews(calendar, entities::add);
        interviews.byVideo(
                applications.get("katrin.vogel@demo.example", "signalling-technician"),
                people.id("recruiter@demo.example"),
                people.id("owen.tate@demo.example"));
        interviews.onSite(
                applications.get("oskar.nyman@demo.example", "signalling-technician"),
                people.id("recruiter@demo.example"),
                people.id("owen.tate@demo.example"));
        DemoOffers offers = new DemoOffers(calendar, entities::add);
        offers.waiting(
                applications.get("rhys.maddock@demo.example", "signalling-technician"),
                postings.get("signalling-technician"),
                people.id("recruiter@demo.example"));
        offers.declined(
                applications.get("marvin.osei@demo.example", "workshop-apprentice"),
                postings.get("workshop-apprentice"),
                people.id("priya.nair@demo.example"));
        DemoPool pool = new DemoPool(calendar, entities::add);
        pool.keep(employers.get("harbour-rail").getId(), people.id("aidan.kearney@demo.example"), 5);
        pool.keep(employers.get("harbour-rail").getId(), people.id("marvin.osei@demo.example"), 3);
        DemoSaving saving = new DemoSaving(calendar, people, postings, entities::add);
        DemoFiles.keepsakes().forEach(saving::save);
        new DemoRequisitions(calendar, people, requests, entities::add).ask(employers.get("harbour-rail"));
        entities.addAll(outbox);
        readings = applications.readings();
    }

    private static void gather(
            DemoCrowd crowd, List<Path> cvs, DemoCandidates candidates, DemoApplications applications) {
        List<DemoCandidate> people = crowd.candidates();
        for (int i = 0; i < people.size(); i++) {
            candidates.register(people.get(i), cvs.isEmpty() ? null : cvs.get(i % cvs.size()));
        }
        crowd.applications(cvs.isEmpty() ? CvSource.PROFILE : CvSource.UPLOAD).forEach(applications::sendQuietly);
    }

    List<Object> entities() {
        return List.copyOf(entities);
    }

    List<DemoApplications.Reading> readings() {
        return readings;
    }

    List<OrganizationId> organizations() {
        return entities.stream()
                .filter(HiringOrganization.class::isInstance)
                .map(organization -> ((HiringOrganization) organization).getId())
                .toList();
    }

    /** The entities by kind, in the order of first appearance: what others refer to comes first. */
    Collection<List<Object>> entitiesByKind() {
        return entities.stream()
                .collect(Collectors.groupingBy(Object::getClass, LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
