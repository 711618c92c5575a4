package org.jobwright.attacks;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A window of a workspace without a browser: speaks Vaadin's protocol like its client, remembers what the server sent
 * about each component, and sends what it needs to.
 */
public final class Window {
    private static final int ELEMENT = 0;
    private static final int PROPERTIES = 1;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int TEXT = 7;

    private static final Gson JSON = new Gson();

    /** A component as known to the client. */
    public static final class Node {
        public final int id;
        final Map<String, JsonElement> element = new TreeMap<>();
        final Map<String, JsonElement> properties = new TreeMap<>();
        final Map<String, JsonElement> attributes = new TreeMap<>();
        final Map<String, JsonElement> listeners = new TreeMap<>();
        final Set<Integer> children = new TreeSet<>();
        String text = "";

        private Node(int id) {
            this.id = id;
        }

        public String tag() {
            return element.containsKey("tag") ? element.get("tag").getAsString() : "";
        }

        public boolean listensTo(String event) {
            return listeners.containsKey(event);
        }

        boolean isVisible() {
            return !element.containsKey("visible") || element.get("visible").getAsBoolean();
        }

        boolean isDisabled() {
            return attributes.containsKey("disabled") || properties.containsKey("disabled");
        }

        public String attribute(String name) {
            JsonElement value = attributes.getOrDefault(name, properties.get(name));
            return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
        }
    }

    private final Caller caller;
    private final int id;
    private final String token;
    private final NavigableMap<Integer, Node> nodes = new TreeMap<>();
    private final StringBuilder received = new StringBuilder();
    private int syncId;
    private int clientId;

    private Window(Caller caller, JsonObject config) {
        this.caller = caller;
        this.id = config.get("v-uiId").getAsInt();
        JsonObject first = config.getAsJsonObject("uidl");
        this.token = first.get("Vaadin-Security-Key").getAsString();
        take(first);
    }

    /** Opens a view like a browser; the route without the leading {@code /app/}. */
    public static Window open(Caller caller, String route) throws IOException, InterruptedException {
        Optional<Window> window = tryToOpen(caller, route);
        return window.orElseThrow(() -> new AssertionError(caller + " gets no window at " + route));
    }

    /** A window with this address, whatever it shows; empty if the server does not start one. */
    static Optional<Window> tryToOpen(Caller caller, String route) throws IOException, InterruptedException {
        String path = route.replaceFirst("\\?.*", "");
        String query = path.equals(route) ? "" : route.substring(path.length() + 1);
        HttpResponse<String> init =
                caller.get("/app/?v-r=init&location=" + Caller.encode(path) + "&query=" + Caller.encode(query));
        if (init.statusCode() != 200 || !init.body().startsWith("{")) {
            return Optional.empty();
        }
        Window window = new Window(
                caller, JsonParser.parseString(init.body()).getAsJsonObject().getAsJsonObject("appConfig"));
        window.navigate(route);
        return Optional.of(window);
    }

    /** Navigates to a view of any role. */
    HttpResponse<String> navigate(String route) throws IOException, InterruptedException {
        String path = route.replaceFirst("\\?.*", "");
        JsonObject data = new JsonObject();
        data.addProperty("route", path);
        data.addProperty("query", path.equals(route) ? "" : route.substring(path.length() + 1));
        data.addProperty("appShellTitle", "Jobwright");
        data.add("historyState", new JsonObject());
        data.addProperty("trigger", "");
        return event(1, "ui-navigate", data);
    }

    /**
     * Goes from the view that is shown to another one, and forgets what was received for the former.
     *
     * @return whether the server did, and the window still is what it was
     */
    boolean follow(String route) throws IOException, InterruptedException {
        int before = syncId;
        received.setLength(0);
        return navigate(route).statusCode() == 200 && syncId == before + 1;
    }

    public HttpResponse<String> click(Node node) throws IOException, InterruptedException {
        return event(node.id, "click", clicked());
    }

    static JsonObject clicked() {
        JsonObject data = new JsonObject();
        for (String number : new String[] {"screenX", "screenY", "clientX", "clientY", "detail", "button"}) {
            data.addProperty("event." + number, number.equals("detail") ? 1 : 0);
        }
        for (String key : new String[] {"ctrlKey", "shiftKey", "altKey", "metaKey"}) {
            data.addProperty("event." + key, false);
        }
        return data;
    }

    public HttpResponse<String> event(int node, String event, JsonObject data)
            throws IOException, InterruptedException {
        return send(eventCall(node, event, data));
    }

    public static JsonObject eventCall(int node, String event, JsonObject data) {
        JsonObject call = call("event", node);
        call.addProperty("event", event);
        call.add("data", data);
        return call;
    }

    /** Sets a property, like a field with its input. */
    public static JsonObject propertyCall(int node, String property, JsonElement value) {
        JsonObject call = call("mSync", node);
        call.addProperty("feature", PROPERTIES);
        call.addProperty("property", property);
        call.add("value", value);
        return call;
    }

    /** Calls a method of a component, whether open to clients or not. */
    static JsonObject methodCall(int node, String method, JsonArray arguments) {
        JsonObject call = call("publishedEventHandler", node);
        call.addProperty("templateEventMethodName", method);
        call.add("templateEventMethodArgs", arguments);
        call.addProperty("promise", -1);
        return call;
    }

    private static JsonObject call(String type, int node) {
        JsonObject call = new JsonObject();
        call.addProperty("type", type);
        call.addProperty("node", node);
        return call;
    }

