import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Writes a CycloneDX bill of materials for what Maven does not resolve and therefore cannot list: the jars of the
 * unpacked WildFly, with the licences from WildFly's own list, and the npm packages in the scripts of the workspaces.
 * The build runs it as a source file: {@code LibraryBill.java wildfly OUT DIRECTORY ZIP} or {@code LibraryBill.java npm
 * OUT WAR}.
 */
final class LibraryBill {

    private static final Pattern FILE = Pattern.compile("(.+?)-(\\d.*)[.]jar");
    private static final String LICENCES = ".*/docs/licenses/licenses[.]xml";
    private static final String STATS = "WEB-INF/classes/META-INF/VAADIN/config/stats.json";
    private static final Pattern PACKAGES = Pattern.compile("\"npmModules\"\\s*:\\s*\\{([^}]*)\\}");
    private static final Pattern PACKAGE = Pattern.compile("\"([^\"]+)\"\\s*:\\s*\"([^\"]+)\"");

    private record Library(String group, String name, String version, String purl, String licence) {

        String json() {
            return "    {\"type\": \"library\", \"group\": " + quoted(group) + ", \"name\": " + quoted(name)
                    + ", \"version\": " + quoted(version) + ", \"purl\": " + quoted(purl)
                    + (licence.isEmpty() ? "" : ", \"licenses\": [{\"license\": {\"name\": " + quoted(licence) + "}}]")
                    + "}";
        }
    }

    /** WildFly's entry for an artifact. */
    private record Listed(String group, String licence) {}

    public static void main(String... arguments) throws Exception {
        Path out = Path.of(arguments[1]);
        List<Library> libraries = arguments[0].equals("npm")
                ? packages(Path.of(arguments[2]))
                : jars(Path.of(arguments[2]), listed(Path.of(arguments[3])));
        String components = String.join(",\n", libraries.stream().map(Library::json).toList());
        Files.writeString(out, """
                {
                  "bomFormat": "CycloneDX",
                  "specVersion": "1.6",
                  "version": 1,
                  "components": [
                %s
                  ]
                }
                """.formatted(components));
    }

    private static List<Library> jars(Path directory, Map<String, Listed> listed) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .distinct()
                    .map(name -> jar(name, listed))
                    .toList();
        }
    }

    /** By its file name, which WildFly keeps as built by Maven. */
    private static Library jar(String file, Map<String, Listed> listed) {
        Matcher parts = FILE.matcher(file);
        boolean versioned = parts.matches();
        String name = versioned ? parts.group(1) : file.substring(0, file.length() - ".jar".length());
        String version = versioned ? parts.group(2) : "";
        Listed known = listed.getOrDefault(name, new Listed("", ""));
        return new Library(
                known.group(),
                name,
                version,
                "pkg:maven/" + (known.group().isEmpty() ? "" : known.group() + "/") + name + "@" + version,
                known.licence());
    }

    private static Map<String, Listed> listed(Path zip) throws Exception {
        Map<String, Listed> listed = new HashMap<>();
        try (ZipFile dist = new ZipFile(zip.toFile())) {
            var list = dist.stream()
                    .filter(entry -> entry.getName().matches(LICENCES))
                    .findFirst()
                    .orElseThrow();
            NodeList all = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(dist.getInputStream(list))
                    .getElementsByTagName("dependency");
            for (int i = 0; i < all.getLength(); i++) {
                Element one = (Element) all.item(i);
                listed.put(text(one, "artifactId"), new Listed(text(one, "groupId"), text(one, "name")));
            }
        }
        return listed;
    }

    private static String text(Element element, String child) {
        NodeList found = element.getElementsByTagName(child);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    /** Vaadin lists them in its build output. */
    private static List<Library> packages(Path war) throws IOException {
        try (ZipFile file = new ZipFile(war.toFile())) {
            String stats = new String(
                    file.getInputStream(file.getEntry(STATS)).readAllBytes(), StandardCharsets.UTF_8);
            Matcher packages = PACKAGES.matcher(stats);
            if (!packages.find()) {
                throw new IllegalStateException("no packages in " + STATS);
            }
            List<Library> libraries = new ArrayList<>();
            Matcher one = PACKAGE.matcher(packages.group(1));
            while (one.find()) {
                String name = one.group(1);
                String version = one.group(2);
                libraries.add(new Library("", name, version, "pkg:npm/" + name.replace("@", "%40") + "@" + version, ""));
            }
            return libraries;
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
