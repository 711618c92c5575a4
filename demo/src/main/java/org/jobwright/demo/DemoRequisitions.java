package org.jobwright.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.ApprovalFlow;
import org.jobwright.domain.approvals.ApprovalQuestion;
import org.jobwright.domain.approvals.ApprovalSubject;
import org.jobwright.domain.approvals.FlowMode;
import org.jobwright.domain.approvals.PlannedGroup;
import org.jobwright.domain.approvals.Verdict;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.domain.requisitions.RequisitionContent;
import org.jobwright.domain.requisitions.RequisitionReason;

/** Two requests for permission to hire: one that was approved, and one that waits for the recruiter of the demo. */
final class DemoRequisitions {

    private static final String RECRUITER = "recruiter@demo.example";

    private final DemoCalendar calendar;
    private final DemoPeople people;
    private final Function<Instant, String> references;
    private final Consumer<Object> world;

    /** @param references gives a requisition its reference */
    DemoRequisitions(
            DemoCalendar calendar, DemoPeople people, Function<Instant, String> references, Consumer<Object> world) {
        this.calendar = calendar;
        this.people = people;
        this.references = references;
        this.world = world;
    }

    void ask(HiringOrganization organization) {
        organization.useRequisitions(RequisitionUse.OPTIONAL, calendar.morning(20, 1));
        RequisitionContent engineer = new RequisitionContent(
                "Track Engineer, Night Works",
                "Infrastructure",
                RequisitionReason.REPLACEMENT,
                "Two colleagues retire in the spring. Without them the night closures between Wexmoor and the harbour"
                        + " cannot be supervised, and the renewal of the points slips into next year.",
                2,
                pay(54_000),
                "INF-2210",
                WorkplaceType.ON_SITE,
                List.of("Bristol"),
                EmploymentType.FULL_TIME,
                calendar.day(90));
        Requisition approved = draft(organization, engineer, "priya.nair@demo.example", 12);
        ApprovalFlow given = submit(approved, people.id("priya.nair@demo.example"), 11);
        given.vote(
                people.id(RECRUITER),
                Verdict.APPROVE,
                "Yes. Please advertise both together.",
                approved.getContent().digest(),
                calendar.afternoon(10, 3));
        approved.votedOn();
        approved.approve(calendar.afternoon(10, 3));
        RequisitionContent planner = new RequisitionContent(
                "Possession Planner",
                "Infrastructure",
                RequisitionReason.NEW,
                "We plan the track possessions for two routes with one person. Last month three works trains waited"
                        + " because nobody could confirm the times.",
                1,
                pay(47_500),
                "INF-2214",
                WorkplaceType.HYBRID,
                List.of("Bristol"),
                EmploymentType.FULL_TIME,
                null);
        Requisition waiting = draft(organization, planner, "owen.tate@demo.example", 2);
        submit(waiting, people.id("owen.tate@demo.example"), 1);
    }

    private static SalaryRange pay(long most) {
        return new SalaryRange("GBP", null, BigDecimal.valueOf(most), null, null);
    }

    private Requisition draft(HiringOrganization organization, RequisitionContent content, String by, int daysAgo) {
        Instant begun = calendar.morning(daysAgo, daysAgo);
        return new Requisition(references.apply(begun), organization.getId(), content, people.id(by), begun);
    }

    private ApprovalFlow submit(Requisition requisition, AccountId by, int daysAgo) {
        Instant asked = calendar.morning(daysAgo, daysAgo);
        requisition.submit(asked);
        ApprovalFlow flow = new ApprovalFlow(
                new ApprovalQuestion(
                        new ApprovalSubject(
                                ApprovalSubject.Kind.REQUISITION,
                                requisition.getId().value()),
                        requisition.getContent().digest(),
                        requisition.getOrganization(),
                        by,
                        by,
                        null),
                false,
                FlowMode.ORDERED,
                List.of(new PlannedGroup(List.of(people.id(RECRUITER)), 1)),
                asked);
        world.accept(requisition);
        world.accept(flow);
        return flow;
    }
}
