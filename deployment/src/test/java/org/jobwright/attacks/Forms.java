package org.jobwright.attacks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The forms of the site, as found by a crawl of a signed-in person, and the addresses with parameters. */
final class Forms {
    private static final int MOST_PAGES = 60;
    private static final int MOST_OF_A_KIND = 3;

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("q", "nurse"),
            Map.entry("near", "Bristol"),
            Map.entry("radius", "25"),
            Map.entry("pay_min", "30000"),
            Map.entry("currency", "GBP"),
            Map.entry("posted_within", "30"),
            Map.entry("page", "1"),
            Map.entry("sort", "DATE"),
            Map.entry("email", "somebody@elsewhere.example"),
            Map.entry("displayName", "Kim Okafor"),
            Map.entry("password", "some-words-and-more"),
            Map.entry("continue", "/app"),
            Map.entry("reason", "OTHER"),
            Map.entry("text", "What I saw there."),
            Map.entry("frequency", "DAILY"));

    private final Caller caller;
    private final Map<String, Form> forms = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();

    Forms(Caller caller) {
        this.caller = caller;
    }

    Collection<Form> all() throws IOException, InterruptedException {
        crawl();
        add(api(
                "/api/v1/jobs",
                "q",
                "near",
                "radius",
                "workplace",
                "employment",
                "organization",
                "industry",
                "country",
                "region",
                "pay_min",
                "currency",
                "posted_within",
                "sort",
                "page",
                "size"));
        add(api("/api/v1/roles", "page", "size"));
        add(api("/feeds/jobs.atom", "q", "near", "organization"));
        add(api("/suggestions/words", "q"));
        add(api("/suggestions/places", "q"));
        add(api("/alerts/unsubscribe", "token"));
        add(api("/login", "continue"));
        for (String path : List.of(
                "/jobs/JW-2026-000002*/any",
                "/api/v1/jobs/JW-2026-000002*",
                "/api/v1/roles/backend-developer*",
                "/roles/backend-developer*",
                "/organizations/harbour-rail*",
                "/documents/0190a0de-0000-7000-8000-000000000000*",
                "/invitation/AAAAAAAAAAAAAAAAAAAAAA*",
                "/password/reset/AAAAAAAAAAAAAAAAAAAAAA*",
                "/apply/AAAAAAAAAAAAAAAAAAAAAA*")) {
            add(new Form(false, path, Map.of(), ""));
        }
        return forms.values();
    }

    private static Form api(String address, String... parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String parameter : parameters) {
            fields.put(parameter, VALUES.getOrDefault(parameter, "a"));
        }
        return new Form(false, address, fields, "");
    }

    private void add(Form form) {
        forms.putIfAbsent(form.name(), form);
    }

    private void crawl() throws IOException, InterruptedException {
        Deque<String> open = new ArrayDeque<>(List.of("/", "/jobs", "/login", "/register", "/password/forgot"));
        Set<String> seen = new HashSet<>(open);
        for (int pages = 0; !open.isEmpty() && pages < MOST_PAGES; pages++) {
            HttpResponse<String> answer = caller.get(open.removeFirst());
            if (answer.statusCode() != 200) {
                continue;
            }
            Document page = Jsoup.parse(answer.body(), answer.uri().toString());
            page.select("form")
                    .forEach(form -> take((FormElement) form, answer.uri().getRawPath()));
            for (Element link : page.select("main a[href^=/]:not([href^=/app])")) {
                String address = link.attr("href").replaceFirst("#.*", "");
                if (seen.add(address) && isNew(address)) {
                    open.addLast(address);
                }
            }
        }
    }

    private boolean isNew(String address) {
        String kind = address.replaceFirst("\\?.*", "?").replaceAll("JW-[-0-9]+/[a-z0-9-]+", "*");
        return kinds.merge(kind.replaceAll("/(organizations|roles)/.*", "$1"), 1, Integer::sum) <= MOST_OF_A_KIND;
    }

    private void take(FormElement form, String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.elements().stream()
                .filter(field -> !field.attr("name").isEmpty())
                .forEach(field -> fields.putIfAbsent(field.attr("name"), value(field)));
        String action = form.hasAttr("action") ? form.attr("action") : page;
        boolean posted = form.attr("method").equalsIgnoreCase("post");
        String ticket = !fields.containsKey("ticket") ? "" : action.endsWith("/report") ? "report" : "register";
        String kind = action.replaceAll("JW-[-0-9]+(/[a-z0-9-]+)?", "*")
                + fields.keySet().stream().sorted().collect(Collectors.joining(","));
        forms.putIfAbsent(kind, new Form(posted, action.replaceFirst("\\?.*", ""), fields, ticket));
    }

    private static String value(Element field) {
        String known = VALUES.get(field.attr("name"));
        if (known != null && field.attr("value").isEmpty()) {
            return known;
        }
        if (field.normalName().equals("select")) {
            Element option = field.selectFirst("option[value~=.]");
            return option == null ? "" : option.attr("value");
        }
        return field.attr("value");
    }
}
