package org.jobwright.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.messages.Conversation;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageTemplate;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.moderation.reports.MessageReport;
import org.jobwright.domain.moderation.reports.Quote;
import org.jobwright.domain.moderation.reports.QuotedMessage;
import org.jobwright.domain.moderation.reports.ReportedMessage;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.shared.Language;

/** Lets employers and candidates write to each other, and employers keep texts. */
final class DemoConversations {

    /** A text that an organization writes again and again; for all its members. */
    record Text(String organization, TemplateKind kind, String name, Language language, int daysAgo, String body) {}

    private static final Duration READ_AFTER = Duration.ofHours(1);

    private final DemoCalendar calendar;
    private final DemoPeople people;
    private final DemoApplications applications;
    private final Consumer<Object> world;

    DemoConversations(DemoCalendar calendar, DemoPeople people, DemoApplications applications, Consumer<Object> world) {
        this.calendar = calendar;
        this.people = people;
        this.applications = applications;
        this.world = world;
    }

    void save(Text demo, HiringOrganization organization) {
        MessageTemplate template = new MessageTemplate(organization.getId(), null);
        template.write(demo.kind(), demo.name(), demo.language(), demo.body(), calendar.afternoon(demo.daysAgo(), 0));
        world.accept(template);
    }

    void write(DemoConversation demo) {
        JobApplication application = applications.get(demo.candidate(), demo.posting());
        Conversation conversation =
                new Conversation(application.getId(), application.getOrganization(), application.getCandidate());
        world.accept(conversation);
        List<Message> unread = new ArrayList<>();
        List<QuotedMessage> quoted = new ArrayList<>();
        for (DemoConversation.Line line : demo.messages()) {
            Instant now = calendar.at(line.daysAgo(), line.at());
            MessageSide side = line.by() == null ? MessageSide.CANDIDATE : MessageSide.EMPLOYER;
            AccountId author = people.id(line.by() == null ? demo.candidate() : line.by());
            Message message = conversation.write(side, author, line.text(), now);
            message.deliver(now.plus(Message.WAITS));
            if (line.unread()) {
                unread.add(message);
            } else {
                message.read(now.plus(READ_AFTER));
            }
            world.accept(message);
            quoted.add(new QuotedMessage(
                    side, people.get(author).getDisplayName(), now.plus(Message.WAITS), line.text(), List.of()));
            if (line.report() != null) {
                Quote quote = new Quote(quoted.subList(Math.max(0, quoted.size() - 1 - Quote.BEFORE), quoted.size()));
                report(
                        line.report(),
                        demo,
                        new ReportedMessage(
                                message.getId(),
                                application.getReference(),
                                null,
                                application.getPostingTitle(),
                                application.getOrganization(),
                                author,
                                quote));
            }
        }
        // The mail about them went out long ago.
        unread.forEach(Message::markMailed);
    }

    private void report(DemoConversation.Report demo, DemoConversation about, ReportedMessage reported) {
        AccountId reporter = people.id(demo.by() == null ? about.candidate() : demo.by());
        MessageReport report =
                new MessageReport(reported, reporter, demo.reason(), demo.text(), calendar.morning(demo.daysAgo(), 0));
        if (demo.warning() != null) {
            Instant decided = calendar.afternoon(demo.daysAgo(), 0);
            report.uphold(people.id(demo.moderator()), demo.warning(), decided);
            report.warn(decided);
        }
        world.accept(report);
    }
}
