package org.jobwright.instance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sends files with the application form of a job, as a visitor, and reads the page's response. */
public final class UploadAttempt {
    /**
     * The response.
     *
     * @param sentence the message next to the field; empty if the file was accepted
     * @param isAttached whether the file is accepted, even if something else in the form is missing
     * @param isKept whether the page still has the input
     */
    public record Answer(int status, String sentence, boolean isAttached, boolean isKept, long milliseconds) {

        /** Refused properly: with a reason, and without losing any input. */
        public boolean isRefused() {
            return status == 400 && !sentence.isEmpty() && isKept;
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "jobwright-boundary";
    private static final Map<String, String> TYPED =
            Map.of("firstName", "Kim", "lastName", "Okafor", "email", "kim@demo.example", "cvSource", "UPLOAD");

    private static final Pattern JOB = Pattern.compile("/jobs/JW-[0-9-]+/[a-z0-9-]+");

    private final Instance instance;
    private final String job;

    private UploadAttempt(Instance instance, String job) {
        this.instance = instance;
        this.job = job;
    }

    /** To the first job of the list. */
    public static UploadAttempt toAnyJob(Instance instance) throws IOException, InterruptedException {
        Matcher job = JOB.matcher(new Visitor(instance).get("/jobs").body());
        if (!job.find()) {
            throw new AssertionError("there is no job");
        }
        return new UploadAttempt(instance, job.group());
    }

    public Answer send(String fileName, byte[] content) throws IOException, InterruptedException {
        return post(BodyPublishers.ofByteArray(form(DraftToken.next(), fileName, content)));
    }

    // Once a file is attached, the form no longer asks for one.
    private static boolean isAttached(Document page) {
        return page.selectFirst("#cv-error") == null && page.selectFirst("input[name=cv]:not([required])") != null;
    }

    /** A body of any size and kind, with the content type of a form. */
    public Answer post(BodyPublisher body) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(instance.address(job + "/apply"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString(UTF_8));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        Document page = Jsoup.parse(answer.body());
        Element sentence = page.selectFirst("#cv-error");
        return new Answer(
                answer.statusCode(),
                sentence == null ? "" : sentence.ownText().strip(),
                answer.statusCode() == 303 || isAttached(page),
                !page.select("input[name=lastName][value=Okafor]").isEmpty(),
                milliseconds);
    }

    public static byte[] form(DraftToken draft, String fileName, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(field("intent", draft.value()));
        TYPED.forEach((name, value) -> form.writeBytes(field(name, value)));
        // As browsers write it; everything else is unchanged.
        String name = fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        form.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"cv\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        form.writeBytes(content);
        form.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        return form.toByteArray();
    }

    public static byte[] field(String name, String value) {
        return text(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
