package org.jobwright.instance;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;

/**
 * A candidate who applies without a browser, as fast as the product responds. The text and the file are derived from
 * the intent, so that a test can verify them.
 */
public final class Submitter {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\w-])A-[2-9B-Z]{8}(?![\\w-])"); // not in a token
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "jobwright-boundary";

    private final URI site;
    private final String email;
    private final Consumer<HttpResponse<String>> witness;
    private String session = "";

    Submitter(Instance instance, String email) {
        this(instance, email, answer -> {});
    }

    /** The witness sees every response. */
    public Submitter(Instance instance, String email, Consumer<HttpResponse<String>> witness) {
        this(instance.address("/"), email, witness);
    }

    /** At a site whose instance is elsewhere, such as behind a balancer. */
    public Submitter(URI site, String email, Consumer<HttpResponse<String>> witness) {
        this.site = site;
        this.email = email;
        this.witness = witness;
    }

    public String email() {
        return email;
    }

    /** The file of an intent. */
    public static String cv(String intent) {
        return "Kim Okafor\nSignalling engineer\n" + intent + "\n";
    }

    public void signIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(post("/login")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("email=" + email + "&password=correct-horse-demo")));
        session = answer.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
        if (session.isEmpty()) {
            throw new AssertionError(email + " cannot sign in: " + answer.statusCode());
        }
    }

    /** Applies, and returns the reference once it is on the page; empty for any other response. */
    public Optional<String> apply(String job, String intent) throws IOException, InterruptedException {
        return keep(job, intent).statusCode() == 303 ? sendDraft(intent) : Optional.empty();
    }

    /** Applies to a job without questions, under a name and with a file of one's own. */
    public Optional<String> apply(String job, String lastName, Path cv) throws IOException, InterruptedException {
        String intent = DraftToken.next().value();
        Map<String, String> fields = fields(intent);
        fields.put("lastName", lastName);
        fields.put("questions", ScreeningQuestion.keyOf(List.of()));
        fields.remove("answer-0");
        return keep(job, fields, cv.getFileName().toString(), Files.readAllBytes(cv))
                                .statusCode()
                        == 303
                ? sendDraft(intent)
                : Optional.empty();
    }

    /** Fills in the form and views what will be sent. */
    public HttpResponse<String> keep(String job, String intent) throws IOException, InterruptedException {
        return keep(job, fields(intent), "cv.txt", cv(intent).getBytes(StandardCharsets.UTF_8));
    }

    /** The same with these answers only, whether or not they are enough. */
    public HttpResponse<String> keep(String job, String intent, Map<String, String> answers)
            throws IOException, InterruptedException {
        Map<String, String> fields = fields(intent);
        fields.remove("answer-0");
        fields.putAll(answers);
        return keep(job, fields, "cv.txt", cv(intent).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> keep(String job, Map<String, String> fields, String fileName, byte[] cv)
            throws IOException, InterruptedException {
        String parts = fields.entrySet().stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        String file = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"cv\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(post(job + "/apply")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(parts + file),
                        BodyPublishers.ofByteArray(cv),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    /** Sends the saved draft, like a person who has seen no response. */
    public Optional<String> sendDraft(String intent) throws IOException, InterruptedException {
        sendDraft(intent, seen(intent));
        return reference(intent);
    }

    /** Sends the saved draft as it was shown before. */
    public HttpResponse<String> sendDraft(String intent, String seen) throws IOException, InterruptedException {
        return send(
                post("/apply/" + intent + "/send").header("Content-Type", FORM).POST(BodyPublishers.ofString(seen)));
    }

    /** The reference on the confirmation page. */
    public Optional<String> reference(String intent) throws IOException, InterruptedException {
        HttpResponse<String> sent = get("/apply/" + intent + "/sent");
        Matcher reference = REFERENCE.matcher(sent.body());
        return sent.statusCode() == 200 && reference.find() ? Optional.of(reference.group()) : Optional.empty();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** Sends the saved draft, and hangs up before a response comes. */
    public void sendDraftAndHangUp(String intent) throws IOException, InterruptedException {
        String body = seen(intent);
        URI to = address("/apply/" + intent + "/send");
        try (Socket socket = new Socket(to.getHost(), to.getPort())) {
            socket.setSoLinger(true, 0); // stops reading, and tells the other side at once
            String request = "POST " + to.getPath() + " HTTP/1.1\r\nHost: " + to.getAuthority() + "\r\nOrigin: "
                    + origin() + "\r\nCookie: " + session + "\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    /** The hidden state on the page before sending; empty once the draft is sent. */
    public String seen(String intent) throws IOException, InterruptedException {
        Matcher seen = SEEN.matcher(get("/apply/" + intent).body());
        return seen.find() ? "seen=" + URLEncoder.encode(seen.group(1), StandardCharsets.UTF_8) : "";
    }

    private Map<String, String> fields(String intent) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("intent", intent);
        fields.put("firstName", "Kim");
        fields.put("lastName", "Okafor");
        fields.put("email", email);
        fields.put("cvSource", "UPLOAD");
        fields.put("coverLetter", intent);
        fields.put("questions", Applicants.QUESTIONS);
        fields.put("answer-0", intent);
        return fields;
    }

    private HttpRequest.Builder post(String path) {
        return to(path).header("Origin", origin());
    }

    private String origin() {
        return address("/").toString().replaceAll("/$", "");
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(PATIENCE);
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private URI address(String path) {
        return site.resolve(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        witness.accept(answer);
        return answer;
    }
}
