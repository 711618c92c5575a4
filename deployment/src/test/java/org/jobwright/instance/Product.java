package org.jobwright.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jobwright.container.organizations.TestNameServer;
import org.jobwright.instance.people.People;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the product with its demo content, one {@link Instance} for all of them, and each test its {@link People}
 * or a single {@link Page}, with their own browser windows. Everything is started when the first test needs it.
 */
public final class Product implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(Product.class);
    private static final Set<Class<?>> GIVEN =
            Set.of(Instance.class, People.class, Page.class, TestNameServer.class, TraceCollector.class);

    /** Belongs to the process, not to JUnit's root: if several processes share the classes, each class is its own run. */
    private static Instance instance;

    private static Chromium chromium;

    /** What the instance asks about domains; the network outside is not there. */
    private static final TestNameServer NAMES = new TestNameServer();

    /** Gets one trace of a hundred, and those that a test begins with an id that is in that share. */
    private static final TraceCollector TRACES = new TraceCollector();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.getParameter().getType() == Instance.class) {
            return instance();
        }
        if (parameter.getParameter().getType() == TestNameServer.class) {
            return NAMES;
        }
        if (parameter.getParameter().getType() == TraceCollector.class) {
            return TRACES;
        }
        People people = test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(People.class, key -> new People(instance(), chromium()), People.class);
        return parameter.getParameter().getType() == People.class ? people : people.page();
    }

    /** Closes the windows of a test; if it failed, what its people saw last is kept. */
    @Override
    public void afterEach(ExtensionContext test) {
        People people = test.getStore(NAMESPACE).remove(People.class, People.class);
        if (people != null) {
            if (test.getExecutionException().isPresent()) {
                people.keepWhatTheySee(
                        Build.TARGET.resolve("failed-journeys"),
                        test.getRequiredTestMethod().getName());
            }
            people.leave();
            assertEquals(List.of(), people.alarms());
        }
    }

    private static synchronized Instance instance() {
        if (instance == null) {
            try {
                Path data = Files.createTempDirectory(Build.TARGET, "instance-");
                instance = Instance.start(
                        data,
                        Build.freePort(),
                        Map.of(
                                "JOBWRIGHT_DNS", NAMES.address(),
                                "JOBWRIGHT_OTLP_URL", TRACES.address(),
                                "JOBWRIGHT_OTLP_RATIO", "0.01"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(instance::close));
            InstanceDatabase.doesNotWaitForTheDisk(instance.data());
        }
        return instance;
    }

    /** Made by a daemon thread, so that Playwright's own threads are daemons, too, and the process can end. */
    private static synchronized Chromium chromium() {
        if (chromium == null) {
            Executor daemon = task -> Thread.ofPlatform().daemon().start(task);
            chromium = CompletableFuture.supplyAsync(Chromium::new, daemon).join();
        }
        return chromium;
    }
}
