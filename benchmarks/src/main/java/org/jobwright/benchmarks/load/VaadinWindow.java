package org.jobwright.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.benchmarks.SharedFiles;

/**
 * A workspace view as a browser opens it: the page, the window on the server, and the result of its first navigation.
 * Cached scripts are not requested.
 */
final class VaadinWindow {

    private static final String JSON = "application/json; charset=UTF-8";
    private static final String CLIENT = "&v-sh=720&v-sw=1280&v-wh=720&v-ww=1280&v-bh=720&v-bw=1280&v-tzo=0&v-dstd=0"
            + "&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=v-0.1&v-td=false&v-pr=1&v-np=Linux&v-cs=light&v-pv=VISIBLE";

    private static final Pattern BOARD = Pattern.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"board-key\"");

    private final LoadClient browser;
    private final int id;
    private final String csrf;
    private int messages;
    private String drawn = "";
    private long drawnIn;

    private VaadinWindow(LoadClient browser, int id, String csrf) {
        this.browser = browser;
        this.id = id;
        this.csrf = csrf;
    }

    /**
     * @param path below {@code /app}, such as {@code pipeline/JW-2026-000001}
     * @param query without the question mark
     * @param expected a word that the result must contain
     */
    static VaadinWindow open(LoadClient browser, String path, String query, String expected)
            throws IOException, InterruptedException {
        browser.page("/app/" + path + (query.isEmpty() ? "" : "?" + query));
        JsonNode config = SharedFiles.read(
                        browser.page("/app/?v-r=init&location=" + encode(path) + "&query=" + encode(query) + CLIENT))
                .path("appConfig");
        var window = new VaadinWindow(
                browser,
                config.path("v-uiId").asInt(),
                config.path("uidl").path("Vaadin-Security-Key").asText());
        long begin = System.nanoTime();
        window.drawn =
                window.send("\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"/"
                        + path + "\",\"query\":\"" + query
                        + "\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}]");
        window.drawnIn = System.nanoTime() - begin;
        if (!window.drawn.contains(expected)) {
            throw new IOException(path + " does not show " + expected);
        }
        return window;
    }

    /** The answer to the first navigation. */
    String shown() {
        return drawn;
    }

    /** How long the server took for it, in nanoseconds. */
    long drawnIn() {
        return drawnIn;
    }

    /** Presses a key on somebody's card of a board. */
    void boardKey(String key, String application) throws IOException, InterruptedException {
        Matcher board = BOARD.matcher(drawn);
        if (!board.find()) {
            throw new IOException("no board listens");
        }
        send("\"rpc\":[{\"type\":\"event\",\"node\":" + board.group(1)
                + ",\"event\":\"board-key\",\"data\":{\"event.detail.key\":\"" + key
                + "\",\"event.detail.application\":\"" + application + "\"}}]");
    }

    /** As a browser does when it navigates away. */
    void close() throws IOException, InterruptedException {
        send("\"rpc\":[],\"UNLOAD\":true");
    }

    private String send(String message) throws IOException, InterruptedException {
        String path = "/app/?v-r=uidl&v-uiId=" + id;
        HttpResponse<String> answer = browser.post(
                path,
                JSON,
                BodyPublishers.ofString(
                        "{\"csrfToken\":\"" + csrf + "\"," + message + ",\"syncId\":" + messages + ",\"clientId\":" + messages + "}"));
        LoadClient.require(200, answer, path);
        messages++;
        return answer.body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
