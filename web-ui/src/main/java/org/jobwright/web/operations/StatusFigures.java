package org.jobwright.web.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.services.audit.AuditCheck;
import org.jobwright.services.audit.ParkedWork;
import org.jobwright.services.jobs.law.RuleProblems;
import org.jobwright.services.jobs.revisions.RevisionProblems;
import org.jobwright.services.operations.Backlog;
import org.jobwright.services.operations.InstanceStatus;
import org.jobwright.services.site.PublicSite;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The figures, in groups. */
class StatusFigures extends Div {

    /** Enough to distinguish it from another one. */
    private static final int HEAD = 16;

    private final Texts texts;
    private final Formats formats;
    private DescriptionList figures;

    StatusFigures(InstanceStatus status, Button check, Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        software(status);
        database(status.database());
        search(status);
        mail(status.backlog());
        files(status);
        rules(status.rules());
        words(status.words());
        site(status.site());
        audit(status, check);
        addClassName("jw-status-parts");
    }

    private void software(InstanceStatus status) {
        InstanceStatus.Software software = status.software();
        InstanceStatus.Machine machine = status.machine();
        section("operations.status.software");
        figure("operations.status.version", software.version());
        figure("operations.status.commit", software.commit());
        figure("operations.status.node", software.node());
        figure("operations.status.since", formats.dateTime(software.startedAt()));
        figure(
                "operations.status.memory",
                texts.get("operations.status.of", bytes(machine.heapUsed()), bytes(machine.heapMost())));
        figure(
                "operations.status.disk",
                texts.get("operations.status.of", bytes(machine.diskFree()), bytes(machine.diskSize())));
    }

    private void database(InstanceStatus.Database database) {
        section("operations.status.database");
        figure("operations.status.version", "PostgreSQL " + database.version());
        figure(
                "operations.status.schema",
                database.schema() == database.expected()
                        ? Integer.toString(database.schema())
                        : texts.get("operations.status.schema.expected", database.schema(), database.expected()));
        figure("operations.status.size", bytes(database.bytes()));
        figure(
                "operations.status.connections",
                texts.get(
                        "operations.status.of",
                        formats.number(database.connections()),
                        formats.number(database.mostConnections())));
    }

    private void search(InstanceStatus status) {
        section("operations.status.search");
        figure(
                "operations.status.engine",
                texts.get(
                        status.search().outside()
                                ? "operations.status.engine.outside"
                                : "operations.status.engine.here"));
        figure(
                "operations.status.documents",
                status.search().answers()
                        ? formats.number(status.search().documents())
                        : texts.get("operations.status.away"));
        figure("operations.status.changes", formats.number(status.backlog().indexChanges()));
        figure("operations.status.lag", duration(status.backlog().indexLag()));
    }

    private void mail(Backlog backlog) {
        section("operations.status.mail");
        figure("operations.status.pending", formats.number(backlog.mailsPending()));
        figure("operations.status.oldest", duration(backlog.oldestMail()));
        figure("operations.status.dead", formats.number(backlog.mailsDead()));
    }

    private void files(InstanceStatus status) {
        InstanceStatus.LastBackup backup = status.backup();
        InstanceStatus.LastImport last = status.lastImport();
        section("operations.status.files");
        figure("operations.status.texts", formats.number(status.backlog().texts()));
        ParkedWork parked = status.parked();
        figure("operations.status.parked", formats.number(parked.postings() + parked.documents() + parked.figures()));
        figure(
                "operations.status.import",
                last == null
                        ? texts.get("operations.status.import.none")
                        : texts.get(
                                "operations.status.import." + last.state(),
                                formats.dateTime(last.startedAt()),
                                last.postings()));
        figure(
                "operations.status.backup",
                backup == null
                        ? texts.get("operations.status.backup.none")
                        : texts.get(
                                "operations.status.backup.last",
                                formats.dateTime(backup.at()),
                                backup.file(),
                                bytes(backup.bytes())));
    }

    private void rules(RuleProblems rules) {
        section("operations.status.rules");
        figure("operations.status.rules.unreadable", names(rules.revisions().unreadable()));
        figure("operations.status.rules.codes", names(rules.unknownCodes()));
        figure("operations.status.rules.waiting", names(rules.revisions().waiting()));
    }

    private void words(RevisionProblems words) {
        section("operations.status.words");
        figure("operations.status.rules.unreadable", names(words.unreadable()));
        figure("operations.status.rules.waiting", names(words.waiting()));
    }

    private void site(PublicSite site) {
        section("operations.status.site");
        figure(
                "operations.status.site.engines",
                texts.get("operations.status.site.engines." + (site.announced() ? "may" : "not")));
        figure(
                "operations.status.site.missing",
                site.missing().isEmpty()
                        ? texts.get("operations.status.site.missing.none")
                        : site.missing().stream().map(texts::of).collect(Collectors.joining(", ")));
    }

    private String names(List<String> names) {
        return names.isEmpty() ? texts.get("operations.status.rules.none") : String.join(", ", names);
    }

    private void audit(InstanceStatus status, Button check) {
        AuditCheck audit = status.audit();
        Section section = section("operations.status.audit");
        figure(
                "operations.status.audit.at",
                audit.at() == null ? texts.get("operations.status.audit.never") : formats.dateTime(audit.at()));
        figure(
                "operations.status.audit.found",
                audit.firstBadRow() == null
                        ? texts.get("operations.status.audit.rows", audit.rows())
                        : texts.get("operations.status.audit.bad", audit.firstBadRow()));
        figure(
                "operations.status.audit.head",
                audit.at() == null ? "" : audit.head().substring(0, HEAD));
        figure("operations.status.audit.unsealed", duration(status.backlog().oldestUnsealed()));
        section.add(check);
    }

    private Section section(String title) {
        figures = new DescriptionList();
        figures.addClassName("jw-facts");
        Section section = new Section(new H2(texts.get(title)), figures);
        section.addClassName("jw-panel");
        add(section);
        return section;
    }

    private void figure(String label, String value) {
        if (!value.isEmpty()) {
            figures.add(new Div(new DescriptionList.Term(texts.get(label)), new DescriptionList.Description(value)));
        }
    }

    private String bytes(long bytes) {
        long megabytes = bytes >> 20;
        return megabytes < 10 * 1024 ? formats.number(megabytes) + " MB" : formats.number(megabytes / 1024) + " GB";
    }

    private String duration(Duration duration) {
        if (duration.isZero()) {
            return texts.get("operations.status.none-waits");
        }
        return duration.toMinutes() < 2
                ? texts.get("operations.status.seconds", duration.toSeconds())
                : texts.get("operations.status.minutes", duration.toMinutes());
    }
}
