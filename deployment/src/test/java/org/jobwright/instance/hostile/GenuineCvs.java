package org.jobwright.instance.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jobwright.server.Build;

/** CVs that people wrote, from the folder next to the clone: PDF and text, and some of them as DOCX and ODT. */
final class GenuineCvs {
    private static final Path FOLDER =
            Build.TARGET.resolve("../../../shared/data/resumes_livecareer").normalize();
    private static final int ONE_OF = 40;

    private GenuineCvs() {}

    static boolean areHere() {
        return Files.isDirectory(FOLDER);
    }

    static List<Path> pdf() throws IOException {
        return below(FOLDER.resolve("pdf"), ".pdf");
    }

    /** Unpacks the texts into a directory. */
    static List<Path> texts(Path directory) throws IOException, InterruptedException {
        run("tar", "-xJf", FOLDER.resolve("text.tar.xz").toString(), "-C", directory.toString());
        return below(directory, ".txt");
    }

    /** Some texts as LibreOffice saves them; none without LibreOffice. */
    static List<Path> converted(List<Path> texts, String type, Path directory) throws InterruptedException {
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + directory.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                type,
                "--outdir",
                directory.toString()));
        for (int i = 0; i < texts.size(); i += ONE_OF) {
            command.add(texts.get(i).toString());
        }
        try {
            run(command.toArray(String[]::new));
            return below(directory, "." + type);
        } catch (IOException notHere) {
            return List.of();
        }
    }

    private static List<Path> below(Path directory, String end) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(command[0] + " did not do it");
        }
    }
}
