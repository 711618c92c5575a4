package org.jobwright.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every address of the product with the class that answers it, as {@code docs/routes.md} lists them. */
final class Routes {

    private static final String WEB = "org.jobwright.web.";
    private static final String HEAD = """
            # Routes

            Every address, the class that answers it and the template that shows it. Written by `RoutesTest`, which fails when a line is missing or out of date and says how to renew this file. Classes are below `org.jobwright.web`, templates below `web-ui/src/main/jte`.
            """;
    private static final String PAGES = "| address | method | answered by | template |\n|---|---|---|---|\n";
    private static final String RESOURCES = "| address | method | answered by |\n|---|---|---|\n";
    private static final String VIEWS = "| address | view | who may enter |\n|---|---|---|\n";

    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, String> api = new TreeMap<>();
    private final Map<String, String> commands = new TreeMap<>();
    private final Map<String, String> views = new TreeMap<>();

    static Routes of(JavaClasses web) throws IOException {
        Routes routes = new Routes();
        for (JavaClass type : web) {
            Optional<Path> path = type.tryGetAnnotationOfType(Path.class);
            if (path.isPresent()) {
                routes.addResource(type, path.get().value());
            }
            type.tryGetAnnotationOfType(Route.class).ifPresent(route -> routes.addView(type, route.value()));
        }
        return routes;
    }

    String written() {
        return HEAD
                + section("Site", PAGES, pages)
                + section("Workspaces", VIEWS, views)
                + section("API", RESOURCES, api)
                + section("Commands of the operator", RESOURCES, commands);
    }

    private static String section(String title, String head, Map<String, String> rows) {
        return rows.values().stream().collect(Collectors.joining("\n", "\n## " + title + "\n\n" + head, "\n"));
    }

    private void addResource(JavaClass type, String base) throws IOException {
        TemplatesOfMethods templates =
                TemplatesOfMethods.in(Sources.WEB.resolve(name(type).replace('.', '/') + ".java"));
        for (JavaMethod method : type.getMethods()) {
            for (String verb : verbs(method)) {
                String address = address(base, method.tryGetAnnotationOfType(Path.class));
                String key = address + " " + verb;
                String row = "| `%s` | %s | `%s.%s` |".formatted(address, verb, name(type), method.getName());
                if (address.startsWith("/api/")) {
                    api.put(key, row);
                } else if (address.startsWith("/control/")) {
                    commands.put(key, row);
                } else {
                    pages.put(key, row + " " + String.join(", ", templates.of(method.getName())) + " |");
                }
            }
        }
    }

    private static Set<String> verbs(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
                .flatMap(Optional::stream)
                .map(HttpMethod::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without the patterns of its parameters. */
    private static String address(String base, Optional<Path> below) {
        return ("/" + base + "/" + below.map(Path::value).orElse(""))
                .replaceAll(":[^/]*}", "}")
                .replaceAll("//+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private void addView(JavaClass type, String route) {
        String parameter = type.isAssignableTo(HasUrlParameter.class) ? "/{id}" : "";
        String address = ("/app/" + route.replaceAll(":(\\w+\\??)", "{$1}") + parameter).replaceAll("/$", "");
        views.put(
                address,
                "| `%s` | `%s` | %s |"
                        .formatted(
                                address,
                                name(type),
                                type.tryGetAnnotationOfType(RolesAllowed.class)
                                        .map(roles -> String.join(", ", roles.value()))
                                        .orElse("anyone signed in")));
    }

    private static String name(JavaClass type) {
        return type.getName().substring(WEB.length());
    }
}
