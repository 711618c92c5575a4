package org.jobwright.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * sqlmap on every form of the site that a crawl finds, and on the parameters of the API. A form that needs a ticket and
 * a proof of work gets a fresh pair for each attempt, forged with the secret of the instance, so that the attempts get
 * through.
 */
@ExtendWith(Product.class)
class SqlInjection {
    private static final Duration MOST_ALTOGETHER = Duration.ofMinutes(14);
    private static final int AT_ONCE = 2;
    private static final Pattern INJECTABLE = Pattern.compile("is vulnerable|identified the following injection");

    /** A first guess, which sqlmap tries to confirm: an unknown place also finds other jobs. */
    private static final Pattern SUSPECTED = Pattern.compile("appears to be '[^']+' injectable");

    @Test
    @Tag("SEC-03")
    void noParameterReachesTheDatabaseAsSql(Instance instance) throws Exception {
        Tool.require("sqlmap");
        var findings = new Findings("sql");
        Caller candidate = Caller.signedIn(instance, "newcomer@demo.example");
        Path scripts = Tool.DIRECTORY.resolve("sqlmap");
        Files.createDirectories(scripts);
        try (InputStream script = SqlInjection.class.getResourceAsStream("ticket.py")) {
            Files.copy(script, scripts.resolve("ticket.py"), StandardCopyOption.REPLACE_EXISTING);
        }
        Collection<Form> forms = new Forms(candidate).all();
        int parameters = forms.stream().mapToInt(SqlInjection::weight).sum();
        var tries = new ArrayList<Callable<Tried>>();
        for (Form form : forms) {
            Duration share = MOST_ALTOGETHER
                    .multipliedBy(AT_ONCE)
                    .multipliedBy(weight(form))
                    .dividedBy(parameters);
            Map<String, String> environment = Map.of("PYTHONPATH", scripts.toString(), "FORM_SECRET", secret(instance));
            tries.add(() -> new Tried(
                    form,
                    Tool.run(
                            "sqlmap " + form.name(), share, command(instance, candidate, form, scripts), environment)));
        }
        long requests = 0;
        long cut = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Tried> trying : workers.invokeAll(tries)) {
                Tried tried = trying.get();
                requests += requests(scripts.resolve(tried.form().name() + ".traffic"));
                cut += tried.isCut() ? 1 : 0;
                findings.foundUnless(!tried.isInjectable(), tried.form() + " is injectable");
                findings.foundUnless(
                        tried.isCut() || tried.isDone(),
                        "sqlmap could not try " + tried.form() + ": " + tried.lastWords());
            }
        }
        findings.counted(forms.size(), "forms and addresses");
        findings.counted(parameters, "parameters");
        findings.counted(requests, "requests");
        findings.counted(cut, "cut short by time");
        findings.close();
    }

    /** The output of sqlmap for a form. */
    private record Tried(Form form, String said) {
        boolean isCut() {
            return !said.contains("[*] ending");
        }

        boolean isDone() {
            return said.contains("tested parameters do not appear");
        }

        boolean isInjectable() {
            boolean refuted = isDone() || said.contains("false positive");
            return INJECTABLE.matcher(said).find()
                    || !refuted && SUSPECTED.matcher(said).find();
        }

        String lastWords() {
            return said.lines()
                    .filter(line -> line.contains("CRITICAL") || line.contains("ERROR"))
                    .reduce("", (one, other) -> other);
        }
    }

    private static int weight(Form form) {
        return Math.max(1, form.fields().size());
    }

    private static long requests(Path traffic) throws IOException {
        if (!Files.exists(traffic)) {
            return 0;
        }
        try (var lines = Files.lines(traffic, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("HTTP request [")).count();
        }
    }

    private static List<String> command(Instance instance, Caller candidate, Form form, Path scripts) {
        List<String> command = new ArrayList<>(List.of(
                "sqlmap",
                "--batch",
                "--flush-session",
                "--disable-coloring",
                "--output-dir=" + scripts.resolve("out").resolve(form.name()),
                "--level=3",
                "--risk=2",
                "--dbms=PostgreSQL",
                "--technique=BEUST",
                "--time-sec=2",
                "--timeout=20",
                "--retries=1",
                "--ignore-code=*",
                "--drop-set-cookie",
                "--ignore-redirects",
                "--random-agent",
                "--skip=User-Agent,Referer,Host,Cookie",
                "--cookie=" + candidate.cookie(),
                "--param-exclude=^(ticket|proof|intent)$",
                "-t",
                scripts.resolve(form.name() + ".traffic").toString(),
                "-u",
                instance.address("/") + form.address().substring(1)));
        if (form.isPosted()) {
            command.add("--data=" + form.body());
            command.add("--method=POST");
        }
        if (!form.ticket().isEmpty()) {
            command.add("--eval=import ticket as t; ticket, proof = t.fresh('" + form.ticket() + "')");
        }
        return command;
    }

    private static String secret(Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select value from form_secret")) {
            row.next();
            return row.getString(1);
        }
    }
}
