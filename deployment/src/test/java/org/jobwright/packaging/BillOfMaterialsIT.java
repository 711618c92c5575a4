package org.jobwright.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The bills of materials name every library that ships: in the EAR, in its WAR, with the launcher, and in the server;
 * and every package in the scripts of the workspaces.
 */
@Tag("SEC-59")
class BillOfMaterialsIT {
    private static final Path ROOT = Build.TARGET.resolve("../..").normalize();

    /** Our own modules, which are not libraries. */
    private static final Set<String> OURS = Set.of("domain", "services", "web-ui", "health", "server");

    private static final String FRONT_END = "WEB-INF/classes/META-INF/VAADIN/config/stats.json";

    @Test
    void everyShippedLibraryIsNamedWithItsVersion() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonObject component : components()) {
            String name = component.get("name").getAsString();
            named.add(name);
            named.add(name + "-" + component.get("version").getAsString());
        }
        Set<String> shipped = shipped();
        Set<String> missing = new TreeSet<>(shipped);
        missing.removeAll(named);

        assertTrue(shipped.size() > 800, "finds the libraries at all: " + shipped.size());
        assertEquals(Set.of(), missing);
    }

    @Test
    void eachBillHasTheUsualFormatAndNamesLicences() throws IOException {
        List<JsonObject> components =
                components().stream().filter(one -> !isOfNpm(one)).toList();
        long licensed = components.stream().filter(one -> one.has("licenses")).count();

        assertTrue(licensed * 10 > components.size() * 9L, licensed + " of " + components.size());
        for (JsonObject bill : bills()) {
            assertEquals("CycloneDX", bill.get("bomFormat").getAsString());
        }
    }

    /** What no bill named before: by coordinates, so that a vulnerability list can find it. */
    @Test
    void theServersLibrariesAreNamedByTheirCoordinates() throws IOException {
        Set<String> addresses = components().stream()
                .filter(one -> one.has("purl"))
                .map(one -> one.get("purl").getAsString().replaceFirst("[?].*", ""))
                .collect(Collectors.toSet());

        for (String library : List.of(
                "io.undertow/undertow-core", "org.jboss.resteasy/resteasy-core", "org.hibernate.orm/hibernate-core")) {
            assertTrue(addresses.stream().anyMatch(one -> one.startsWith("pkg:maven/" + library + "@")), library);
        }
    }

    /** The scripts of the workspaces come with Vaadin, which lists them in the WAR; we add nothing. */
    @Test
    void everyPackageOfTheFrontEndIsListedWithItsVersion() throws IOException {
        JsonObject packages =
                JsonParser.parseString(frontEnd()).getAsJsonObject().getAsJsonObject("npmModules");

        assertTrue(packages.size() > 20, packages.toString());
        assertTrue(packages.entrySet().stream()
                .allMatch(one -> one.getValue().getAsString().matches("\\d+\\..*")));
        Set<String> named = components().stream()
                .filter(BillOfMaterialsIT::isOfNpm)
                .map(one ->
                        one.get("name").getAsString() + "@" + one.get("version").getAsString())
                .collect(Collectors.toSet());
        assertEquals(
                packages.entrySet().stream()
                        .map(one -> one.getKey() + "@" + one.getValue().getAsString())
                        .collect(Collectors.toSet()),
                named);
        assertTrue(Files.notExists(ROOT.resolve("web-ui/package.json")));
    }

    private static boolean isOfNpm(JsonObject component) {
        return component.has("purl") && component.get("purl").getAsString().startsWith("pkg:npm/");
    }

    private static List<JsonObject> bills() throws IOException {
        List<JsonObject> bills = new ArrayList<>();
        for (String file : List.of(
                "web-ui/target/web-ui",
                "web-ui/target/front-end",
                "server/target/server",
                "server/target/wildfly",
                "deployment/target/deployment")) {
            Path bill = ROOT.resolve(file + "-sbom.json");
            bills.add(JsonParser.parseString(Files.readString(bill)).getAsJsonObject());
        }
        return bills;
    }

    private static List<JsonObject> components() throws IOException {
        List<JsonObject> components = new ArrayList<>();
        for (JsonObject bill : bills()) {
            for (JsonElement component : bill.getAsJsonArray("components")) {
                components.add(component.getAsJsonObject());
            }
        }
        return components;
    }

    /** The file names of the libraries; in the EAR they have no version. */
    private static Set<String> shipped() throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipFile ear = new ZipFile(Build.EAR.toFile());
                Stream<Path> launcher = Files.list(Build.SERVER.resolve("lib"));
                Stream<Path> server = Files.walk(Build.SERVER.resolve("wildfly"))) {
            names.addAll(ear.stream().map(ZipEntry::getName).collect(Collectors.toSet()));
            try (InputStream war = ear.getInputStream(ear.getEntry("web-ui.war"));
                    ZipInputStream entries = new ZipInputStream(war)) {
                for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    names.add(entry.getName());
                }
            }
            names.addAll(launcher.map(Path::toString).toList());
            names.addAll(server.map(Path::toString).toList());
        }
        return names.stream()
                .filter(name -> name.endsWith(".jar"))
                .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - ".jar".length()))
                .filter(name -> !OURS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String frontEnd() throws IOException {
        try (ZipFile ear = new ZipFile(Build.EAR.toFile());
                InputStream war = ear.getInputStream(ear.getEntry("web-ui.war"));
                ZipInputStream entries = new ZipInputStream(war)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(FRONT_END)) {
                    return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + FRONT_END);
    }
}
