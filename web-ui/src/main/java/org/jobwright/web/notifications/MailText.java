package org.jobwright.web.notifications;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.web.notifications.MailContent.Link;

/** A mail as plain text, for people who prefer it. */
final class MailText {

    private final StringBuilder text = new StringBuilder();

    private MailText() {}

    static String of(MailContent content) {
        MailText mail = new MailText();
        mail.paragraph(content.top());
        mail.paragraph(content.greeting());
        content.paragraphs().forEach(mail::paragraph);
        mail.paragraph(content.former());
        content.items()
                .forEach(item -> mail.paragraph(Stream.of(item.title(), item.about(), item.link())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"))));
        mail.paragraph(content.more());
        mail.paragraph(content.words().lines().map(line -> "> " + line).collect(Collectors.joining("\n")));
        mail.paragraph(content.ground());
        mail.link(content.action());
        content.second().ifPresent(mail::link);
        mail.text.append("-- \n");
        content.stop().ifPresent(mail::link);
        return mail.text.append(content.foot()).append('\n').toString();
    }

    private void paragraph(String lines) {
        if (!lines.isEmpty()) {
            text.append(lines.stripTrailing()).append("\n\n");
        }
    }

    private void link(Link link) {
        paragraph(link.words() + ":\n" + link.address());
    }
}
