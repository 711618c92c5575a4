package org.jobwright.attacks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * ffuf requests some thousand names that servers, frameworks and careless people leave behind; only our own pages
 * respond.
 */
@ExtendWith(Product.class)
class PathDiscovery {
    private static final int PER_SECOND = 200;
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final Path DIRB = Path.of("/usr/share/dirb/wordlists/common.txt");

    /** What is public, and what responds to people with a role in their workspace. */
    private static final Pattern EVERYBODY = Pattern.compile(
            "/(|jobs|employers|roles|imprint|privacy|terms|contact|accessibility|login|register|register/check-mail"
                    + "|password/forgot|robots\\.txt|sitemap\\.xml|problem|logos/[0-9a-f]{64}\\.png|assets/([0-9a-f]{12}/)?[a-z-]+\\.[a-z0-9]+|api/openapi\\.json"
                    + "|api/v1/(jobs|roles)|feeds/.*|saved/.*)");

    private static final Pattern WORKSPACES =
            Pattern.compile("/app/?(|postings|market|organization|notices|account|applications|saved|profile|sw\\.js)"
                    + "|/profile/resume\\.json|/VAADIN/|/account/.*|/prove");

    /** A visitor is asked to sign in wherever in the workspaces they want to go; a slash may come first. */
    private static final Pattern SIGN_IN = Pattern.compile("(http://[^/]+)?/login.*|http://[^/]+/(app|VAADIN)/");

    @Test
    @Tag("SEC-57")
    void onlyOurOwnPagesRespond(Instance instance) throws Exception {
        Tool.require("ffuf");
        var findings = new Findings("paths");
        List<String> words = words();
        Path list = Tool.DIRECTORY.resolve("words.txt");
        Files.createDirectories(Tool.DIRECTORY);
        Files.write(list, words);
        List<Caller> callers = List.of(
                Caller.anonymous(instance),
                Caller.signedIn(instance, "newcomer@demo.example"),
                Caller.signedIn(instance, "rival@demo.example"));
        long answered = 0;
        for (Caller caller : callers) {
            for (String below : List.of("/", "/app/")) {
                for (JsonElement result : ask(instance, caller, below, list)) {
                    answered++;
                    check(caller, result.getAsJsonObject(), findings);
                }
            }
        }
        findings.counted(words.size(), "words");
        findings.counted(callers.size(), "callers");
        findings.counted(answered, "answers other than 404");
        findings.close();
    }

    private static List<String> words() throws IOException {
        Set<String> words = new LinkedHashSet<>();
        try (InputStream own = PathDiscovery.class.getResourceAsStream("paths.txt")) {
            new String(own.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::add);
        }
        if (Files.exists(DIRB)) {
            Files.readAllLines(DIRB, StandardCharsets.ISO_8859_1).stream()
                    .filter(word -> !word.isBlank())
                    .forEach(words::add);
        }
        return new ArrayList<>(words);
    }

    private static List<JsonElement> ask(Instance instance, Caller caller, String below, Path list) throws Exception {
        Path answers = Tool.DIRECTORY.resolve("ffuf.json");
        Files.deleteIfExists(answers);
        List<String> command = new ArrayList<>(List.of(
                "ffuf",
                "-s",
                "-noninteractive",
                "-u",
                instance.address(below) + "FUZZ",
                "-w",
                list.toString(),
                "-rate",
                Integer.toString(PER_SECOND),
                "-t",
                "8",
                "-maxtime",
                Long.toString(MOST.toSeconds()),
                "-mc",
                "all",
                "-fc",
                "404",
                "-of",
                "json",
                "-o",
                answers.toString()));
        if (!caller.cookie().isEmpty()) {
            command.addAll(List.of("-H", "Cookie: " + caller.cookie()));
        }
        Tool.run("ffuf " + caller + below, MOST.plusSeconds(30), command, Map.of());
        JsonObject read = JsonParser.parseString(Files.readString(answers)).getAsJsonObject();
        return read.getAsJsonArray("results").asList();
    }

    private static void check(Caller caller, JsonObject result, Findings findings) {
        String path = result.get("url").getAsString().replaceFirst("https?://[^/]+", "");
        int status = result.get("status").getAsInt();
        boolean toSignIn =
                SIGN_IN.matcher(result.get("redirectlocation").getAsString()).matches();
        boolean refused = status == 400 || status == 401 || status == 403 || status == 405;
        boolean ours = EVERYBODY.matcher(path.replaceFirst("[?#].*", "")).matches();
        boolean theirs = !caller.cookie().isEmpty() && WORKSPACES.matcher(path).matches();
        boolean asked = status >= 300 && status < 400 && toSignIn;
        findings.foundUnless(status < 500, caller + " gets " + status + " at " + path);
        findings.foundUnless(
                refused || ours || theirs || asked || status >= 500, caller + " gets " + status + " at " + path);
    }
}