    /** Sends calls like the client, and processes the response. */
    public HttpResponse<String> send(JsonObject... calls) throws IOException, InterruptedException {
        HttpResponse<String> answer = sendRaw(message(token, clientId, calls));
        if (answer.statusCode() == 200) {
            String body = answer.body().replaceFirst("^for\\(;;\\);", "");
            JsonElement read = JsonParser.parseString(body);
            take((read.isJsonArray() ? read.getAsJsonArray().get(0) : read).getAsJsonObject());
        }
        return answer;
    }

    /** A message with any token and number. */
    String message(String withToken, int number, JsonObject... calls) {
        JsonObject message = new JsonObject();
        message.addProperty("csrfToken", withToken);
        JsonArray rpc = new JsonArray();
        Stream.of(calls).forEach(rpc::add);
        message.add("rpc", rpc);
        message.addProperty("syncId", syncId);
        message.addProperty("clientId", number);
        return JSON.toJson(message);
    }

    HttpResponse<String> sendRaw(String message) throws IOException, InterruptedException {
        return sendRawAs(caller, message);
    }

    /** Sends to this window with another person's cookie. */
    HttpResponse<String> sendRawAs(Caller other, String message) throws IOException, InterruptedException {
        return send(other, "POST", message);
    }

    /** Sends with another method than a browser's. */
    HttpResponse<String> sendRawBy(String method, String message) throws IOException, InterruptedException {
        return send(caller, method, message);
    }

    private HttpResponse<String> send(Caller who, String method, String message)
            throws IOException, InterruptedException {
        return who.send(
                method,
                "/app/?v-r=uidl&v-uiId=" + id,
                BodyPublishers.ofString(message),
                "Content-Type",
                "application/json; charset=UTF-8");
    }

    private void take(JsonObject uidl) {
        received.append(uidl).append('\n');
        if (!uidl.has("syncId") || uidl.get("syncId").getAsInt() < 0) {
            return; // a refusal: the window is unchanged
        }
        syncId = uidl.get("syncId").getAsInt();
        if (uidl.has("clientId")) {
            clientId = uidl.get("clientId").getAsInt();
        }
        if (uidl.has("changes") && uidl.get("changes").isJsonArray()) {
            uidl.getAsJsonArray("changes").forEach(change -> change(change.getAsJsonObject()));
        }
    }

    private void change(JsonObject change) {
        int number = change.get("node").getAsInt();
        String type = change.get("type").getAsString();
        if (type.equals("detach")) {
            nodes.remove(number);
            return;
        }
        Node node = nodes.computeIfAbsent(number, Node::new);
        if (type.equals("splice") && change.has("addNodes")) {
            change.getAsJsonArray("addNodes").forEach(child -> node.children.add(child.getAsInt()));
        }
        if (!type.equals("put") || !change.has("value")) {
            return;
        }
        JsonElement value = change.get("value");
        String key = change.get("key").getAsString();
        switch (change.get("feat").getAsInt()) {
            case ELEMENT -> node.element.put(key, value);
            case PROPERTIES -> node.properties.put(key, value);
            case ATTRIBUTES -> node.attributes.put(key, value);
            case LISTENERS -> node.listeners.put(key, value);
            case TEXT -> node.text = value.getAsString();
            default -> {}
        }
    }

    public NavigableMap<Integer, Node> nodes() {
        return nodes;
    }

    String token() {
        return token;
    }

    /** The number that the server expects of the next message. */
    int number() {
        return clientId;
    }

    /** Everything that the server has sent to this window. */
    String received() {
        return received.toString();
    }

    /** The texts on it, in the order of arrival. */
    String texts() {
        StringBuilder texts = new StringBuilder();
        for (Node node : nodes.values()) {
            texts.append(node.text).append(node.text.isEmpty() ? "" : "\n");
        }
        return texts.toString();
    }

    /** The heading of the view. */
    String heading() {
        return nodes.values().stream()
                .filter(node -> node.tag().equals("h1"))
                .flatMap(node -> node.children.stream())
                .map(nodes::get)
                .filter(Objects::nonNull)
                .map(node -> node.text)
                .findFirst()
                .orElse("");
    }

    Node first(String tag) {
        return nodes.values().stream()
                .filter(node -> node.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tag + " in\n" + texts()));
    }

    /** The button with this caption. */
    public Node button(String caption) {
        return find("vaadin-button", caption)
                .orElseThrow(() -> new AssertionError("no button " + caption + " in\n" + texts()));
    }

    /** The newest button whose caption begins so: that of a dialog which was just opened. */
    public Node newestButton(String start) {
        return nodes.descendingMap().values().stream()
                .filter(node -> node.text.startsWith(start))
                .flatMap(text -> nodes.values().stream()
                        .filter(node -> node.tag().equals("vaadin-button") && node.children.contains(text.id)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + start + "\u2026 in\n" + texts()));
    }

    /** The first node whose label for screen readers has this part. */
    public Node labelled(String part) {
        return nodes.values().stream()
                .filter(node -> node.attributes.containsKey("aria-label")
                        && node.attributes.get("aria-label").getAsString().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is labelled " + part + " in\n" + texts()));
    }

    Optional<Node> find(String tag, String caption) {
        return nodes.values().stream()
                .filter(node -> node.text.equals(caption))
                .map(text -> nodes.values().stream()
                        .filter(node -> node.tag().equals(tag) && node.children.contains(text.id))
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
