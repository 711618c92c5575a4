package org.jobwright.server.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Options of the server's Java process. */
final class JavaOptions {
    private JavaOptions() {}

    static List<String> all(Map<String, String> environment) {
        var options = new ArrayList<>(List.of(
                "-Xms128m",
                "-XX:MaxRAMPercentage=25",
                // A start needs a large heap for seconds; an idle server gives it back within minutes.
                "-XX:G1PeriodicGCInterval=60000",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:MaxMetaspaceSize=384m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED", // of Lucene; otherwise four lines of the log warn of it
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000",
                "-Dorg.wildfly.sigterm.suspend.timeout=10"));
        // The packages that WildFly's own start script opens.
        Stream.of(
                        "java.base/java.io",
                        "java.base/java.lang",
                        "java.base/java.lang.invoke",
                        "java.base/java.lang.reflect",
                        "java.base/java.net",
                        "java.base/java.security",
                        "java.base/java.util",
                        "java.base/java.util.concurrent",
                        "java.management/javax.management",
                        "java.naming/javax.naming")
                .map(name -> "--add-opens=" + name + "=ALL-UNNAMED")
                .forEach(options::add);
        // Last, so that the operator's choice wins.
        Stream.of(environment.getOrDefault("JOBWRIGHT_JAVA_OPTIONS", "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .forEach(options::add);
        return options;
    }
}
