package org.jobwright.server.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.IndexView;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedEarTest {
    private static final String INDEX = "META-INF/jandex.idx";
    private static final byte[] OWN_INDEX = "its own index".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private Path wildfly;
    private Path ear;
    private StartCache cache;

    @BeforeEach
    void anInstanceThatRan() throws IOException {
        wildfly = Files.createDirectories(directory.resolve("target/wildfly"));
        ear = directory.resolve("target/jobwright.ear");
        var data = new DataDirectory(directory.resolve("data"));
        Files.createDirectories(data.server());
        cache = new StartCache(new Home(directory.resolve("target")), data);
        Files.write(
                ear,
                archive(Map.of(
                        "lib/plain.jar", archive(Map.of("Marked.class", marked())),
                        "lib/indexed.jar", archive(Map.of("Marked.class", marked(), INDEX, OWN_INDEX)),
                        "web.war", archive(Map.of("WEB-INF/lib/plain.jar", archive(Map.of("Marked.class", marked())))),
                        "META-INF/application.xml", OWN_INDEX)));
    }

    @Test
    void laterStartsFindAnIndexInEachLibrary() throws IOException {
        assertEquals(ear, cache.ear());

        cache.keep();

        assertEquals(wildfly, cache.ear().getParent());
        Map<String, byte[]> content = content(Files.readAllBytes(cache.ear()));
        assertIndexed(content.get("lib/plain.jar"));
        assertIndexed(content(content.get("web.war")).get("WEB-INF/lib/plain.jar"));
        assertArrayEquals(OWN_INDEX, content(content.get("lib/indexed.jar")).get(INDEX));
        assertArrayEquals(OWN_INDEX, content.get("META-INF/application.xml"));
        assertFalse(
                content(content(Files.readAllBytes(ear)).get("lib/plain.jar")).containsKey(INDEX), "as published");
    }

    @Test
    void anotherBuildIsIndexedAnew() throws IOException {
        cache.keep();
        Path first = cache.ear();
        Files.write(ear, archive(Map.of("lib/other.jar", archive(Map.of("Marked.class", marked())))));
        assertEquals(ear, cache.ear());

        cache.keep();

        assertNotEquals(first, cache.ear());
        assertFalse(Files.exists(first));
        assertTrue(content(Files.readAllBytes(cache.ear())).containsKey("lib/other.jar"));
    }

    /** A class with an annotation: this one. */
    private static byte[] marked() throws IOException {
        try (var content = IndexedEarTest.class.getResourceAsStream("IndexedEarTest.class")) {
            return content.readAllBytes();
        }
    }

    private static void assertIndexed(byte[] library) throws IOException {
        byte[] index = content(library).get(INDEX);
        assertNotNull(index);
        IndexView read = new IndexReader(new ByteArrayInputStream(index)).read();
        assertFalse(read.getAnnotations(Test.class).isEmpty());
    }

    private static byte[] archive(Map<String, byte[]> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> content(byte[] archive) throws IOException {
        Map<String, byte[]> content = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                content.put(one.getName(), zip.readAllBytes());
            }
        }
        return content;
    }
}
