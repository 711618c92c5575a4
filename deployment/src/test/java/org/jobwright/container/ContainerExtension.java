package org.jobwright.container;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jobwright.server.Build;
import org.jobwright.server.TestDatabase;

/**
 * Gives the container tests their own database and unused ports. Registered before Arquillian reads its configuration,
 * so that it can contain the ports; the database starts only when the container does.
 */
public final class ContainerExtension implements LoadableExtension {
    private static final Path DIRECTORY = Build.OF_THIS_FORK.resolve("container");
    private static final Path PROPERTIES = DIRECTORY.resolve("server.properties");

    private TestDatabase database;

    @Override
    public void register(ExtensionBuilder builder) {
        System.setProperty("test.wildfly", Build.SERVER.resolve("wildfly").toString());
        System.setProperty("test.base", DIRECTORY.resolve("server").toString());
        System.setProperty("test.management.port", Integer.toString(Build.freePort()));
        System.setProperty("test.properties", PROPERTIES.toString());
        builder.observer(ContainerExtension.class);
        builder.observer(SharedDeployment.class);
    }

    void startDatabase(@Observes BeforeStart event) {
        deleteRecursively(DIRECTORY);
        database = new TestDatabase(DIRECTORY, Build.freePort());
        createDirectories(DIRECTORY.resolve("server/deployments"));
        var properties = new Properties();
        database.describeTo(properties);
        properties.setProperty("jboss.http.port", Integer.toString(Build.freePort()));
        properties.setProperty("jboss.management.http.port", System.getProperty("test.management.port"));
        properties.setProperty("jboss.tx.node.id", "test");
        // The log is a file in the parent directory.
        properties.setProperty("jobwright.console.level", "OFF");
        properties.setProperty("jobwright.base.url", "http://localhost");
        properties.setProperty("jobwright.search.type", "lucene");
        properties.setProperty("jobwright.demo", "false");
        properties.setProperty("jobwright.webhooks.loopback", "true");
        // Nobody answers there; a test that needs answers names a server of its own.
        properties.setProperty("jobwright.dns", "127.0.0.1:1");
        properties.setProperty("jobwright.factors.key", "only-for-tests");
        properties.setProperty("jobwright.data.dir", DIRECTORY.toString());
        properties.setProperty(
                "jobwright.documents.dir", DIRECTORY.resolve("documents").toString());
        properties.setProperty(
                "jobwright.control.token", DIRECTORY.resolve("control-token").toString());
        properties.setProperty(
                "jobwright.java",
                Path.of(System.getProperty("java.home"), "bin/java").toString());
        properties.setProperty(
                "jobwright.extractor.classpath",
                Build.SERVER.resolve("server.jar") + File.pathSeparator + Build.SERVER.resolve("lib") + "/*");
        try (var out = Files.newBufferedWriter(PROPERTIES)) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stopDatabase(@Observes AfterStop event) {
        database.close();
    }

    private static void createDirectories(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteRecursively(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
